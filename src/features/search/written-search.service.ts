import { Injectable } from '@nestjs/common';
import { mostHits, type Search } from '../../contract/search.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type FoundMatter, FoundMattersService } from '../intake/found-matters.service.js';
import { FoundPersonsService, type ShownPerson } from '../persons/found-persons.service.js';
import type { FoundNote } from './found-notes.queries.js';
import { NoteSearchService } from './note-search.service.js';
import type { Wanted } from './wanted.js';

/** What is behind the cards: notes by their words, persons by name or number, and what has come in to an intake. Of those to be shown one more, if there is. */
export interface Written {
  readonly notes: readonly FoundNote[];
  readonly persons: readonly ShownPerson[];
  readonly matters: readonly FoundMatter[];
}

interface Asked extends Search {
  readonly code: string | null;
}

@Injectable()
export class WrittenSearchService {
  constructor(
    private readonly noteSearch: NoteSearchService,
    private readonly personSearch: FoundPersonsService,
    private readonly matterSearch: FoundMattersService,
  ) {}

  async find(transaction: Transaction, wanted: Wanted, { text, code, part }: Asked): Promise<Written> {
    const [byWords, byName] = [part !== 'persons', part !== 'cases'];
    const [notes, persons, matters] = await Promise.all([
      byWords ? this.noteSearch.find(transaction, wanted, mostHits.notes + 1) : [],
      byName ? this.personSearch.find(transaction, text, mostHits.persons + 1) : [],
      byName ? this.matterSearch.find(transaction, text, code, mostHits.matters + 1) : [],
    ]);
    return { notes, persons, matters };
  }
}

/** What the log keeps of a person that was shown. */
export function shownPerson({ streamId, personId }: Pick<ShownPerson, 'streamId' | 'personId'>) {
  return { streamId, itemId: personId };
}

import { Injectable } from '@nestjs/common';
import { mostHits } from '../../contract/search.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { FoundPersonsService, type ShownPerson } from '../persons/found-persons.service.js';
import type { FoundNote } from './found-notes.queries.js';
import { NoteSearchService } from './note-search.service.js';
import type { Wanted } from './wanted.js';

/** What is behind the cards: notes by their words, persons by name or number. Of those to be shown one more, if there is. */
export interface Written {
  readonly notes: readonly FoundNote[];
  readonly persons: readonly ShownPerson[];
}

@Injectable()
export class WrittenSearchService {
  constructor(
    private readonly noteSearch: NoteSearchService,
    private readonly personSearch: FoundPersonsService,
  ) {}

  async find(transaction: Transaction, wanted: Wanted, text: string): Promise<Written> {
    const [notes, persons] = await Promise.all([
      this.noteSearch.find(transaction, wanted, mostHits.notes + 1),
      this.personSearch.find(transaction, text, mostHits.persons + 1),
    ]);
    return { notes, persons };
  }
}

/** What the log keeps of a person that was shown. */
export function shownPerson({ streamId, personId }: Pick<ShownPerson, 'streamId' | 'personId'>) {
  return { streamId, itemId: personId };
}

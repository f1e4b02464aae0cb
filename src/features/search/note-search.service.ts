import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { type KeysByStream, StreamKeys } from '../../platform/encryption/stream-keys.js';
import { NotesService } from '../notes/notes.service.js';
import { type FoundNote, foundNotes, type SealedNote } from './found-notes.queries.js';
import type { Wanted } from './wanted.js';

/** Finds notes by their words, in what the viewer may search of that which the transaction is about. */
@Injectable()
export class NoteSearchService {
  constructor(
    private readonly keys: StreamKeys,
    private readonly notes: NotesService,
  ) {}

  /** Newest first. */
  async find(transaction: Transaction, wanted: Wanted, most: number): Promise<FoundNote[]> {
    if (wanted.stems.length === 0) return [];
    const keys = await this.keys.ofAll(transaction);
    return foundNotes(transaction, { wanted, keys, opened: this.opened(keys), most });
  }

  private opened(keys: KeysByStream) {
    return (note: SealedNote): FoundNote => {
      const key = keys.get(note.streamId);
      if (key === undefined) throw new Error('a note was found in a stream without a key');
      return { ...note, body: this.notes.wordingOf(note, key) };
    };
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { NoteView } from '../../contract/notes.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { Note, viewOf } from './note.entity.js';

/** All notes of some streams, oldest first. */
@Injectable()
export class ListedNotesService {
  constructor(private readonly streams: StreamsService) {}

  async in({ rows }: Transaction, streams: readonly OpenStream[]): Promise<NoteView[]> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const found = await rows.find(Note, { where, order: { writtenAt: 'ASC', id: 'ASC', streamId: 'ASC' } });
    return this.streams.views(found, streams, viewOf);
  }

  /** As a record has kept them. */
  kept({ rows }: Transaction, kept: readonly KeptRow[], streams: readonly OpenStream[]): NoteView[] {
    const found = kept.map((row) => entityOf(rows, Note, row));
    return this.streams.views(found, streams, viewOf);
  }
}

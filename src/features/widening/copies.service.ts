import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CopyView } from '../../contract/copies.js';
import type { NoteView } from '../../contract/notes.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Stream } from '../streams/streams.service.js';
import { Copy, copyViewOf } from './copy.entity.js';

/** Which notes have been shared on, and to where. */
@Injectable()
export class CopiesService {
  /** Of these streams, the first first. */
  async listIn({ rows }: Transaction, streams: readonly Stream[]): Promise<CopyView[]> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const copies = await rows.find(Copy, { where, order: { at: 'ASC', noteId: 'ASC', intoStreamId: 'ASC' } });
    return copies.map(copyViewOf);
  }

  /** As a record has kept them. */
  kept({ rows }: Transaction, kept: readonly KeptRow[]): CopyView[] {
    return kept.map((row) => copyViewOf(entityOf(rows, Copy, row)));
  }

  async find({ rows }: Transaction, { streamId, id: noteId }: NoteView, intoStreamId: string): Promise<CopyView> {
    return copyViewOf(await rows.findOneByOrFail(Copy, { streamId, noteId, intoStreamId }));
  }
}

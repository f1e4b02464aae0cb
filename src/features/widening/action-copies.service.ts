import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ActionCopyView } from '../../contract/action-copies.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Stream } from '../streams/streams.service.js';
import { ActionCopy, actionCopyViewOf } from './action-copy.entity.js';

/** Which actions have been shared on, and to where. */
@Injectable()
export class ActionCopiesService {
  /** Of these streams, the first first. */
  async listIn({ rows }: Transaction, streams: readonly Stream[]): Promise<ActionCopyView[]> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const copies = await rows.find(ActionCopy, { where, order: { at: 'ASC', actionId: 'ASC', intoStreamId: 'ASC' } });
    return copies.map(actionCopyViewOf);
  }

  /** As a record has kept them. */
  kept({ rows }: Transaction, kept: readonly KeptRow[]): ActionCopyView[] {
    return kept.map((row) => actionCopyViewOf(entityOf(rows, ActionCopy, row)));
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ActionView } from '../../contract/actions.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { Action, viewOf } from './action.entity.js';

/** All actions of some streams, oldest first. */
@Injectable()
export class ListedActionsService {
  constructor(private readonly streams: StreamsService) {}

  async in({ rows }: Transaction, streams: readonly OpenStream[]): Promise<ActionView[]> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const found = await rows.find(Action, { where, order: { plannedAt: 'ASC', id: 'ASC' } });
    return this.streams.views(found, streams, viewOf);
  }

  /** As a record has kept them. */
  kept({ rows }: Transaction, kept: readonly KeptRow[], streams: readonly OpenStream[]): ActionView[] {
    const found = kept.map((row) => entityOf(rows, Action, row));
    return this.streams.views(found, streams, viewOf);
  }
}

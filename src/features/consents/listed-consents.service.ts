import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ConsentView } from '../../contract/consents.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { Consent, viewOf } from './consent.entity.js';

/** All consents of some streams, oldest first. */
@Injectable()
export class ListedConsentsService {
  constructor(private readonly streams: StreamsService) {}

  async in({ rows }: Transaction, streams: readonly OpenStream[]): Promise<ConsentView[]> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const found = await rows.find(Consent, { where, order: { recordedAt: 'ASC', id: 'ASC', streamId: 'ASC' } });
    return this.streams.views(found, streams, viewOf);
  }

  /** As a record has kept them. */
  kept({ rows }: Transaction, kept: readonly KeptRow[], streams: readonly OpenStream[]): ConsentView[] {
    const found = kept.map((row) => entityOf(rows, Consent, row));
    return this.streams.views(found, streams, viewOf);
  }
}

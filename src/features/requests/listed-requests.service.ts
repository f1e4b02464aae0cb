import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { RequestView } from '../../contract/requests.js';
import { entityOf, type KeptRow } from '../../platform/database/kept-row.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { InformationRequest, viewOf } from './information-request.entity.js';

/** All requests of some streams, oldest first. */
@Injectable()
export class ListedRequestsService {
  constructor(private readonly streams: StreamsService) {}

  async in({ rows }: Transaction, streams: readonly OpenStream[]): Promise<RequestView[]> {
    const where = { streamId: In(streams.map(({ id }) => id)) };
    const found = await rows.find(InformationRequest, {
      where,
      order: { askedAt: 'ASC', id: 'ASC', streamId: 'ASC' },
    });
    return this.streams.views(found, streams, viewOf);
  }

  /** As a record has kept them. */
  kept({ rows }: Transaction, kept: readonly KeptRow[], streams: readonly OpenStream[]): RequestView[] {
    const found = kept.map((row) => entityOf(rows, InformationRequest, row));
    return this.streams.views(found, streams, viewOf);
  }
}

import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Audience } from '../../contract/agencies.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Disclosure } from './disclosure.entity.js';

/** What becomes readable, and to whom. */
export interface Disclosed {
  readonly streamId: string;
  readonly audience: Audience;
  readonly itemKind: 'note' | 'action' | 'consent';
  readonly itemId: string;
  readonly version: number;
}

/** Keeps a row of every act that makes something readable to another agency: without it the database commits nothing. */
@Injectable()
export class DisclosuresService {
  async record({ rows, entered }: Transaction, { audience, ...item }: Disclosed): Promise<void> {
    const toAgencies = audience.filter((agencyId) => agencyId !== entered.agencyId);
    if (toAgencies.length === 0) return;
    await rows.insert(Disclosure, {
      ...item,
      id: randomUUID(),
      toAgencies,
      fromAgency: entered.agencyId,
      decidedBy: entered.viewerId,
    });
  }
}

import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Audience } from '../../contract/agencies.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Disclosure } from './disclosure.entity.js';

/** What becomes readable, and to whom. */
export interface Disclosed {
  readonly streamId: string;
  readonly audience: Audience;
  readonly itemKind: 'action' | 'consent';
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

  /**
   * A corrected note goes to those who have it, on the grounds by which they got it.
   * @throws ProblemException `ground-…` or `consent-missing` when these carry no more: it can still be withdrawn
   */
  async recordAgain({ rows }: Transaction, { streamId, itemId, version }: Omit<Disclosed, 'audience' | 'itemKind'>) {
    await rows.query(`select samverka.disclose_again($1, 'note', $2, $3)`, [streamId, itemId, version]);
  }
}

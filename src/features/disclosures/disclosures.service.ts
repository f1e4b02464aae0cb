import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import type { Sharing } from '../../contract/grounds.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { AgesService } from '../sharing/ages.service.js';
import type { OpenStream } from '../streams/streams.service.js';

/** Where something is told. */
interface Readers {
  readonly id: string;
  readonly audience: Audience;
}

/** Which version of what. */
export interface Told<Kind extends string> {
  readonly itemKind: Kind;
  readonly itemId: string;
  readonly version: number;
}

/** Every act that makes something readable to another agency leaves a row: without it the database commits nothing. */
@Injectable()
export class DisclosuresService {
  constructor(private readonly ages: AgesService) {}

  /**
   * Tells the others among the readers, on a ground for each. Nothing where there are none.
   * @throws ProblemException `ground-…` or `consent-missing`: why it may not be told, and what would help
   */
  async share(
    transaction: Transaction,
    stream: OpenStream,
    told: Told<'note' | 'action' | 'request' | 'person' | 'dispute' | 'merge'>,
    sharing: Sharing | null,
  ): Promise<void> {
    const others = othersIn(transaction, stream.audience);
    if (others.length === 0) return;
    const judged = await this.ages.sealed(transaction, stream, told, sharing);
    const values = [stream.id, told.itemKind, told.itemId, told.version, others, judged];
    await transaction.rows.query('select samverka.disclose($1, $2, $3, $4, $5, $6)', values);
  }

  /** Of a version that says nothing which its readers did not know. */
  async renew(
    { rows }: Transaction,
    { id }: Readers,
    told: Told<'action' | 'consent' | 'request' | 'person' | 'merge'>,
  ): Promise<void> {
    const values = [id, told.itemKind, told.itemId, told.version];
    await rows.query('select samverka.disclose_unsaid($1, $2, $3, $4)', values);
  }

  /** A consent that has been recorded rests on itself. */
  async shareConsent(transaction: Transaction, { id, audience }: Readers, consentId: string) {
    if (othersIn(transaction, audience).length === 0) return;
    await transaction.rows.query('select samverka.disclose_consent($1, $2)', [id, consentId]);
  }
}

function othersIn({ entered }: Transaction, audience: Audience): string[] {
  return audience.filter((agencyId) => agencyId !== entered.agencyId);
}

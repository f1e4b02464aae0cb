import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import type { ConsentView } from '../../contract/consents.js';
import type { Sharing } from '../../contract/grounds.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { Consent, purposeOf, viewOf } from './consent.entity.js';

/** A consent that others are told by is told to them too: they must see what the family has said yes to, and when it ends. */
@Injectable()
export class ConsentTwinsService {
  constructor(private readonly streams: StreamsService) {}

  /** Of what is shared on consents, each to those who are told on it. Where they know of it nothing happens. */
  async tell(transaction: Transaction, caseId: string, { uses }: Sharing): Promise<void> {
    for (const { consentId, agencyIds } of uses)
      if (consentId !== null) await this.tellOf(transaction, { caseId, id: consentId }, agencyIds);
  }

  private async tellOf(
    transaction: Transaction,
    which: { caseId: string; id: string },
    agencyIds: readonly string[],
  ): Promise<void> {
    const there = (await this.streams.ofCase(transaction, which.caseId)).sort(byWidth);
    const twins = await transaction.rows.findBy(Consent, which);
    const widest = there.find(({ id }) => twins.some(({ streamId }) => streamId === id));
    const twin = twins.find(({ streamId }) => streamId === widest?.id);
    if (widest === undefined || twin === undefined) return;
    if (agencyIds.every((agencyId) => widest.audience.includes(agencyId))) return;
    const from = await this.streams.findOpen(transaction, which.caseId, widest.id);
    const into = await this.streams.wider(transaction, which.caseId, widest, agencyIds);
    await this.copy(transaction, viewOf(twin, from), into);
  }

  private async copy(
    transaction: Transaction,
    { streamId, id, purpose }: ConsentView,
    into: OpenStream,
  ): Promise<void> {
    const sql = 'select seq from samverka.copy_consent($1, $2, $3, $4)';
    const seq = await transaction.call<string | null>(sql, [
      streamId,
      id,
      into.id,
      into.key.seal(purpose, purposeOf(id)),
    ]);
    if (seq === null) return;
    const twin = await transaction.rows.findOneByOrFail(Consent, { streamId: into.id, id });
    transaction.tell('consent.recorded', viewOf(twin, into), { streamId: into.id, seq: Number(seq) });
  }
}

function byWidth(one: { audience: Audience }, other: { audience: Audience }): number {
  return other.audience.length - one.audience.length;
}

import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { writingRoles } from '../../contract/agencies.js';
import type { ConsentView, WithdrawConsent } from '../../contract/consents.js';
import type { StreamPosition } from '../../contract/streams.js';
import { changeVersion } from '../../platform/database/change-version.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { ConsentEndingsService } from './consent-endings.service.js';
import { Consent, viewOf } from './consent.entity.js';
import { unfit } from './consents.service.js';

/** Where a consent stands: its id is only unique in its stream. */
export interface ConsentAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly consentId: string;
}

/** What the family has taken back: from then on nothing rests on it. */
@Injectable()
export class ConsentWithdrawalsService {
  constructor(
    private readonly database: Database,
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
    private readonly endings: ConsentEndingsService,
  ) {}

  /** @throws ProblemException `consent-changed` when it has been withdrawn already */
  withdraw(viewer: Viewer, address: ConsentAddress, { version, by }: WithdrawConsent): Promise<ConsentView> {
    return this.database.as({ ...viewer, caseId: address.caseId }, async (transaction) => {
      await this.endings.find(transaction, address.caseId);
      transaction.mustBe(...writingRoles);
      const stream = await this.streams.findOpen(transaction, address.caseId, address.streamId);
      const consent = await find(transaction, address);
      if (consent.version !== version || consent.withdrawnAt !== null) throw changed(consent, stream);
      if (!consent.givers.includes(by)) throw unfit('by', 'isGiver');
      const withdrawn = await this.endAll(transaction, stream, consent, by);
      await this.endings.endOn(transaction, address.caseId); // the last: she may read nothing here after it
      return withdrawn;
    });
  }

  /** Wherever it stands: who reads it in one place may not know of another. */
  private async endAll(
    transaction: Transaction,
    stream: OpenStream,
    { caseId, id }: Consent,
    by: WithdrawConsent['by'],
  ): Promise<ConsentView> {
    const where = { caseId, id, withdrawnAt: IsNull() };
    const standing = () => transaction.rows.findBy(Consent, where);
    const ended: Ended[] = [];
    // Asked again: whoever was just being told of it, by an invitation that we waited for, knows of it now.
    for (let twins = await standing(); twins.length > 0; twins = await standing())
      ended.push(...(await this.endTogether(transaction, id, twins, by)));
    for (const { view, at } of ended.sort(byAudience)) transaction.tell('consent.withdrawn', view, at);
    return viewOf(await transaction.rows.findOneByOrFail(Consent, { streamId: stream.id, id }), stream);
  }

  private async endTogether(
    transaction: Transaction,
    itemId: string,
    twins: Consent[],
    by: WithdrawConsent['by'],
  ): Promise<Ended[]> {
    const moved = await transaction.advanceTogether(twins, { kind: 'consent.withdrawn', itemId });
    const ended: Ended[] = [];
    for (const [twin, at] of moved) ended.push(await this.end(transaction, at, twin, by));
    return ended;
  }

  private async end(
    transaction: Transaction,
    at: StreamPosition,
    before: Consent,
    withdrawnBy: WithdrawConsent['by'],
  ): Promise<Ended> {
    const { caseId, streamId, id, version } = before;
    const stream = await this.streams.findOpen(transaction, caseId, streamId);
    await this.disclosures.renew(transaction, stream, { itemKind: 'consent', itemId: id, version: version + 1 });
    const changes = { withdrawnAt: new Date(), withdrawnBy };
    const refusal = (standing: Consent) => changed(standing, stream);
    return { view: viewOf(await changeVersion(transaction, Consent, before, { changes, at, refusal }), stream), at };
  }
}

/** Told in the order of their audiences: that of the ids of streams is chance. */
interface Ended {
  readonly view: ConsentView;
  readonly at: StreamPosition;
}

function byAudience({ view: one }: Ended, { view: other }: Ended): number {
  return one.audience.length - other.audience.length || one.audience.join().localeCompare(other.audience.join());
}

function changed(consent: Consent, stream: OpenStream): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'consent-changed', { current: viewOf(consent, stream) });
}

async function find({ rows }: Transaction, { streamId, consentId: id }: ConsentAddress): Promise<Consent> {
  const consent = await rows.findOneBy(Consent, { streamId, id });
  if (consent === null) throw new NotFoundException();
  return consent;
}

import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { In, IsNull } from 'typeorm';
import { writingRoles } from '../../contract/agencies.js';
import {
  type ConsentTerms,
  type ConsentView,
  lastConsentDay,
  type RecordConsent,
  type WithdrawConsent,
} from '../../contract/consents.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { type Stream, StreamsService } from '../streams/streams.service.js';
import { Consent, viewOf } from './consent.entity.js';

/** Where a consent stands: its id is only unique in its stream. */
export interface ConsentAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly consentId: string;
}

/** What the family has agreed to, and what it has taken back. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  record(viewer: Viewer, caseId: string, { audience, ...terms }: RecordConsent): Promise<ConsentView> {
    refuseUnfit(terms, audience);
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const { boardId } = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      await this.refusePlaces(transaction, boardId);
      const stream = await this.streams.forAudience(transaction, caseId, audience);
      const kept = await transaction.rows.findOneBy(Consent, { streamId: stream.id, id: terms.id });
      if (kept !== null) return sameWrite(transaction, viewOf(kept, stream.audience), terms);
      return this.keep(transaction, stream, { ...terms, caseId });
    });
  }

  /** @throws ProblemException `consent-changed` when it has been withdrawn already */
  withdraw(viewer: Viewer, address: ConsentAddress, { version, by }: WithdrawConsent): Promise<ConsentView> {
    return this.database.as({ ...viewer, caseId: address.caseId }, async (transaction) => {
      await this.faces.find(transaction, address.caseId);
      transaction.mustBe(...writingRoles);
      const stream = await this.streams.find(transaction, address.caseId, address.streamId);
      const consent = await find(transaction, address);
      if (consent.version !== version || consent.withdrawnAt !== null) throw changed(consent, stream);
      if (!consent.givers.includes(by)) throw unfit('by', 'isGiver');
      return this.endAll(transaction, stream, consent, by);
    });
  }

  /** All consents of these streams, oldest first. */
  async listIn({ rows }: Transaction, streams: readonly Stream[]): Promise<ConsentView[]> {
    const audiences = new Map(streams.map(({ id, audience }) => [id, audience]));
    const consents = await rows.find(Consent, {
      where: { streamId: In([...audiences.keys()]) },
      order: { recordedAt: 'ASC', id: 'ASC', streamId: 'ASC' },
    });
    return consents.map((consent) => viewOf(consent, audiences.get(consent.streamId) ?? []));
  }

  private async refusePlaces(transaction: Transaction, boardId: string): Promise<void> {
    const { holdsPersons } = await this.faces.templateOf(transaction, boardId);
    if (!holdsPersons) throw new ProblemException(HttpStatus.CONFLICT, 'no-persons-here');
  }

  private async keep(
    transaction: Transaction,
    stream: Stream,
    terms: Omit<RecordConsent, 'audience'> & { caseId: string },
  ): Promise<ConsentView> {
    const { viewerId, agencyId } = transaction.entered;
    const at = await transaction.advance(stream.id, { kind: 'consent.recorded', itemId: terms.id });
    const authored = { authorId: viewerId, changedBy: viewerId, agencyId, recordedAt: new Date() };
    const consent = transaction.rows.create(Consent, { ...terms, ...at, ...asRecorded, ...authored });
    await transaction.rows.insert(Consent, consent);
    await this.disclosures.shareConsent(transaction, stream, consent.id, consent.purpose);
    const view = viewOf(consent, stream.audience);
    transaction.tell('consent.recorded', view, at);
    return view;
  }

  /** Wherever it stands: who reads it in one place may not know of another. Told in everybody's order. */
  private async endAll(
    transaction: Transaction,
    stream: Stream,
    { caseId, id }: Consent,
    by: WithdrawConsent['by'],
  ): Promise<ConsentView> {
    const where = { caseId, id, withdrawnAt: IsNull() };
    for (const twin of await transaction.rows.find(Consent, { where, order: { streamId: 'ASC' } }))
      await this.end(transaction, await this.streams.find(transaction, caseId, twin.streamId), twin, by);
    return viewOf(await transaction.rows.findOneByOrFail(Consent, { streamId: stream.id, id }), stream.audience);
  }

  private async end(
    transaction: Transaction,
    stream: Stream,
    { streamId, id, version }: Consent,
    withdrawnBy: WithdrawConsent['by'],
  ): Promise<void> {
    await this.disclosures.renew(transaction, stream, { itemKind: 'consent', itemId: id, version: version + 1 });
    const at = await transaction.advance(streamId, { kind: 'consent.withdrawn', itemId: id });
    const changes = { version: version + 1, withdrawnAt: new Date(), withdrawnBy, seq: at.seq };
    const where = { streamId, id, version };
    const { affected } = await transaction.rows.update(Consent, where, {
      ...changes,
      changedBy: transaction.entered.viewerId,
    });
    const consent = await transaction.rows.findOneByOrFail(Consent, { streamId, id });
    if (affected !== 1) throw changed(consent, stream);
    const view = viewOf(consent, stream.audience);
    transaction.tell('consent.withdrawn', view, at);
  }
}

const asRecorded = { version: 1, withdrawnAt: null, withdrawnBy: null };

/** The days in order, not too many of them, and nobody told whom it does not name. */
function refuseUnfit({ from, until, agencyIds }: ConsentTerms, audience: readonly string[]): void {
  if (until < from) throw unfit('until', 'isNotBeforeFrom');
  if (until > lastConsentDay(from)) throw unfit('until', 'isWithinTwoYears');
  if (audience.filter((agencyId) => !agencyIds.includes(agencyId)).length > 1) throw unfit('audience', 'isNamed');
}

function unfit(path: string, rule: string): ProblemException {
  return new ProblemException(HttpStatus.BAD_REQUEST, 'invalid-input', { fields: [{ path, rule }] });
}

function changed(consent: Consent, { audience }: Stream): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'consent-changed', { current: viewOf(consent, audience) });
}

async function find({ rows }: Transaction, { streamId, consentId: id }: ConsentAddress): Promise<Consent> {
  const consent = await rows.findOneBy(Consent, { streamId, id });
  if (consent === null) throw new NotFoundException();
  return consent;
}

/** The consent as it was kept the first time, for a client that never got our answer. */
function sameWrite({ entered }: Transaction, kept: ConsentView, terms: ConsentTerms): ConsentView {
  const isSame = isDeepStrictEqual(pick(kept, terms), { ...terms });
  if (kept.authorId === entered.viewerId && isSame) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}

/** Of what was kept, what these terms speak of. */
function pick(kept: ConsentView, terms: ConsentTerms): Partial<ConsentView> {
  return Object.fromEntries(Object.keys(terms).map((term) => [term, kept[term as keyof ConsentTerms]]));
}

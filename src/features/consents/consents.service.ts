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
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { Consent, purposeOf, viewOf } from './consent.entity.js';

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
      const stream = await this.streams.toWrite(transaction, caseId, audience);
      const kept = await transaction.rows.findOneBy(Consent, { streamId: stream.id, id: terms.id });
      if (kept !== null) return sameWrite(transaction, viewOf(kept, stream), terms);
      return this.keep(transaction, stream, { ...terms, caseId });
    });
  }

  /** @throws ProblemException `consent-changed` when it has been withdrawn already */
  withdraw(viewer: Viewer, address: ConsentAddress, { version, by }: WithdrawConsent): Promise<ConsentView> {
    return this.database.as({ ...viewer, caseId: address.caseId }, async (transaction) => {
      await this.faces.find(transaction, address.caseId);
      transaction.mustBe(...writingRoles);
      const stream = await this.streams.findOpen(transaction, address.caseId, address.streamId);
      const consent = await find(transaction, address);
      if (consent.version !== version || consent.withdrawnAt !== null) throw changed(consent, stream);
      if (!consent.givers.includes(by)) throw unfit('by', 'isGiver');
      return this.endAll(transaction, stream, consent, by);
    });
  }

  /** All consents of these streams, oldest first. */
  async listIn({ rows }: Transaction, streams: readonly OpenStream[]): Promise<ConsentView[]> {
    const byId = new Map(streams.map((stream) => [stream.id, stream]));
    const consents = await rows.find(Consent, {
      where: { streamId: In([...byId.keys()]) },
      order: { recordedAt: 'ASC', id: 'ASC', streamId: 'ASC' },
    });
    return consents.flatMap((consent) => {
      const stream = byId.get(consent.streamId);
      return stream === undefined ? [] : [viewOf(consent, stream)];
    });
  }

  private async refusePlaces(transaction: Transaction, boardId: string): Promise<void> {
    const { holdsPersons } = await this.faces.templateOf(transaction, boardId);
    if (!holdsPersons) throw new ProblemException(HttpStatus.CONFLICT, 'no-persons-here');
  }

  private async keep(
    transaction: Transaction,
    stream: OpenStream,
    terms: Omit<RecordConsent, 'audience'> & { caseId: string },
  ): Promise<ConsentView> {
    const { viewerId, agencyId } = transaction.entered;
    const at = await transaction.advance(stream.id, { kind: 'consent.recorded', itemId: terms.id });
    const authored = { authorId: viewerId, changedBy: viewerId, agencyId, recordedAt: new Date() };
    const purpose = stream.key.seal(terms.purpose, purposeOf(terms.id));
    const consent = transaction.rows.create(Consent, { ...terms, purpose, ...at, ...asRecorded, ...authored });
    await transaction.rows.insert(Consent, consent);
    await this.disclosures.shareConsent(transaction, stream, consent.id);
    const view = viewOf(consent, stream);
    transaction.tell('consent.recorded', view, at);
    return view;
  }

  /** Wherever it stands: who reads it in one place may not know of another. Told in everybody's order. */
  private async endAll(
    transaction: Transaction,
    stream: OpenStream,
    { caseId, id }: Consent,
    by: WithdrawConsent['by'],
  ): Promise<ConsentView> {
    const where = { caseId, id, withdrawnAt: IsNull() };
    for (const twin of await transaction.rows.find(Consent, { where, order: { streamId: 'ASC' } }))
      await this.end(transaction, await this.streams.findOpen(transaction, caseId, twin.streamId), twin, by);
    return viewOf(await transaction.rows.findOneByOrFail(Consent, { streamId: stream.id, id }), stream);
  }

  private async end(
    transaction: Transaction,
    stream: OpenStream,
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
    const view = viewOf(consent, stream);
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

function changed(consent: Consent, stream: OpenStream): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'consent-changed', { current: viewOf(consent, stream) });
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

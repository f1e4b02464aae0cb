import { HttpStatus, Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { writingRoles } from '../../contract/agencies.js';
import { type ConsentTerms, type ConsentView, lastConsentDay, type RecordConsent } from '../../contract/consents.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { Consent, purposeOf, viewOf } from './consent.entity.js';

/** What the family has agreed to, by whom, for whom and until when. */
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
}

const asRecorded = { version: 1, withdrawnAt: null, withdrawnBy: null };

/** The days in order, not too many of them, and nobody told whom it does not name. */
function refuseUnfit({ from, until, agencyIds }: ConsentTerms, audience: readonly string[]): void {
  if (until < from) throw unfit('until', 'isNotBeforeFrom');
  if (until > lastConsentDay(from)) throw unfit('until', 'isWithinTwoYears');
  if (audience.filter((agencyId) => !agencyIds.includes(agencyId)).length > 1) throw unfit('audience', 'isNamed');
}

export function unfit(path: string, rule: string): ProblemException {
  return new ProblemException(HttpStatus.BAD_REQUEST, 'invalid-input', { fields: [{ path, rule }] });
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

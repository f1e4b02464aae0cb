import { HttpStatus, Injectable } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { Sharing } from '../../contract/grounds.js';
import type { MakeRequest, RequestView } from '../../contract/requests.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { InformationRequest, purposeOf, questionOf, viewOf } from './information-request.entity.js';

/** Asking another agency on the case. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  make(viewer: Viewer, caseId: string, { sharing, ...wish }: MakeRequest): Promise<RequestView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const { boardId } = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      for (const text of [wish.question, wish.purpose]) await this.faces.refusePersons(transaction, boardId, text);
      const stream = await this.streams.toWrite(transaction, caseId, betweenUs(transaction, wish));
      const kept = await transaction.rows.findOneBy(InformationRequest, { streamId: stream.id, id: wish.id });
      if (kept !== null) return sameWrite(transaction, viewOf(kept, stream), wish);
      return this.keep(transaction, stream, { ...wish, caseId }, sharing);
    });
  }

  private async keep(
    transaction: Transaction,
    stream: OpenStream,
    { question, purpose, ...wish }: Omit<MakeRequest, 'sharing'> & { caseId: string },
    sharing: Sharing,
  ): Promise<RequestView> {
    const { viewerId, agencyId } = transaction.entered;
    await this.disclosures.share(transaction, stream, { itemKind: 'request', itemId: wish.id, version: 1 }, sharing);
    const happened = { kind: 'request.made', itemId: wish.id, toId: wish.askedAgencyId } as const;
    const at = await transaction.advance(stream.id, happened);
    const request = transaction.rows.create(InformationRequest, {
      ...wish,
      ...at,
      ...asMade,
      authorId: viewerId,
      changedBy: viewerId,
      agencyId,
      askedAt: new Date(),
      question: stream.key.seal(question, questionOf(wish.id)),
      purpose: stream.key.seal(purpose, purposeOf(wish.id)),
    });
    await transaction.rows.insert(InformationRequest, request);
    const view = viewOf(request, stream);
    transaction.tell('request.made', view, at);
    return view;
  }
}

const asMade = {
  version: 1,
  outcome: null,
  answerId: null,
  answerActionId: null,
  reason: null,
  reasonNote: null,
  settledAt: null,
};

/** Mine and the one that is asked: which is another. */
function betweenUs({ entered: { agencyId } }: Transaction, { askedAgencyId }: Pick<MakeRequest, 'askedAgencyId'>) {
  if (askedAgencyId !== agencyId) return [agencyId, askedAgencyId];
  const fields = [{ path: 'askedAgencyId', rule: 'isAnother' }];
  throw new ProblemException(HttpStatus.BAD_REQUEST, 'invalid-input', { fields });
}

/** The request as it was kept the first time, for a client that never got our answer. */
function sameWrite(
  { entered }: Transaction,
  kept: RequestView,
  { question, purpose, dueOn }: Omit<MakeRequest, 'sharing'>,
): RequestView {
  const isSame = kept.question === question && kept.purpose === purpose && kept.dueOn === dueOn;
  if (kept.authorId === entered.viewerId && isSame) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}

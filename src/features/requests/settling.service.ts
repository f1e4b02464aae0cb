import { ForbiddenException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { CardFace } from '../../contract/cards.js';
import type { Sharing } from '../../contract/grounds.js';
import type { RefuseRequest, RequestOutcome, RequestView, WithdrawRequest } from '../../contract/requests.js';
import { changeVersion } from '../../platform/database/change-version.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { InformationRequest, reasonNoteOf, viewOf } from './information-request.entity.js';

/** Where a request stands: its id is only unique in its stream. */
export interface RequestAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly requestId: string;
}

/** A request that waits, where it is read, as whoever settles it finds it. */
export interface Waiting {
  readonly transaction: Transaction;
  readonly request: InformationRequest;
  readonly stream: OpenStream;
  readonly card: CardFace;
}

type Settlement = Partial<InformationRequest> & { readonly outcome: RequestOutcome };

/** How it ends; and on what ground that is told, where it says anything in words. */
interface Ending {
  readonly settlement: Settlement;
  readonly said: { readonly sharing: Sharing | null } | null;
}

/** A request ends once: with an answer, with a no, or taken back. */
@Injectable()
export class SettlingService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  refuse(viewer: Viewer, address: RequestAddress, { version, reason, note, sharing }: RefuseRequest) {
    const settlement = { outcome: 'refused', reason } as const;
    return this.settle(viewer, address, { version, settlement }, async ({ transaction, card, stream }) => {
      if (note === null) return { settlement, said: null };
      await this.faces.refusePersons(transaction, card.boardId, note);
      const reasonNote = stream.key.seal(note, reasonNoteOf(address.requestId));
      return { settlement: { ...settlement, reasonNote }, said: { sharing } };
    });
  }

  withdraw(viewer: Viewer, address: RequestAddress, { version }: WithdrawRequest): Promise<RequestView> {
    const settlement = { outcome: 'withdrawn' } as const;
    return this.settle(viewer, address, { version, settlement }, () => Promise.resolve({ settlement, said: null }));
  }

  /**
   * With what is done beside it, in the same transaction.
   * @throws ProblemException `request-changed` when it has been settled otherwise
   */
  settle(
    viewer: Viewer,
    { caseId, streamId, requestId: id }: RequestAddress,
    { version, settlement }: { version: number; settlement: Settlement },
    work: (waiting: Waiting) => Promise<Ending>,
  ): Promise<RequestView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const card = await this.faces.findOpen(transaction, caseId);
      const stream = await this.streams.findOpen(transaction, caseId, streamId);
      const request = await transaction.rows.findOneBy(InformationRequest, { streamId, id });
      if (request === null) throw new NotFoundException();
      transaction.mustBe(...writingRoles);
      refuseOthers(transaction, request, settlement.outcome);
      if (isSame(transaction, request, settlement)) return viewOf(request, stream);
      if (request.version !== version) throw changed(request, stream);
      const waiting = { transaction, request, stream, card };
      return this.end(waiting, await work(waiting));
    });
  }

  private async end({ transaction, request, stream }: Waiting, { settlement, said }: Ending): Promise<RequestView> {
    const version = request.version + 1;
    const told = { itemKind: 'request', itemId: request.id, version } as const;
    if (said === null) await this.disclosures.renew(transaction, stream, told);
    else await this.disclosures.share(transaction, stream, told, said.sharing);
    const kind = `request.${settlement.outcome}` as const;
    const word = settlement.reason == null ? {} : { toWord: settlement.reason };
    const at = await transaction.advance(stream.id, { kind, itemId: request.id, ...word });
    const changes = { ...settlement, settledAt: new Date() };
    const refusal = (standing: InformationRequest) => changed(standing, stream);
    const settled = await changeVersion(transaction, InformationRequest, request, { changes, at, refusal });
    const view = viewOf(settled, stream);
    transaction.tell(kind, view, at);
    return view;
  }
}

/** Whoever asked takes back; whoever was asked answers. */
function refuseOthers(
  { entered }: Transaction,
  { agencyId, askedAgencyId }: InformationRequest,
  outcome: RequestOutcome,
): void {
  if (entered.agencyId !== (outcome === 'withdrawn' ? agencyId : askedAgencyId)) throw new ForbiddenException();
}

/** Done already by herself, for a client that never got our answer. */
function isSame({ entered }: Transaction, request: InformationRequest, { outcome, ...how }: Settlement): boolean {
  const { answerId = null, answerActionId = null, reason = null } = how;
  if (request.outcome !== outcome || request.changedBy !== entered.viewerId) return false;
  const isAnswer = request.answerId === answerId && request.answerActionId === answerActionId;
  return isAnswer && request.reason === reason;
}

function changed(request: InformationRequest, stream: OpenStream): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'request-changed', { current: viewOf(request, stream) });
}

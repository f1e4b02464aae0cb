import { BadRequestException, Injectable } from '@nestjs/common';
import type { AnswerRequest, NoteOrigin, RequestView } from '../../contract/requests.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';
import { NotesService } from '../notes/notes.service.js';
import { CopyingService } from '../widening/copying.service.js';
import { type RequestAddress, SettlingService, type Waiting } from './settling.service.js';

/** Answers a request with a disclosure: a note for the two agencies, which needs a ground like every other. It is kept with the answer, or neither is. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly settling: SettlingService,
    private readonly notes: NotesService,
    private readonly copying: CopyingService,
    private readonly consents: ConsentTwinsService,
  ) {}

  /** @throws ProblemException `ground-…`, `consent-missing`, `note-changed`, or `request-changed` when it has been settled already */
  answer(viewer: Viewer, address: RequestAddress, how: AnswerRequest): Promise<RequestView> {
    const settlement = { outcome: 'answered', answerId: how.noteId } as const;
    return this.settling.settle(viewer, address, { version: how.version, settlement }, async (waiting) => {
      await this.disclose(waiting, how);
      return { settlement, said: null };
    });
  }

  private async disclose(waiting: Waiting, { noteId: id, body, chosen, sharing }: AnswerRequest): Promise<void> {
    const { transaction, card, stream } = waiting;
    if ((body === null) === (chosen === null)) throw new BadRequestException();
    if (body !== null) await this.notes.writeIn(transaction, card, { id, body, audience: stream.audience, sharing });
    else if (chosen !== null) await this.shareOn(waiting, id, chosen, sharing);
  }

  /** What others read besides is no answer to this agency alone: they would hear of it. */
  private async shareOn(
    { transaction, request, stream }: Waiting,
    noteId: string,
    { streamId, version }: NoteOrigin,
    sharing: AnswerRequest['sharing'],
  ): Promise<void> {
    const { caseId } = request;
    const wish = { version, agencyIds: [request.agencyId], sharing };
    const { intoStreamId } = await this.copying.copy(transaction, { caseId, streamId, noteId }, wish);
    if (intoStreamId !== stream.id) throw new BadRequestException();
    await this.consents.tell(transaction, caseId, sharing);
  }
}

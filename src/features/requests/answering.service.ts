import { BadRequestException, Injectable } from '@nestjs/common';
import type { ChosenAction } from '../../contract/action-copies.js';
import type { ChosenNote } from '../../contract/copies.js';
import type { Sharing } from '../../contract/grounds.js';
import type { WriteNote } from '../../contract/notes.js';
import type { AnswerRequest, RequestView } from '../../contract/requests.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';
import { NotesService } from '../notes/notes.service.js';
import { ShowingService } from '../widening/showing.service.js';
import { type RequestAddress, SettlingService, type Waiting } from './settling.service.js';

/** Answers a request with a disclosure: a note or an action for the two agencies, which needs a ground like every other. It is kept with the answer, or neither is. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly settling: SettlingService,
    private readonly notes: NotesService,
    private readonly showing: ShowingService,
    private readonly consents: ConsentTwinsService,
  ) {}

  /** @throws ProblemException `ground-…`, `consent-missing`, `note-changed`, `action-changed`, or `request-changed` when it has been settled already */
  answer(viewer: Viewer, address: RequestAddress, how: AnswerRequest): Promise<RequestView> {
    const answerActionId = how.chosenAction?.actionId ?? null;
    const settlement = { outcome: 'answered', answerId: how.noteId, answerActionId } as const;
    return this.settling.settle(viewer, address, { version: how.version, settlement }, async (waiting) => {
      await this.disclose(waiting, how);
      return { settlement, said: null };
    });
  }

  private async disclose(waiting: Waiting, how: AnswerRequest): Promise<void> {
    const { noteId, body, chosen, chosenAction, sharing } = how;
    const [isOne, isNote] = [
      [body, chosen, chosenAction].filter((told) => told !== null).length === 1,
      noteId !== null,
    ];
    if (!isOne || isNote === (chosenAction !== null)) throw new BadRequestException();
    if (chosenAction !== null) await this.shareAction(waiting, chosenAction, sharing);
    else if (noteId !== null && chosen !== null) await this.shareNote(waiting, { ...chosen, noteId }, sharing);
    else if (noteId !== null && body !== null) await this.write(waiting, { id: noteId, body, sharing });
  }

  private async write({ transaction, card, stream }: Waiting, note: Omit<WriteNote, 'audience'>): Promise<void> {
    await this.notes.writeIn(transaction, card, { ...note, audience: stream.audience });
  }

  private async shareNote(waiting: Waiting, note: ChosenNote, sharing: Sharing): Promise<void> {
    const { transaction, request } = waiting;
    const to = { agencyIds: [request.agencyId], sharing };
    await this.bringAlong(waiting, await this.showing.showNote(transaction, request.caseId, note, to), sharing);
  }

  private async shareAction(waiting: Waiting, action: ChosenAction, sharing: Sharing): Promise<void> {
    const { transaction, request } = waiting;
    const to = { agencyIds: [request.agencyId], sharing };
    await this.bringAlong(waiting, await this.showing.showAction(transaction, request.caseId, action, to), sharing);
  }

  /** What others read besides is no answer to this agency alone: they would hear of it. The consent that it rests on goes along. */
  private async bringAlong(
    { transaction, request, stream }: Waiting,
    { intoStreamId }: { readonly intoStreamId: string },
    sharing: Sharing,
  ): Promise<void> {
    if (intoStreamId !== stream.id) throw new BadRequestException();
    await this.consents.tell(transaction, request.caseId, sharing);
  }
}

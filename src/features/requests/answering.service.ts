import { Injectable } from '@nestjs/common';
import type { AnswerRequest, RequestView } from '../../contract/requests.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { NotesService } from '../notes/notes.service.js';
import { type RequestAddress, SettlingService } from './settling.service.js';

/** Answers a request with a disclosure: a note for the two agencies, which needs a ground like every other. It is kept with the answer, or neither is. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly settling: SettlingService,
    private readonly notes: NotesService,
  ) {}

  /** @throws ProblemException `ground-…`, `consent-missing`, or `request-changed` when it has been settled already */
  answer(viewer: Viewer, address: RequestAddress, how: AnswerRequest): Promise<RequestView> {
    const { version, noteId: id, body, sharing } = how;
    const settlement = { outcome: 'answered', answerId: id } as const;
    return this.settling.settle(viewer, address, { version, settlement }, async ({ transaction, card, stream }) => {
      await this.notes.writeIn(transaction, card, { id, body, audience: stream.audience, sharing });
      return { settlement, said: null };
    });
  }
}

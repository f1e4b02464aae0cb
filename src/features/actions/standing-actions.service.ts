import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import type { ActionView } from '../../contract/actions.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { OpenStream } from '../streams/streams.service.js';
import { Action, outcomeNoteOf, taskOf, viewOf } from './action.entity.js';

/** One action as it stands in a stream, for those who copy it to another. */
@Injectable()
export class StandingActionsService {
  /**
   * An action as it stood on the viewer's screen.
   * @throws NotFoundException when the viewer may not read it, or there is none
   * @throws ProblemException `action-changed` when it stands otherwise by now
   */
  async find({ rows }: Transaction, stream: OpenStream, id: string, version: number): Promise<ActionView> {
    const action = await rows.findOneBy(Action, { streamId: stream.id, id });
    if (action === null) throw new NotFoundException();
    const current = viewOf(action, stream);
    if (action.version === version && action.outcome !== 'withdrawn') return current;
    throw new ProblemException(HttpStatus.CONFLICT, 'action-changed', { current });
  }

  /** Which version of an action stands in this stream; 0 where there is none. */
  async versionIn({ rows }: Transaction, { id: streamId }: OpenStream, id: string): Promise<number> {
    return (await rows.findOneBy(Action, { streamId, id }))?.version ?? 0;
  }

  /** What it says, as it is kept in another stream: sealed under that one's key. */
  sealedFor({ key }: OpenStream, { id, task, outcomeNote }: ActionView): [task: Buffer, outcomeNote: Buffer | null] {
    return [key.seal(task, taskOf(id)), outcomeNote === null ? null : key.seal(outcomeNote, outcomeNoteOf(id))];
  }
}

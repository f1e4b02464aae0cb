import { HttpException, Injectable } from '@nestjs/common';
import type { LiveReply, LiveRequests } from '../../contract/live.js';
import type { ProblemCode } from '../../contract/problems.js';
import { Refusals } from '../database/refusals.js';
import { problemCodeOf } from '../http/problem-codes.js';
import type { Viewer } from '../identity/viewer.js';
import { type LiveSocket, viewerBehind } from './sockets.js';

/** Does what a message asks for, by the name of the message. */
@Injectable()
export class Answering {
  constructor(private readonly refusals: Refusals) {}

  /** Answers with what the work gives, or with the code of why not: never with words from inside. */
  async to<T extends object>(
    socket: LiveSocket,
    act: keyof LiveRequests,
    work: (viewer: Viewer) => Promise<T>,
  ): Promise<LiveReply<T>> {
    const viewer = viewerBehind(socket, act);
    try {
      return { ...(await work(viewer)), ok: true };
    } catch (error) {
      return { ok: false, code: codeOf(await this.refusals.kept(error, viewer)) };
    }
  }
}

function codeOf(error: unknown): ProblemCode {
  return error instanceof HttpException ? problemCodeOf(error) : 'internal';
}

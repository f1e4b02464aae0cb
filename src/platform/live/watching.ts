import { BadRequestException, HttpException, Injectable } from '@nestjs/common';
import { digestOf } from '../../contract/digest.js';
import type { LiveView } from '../../contract/live.js';
import { Database } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import { Presence } from './presence.js';
import { type LiveSocket, viewRoom } from './sockets.js';
import { Views } from './views.js';

const viewsPerSocket = 20;

/** What each connection watches: boards and cases, each as one thing. */
@Injectable()
export class Watching {
  constructor(
    private readonly database: Database,
    private readonly presence: Presence,
    private readonly views: Views,
  ) {}

  /** Joins before it looks, so that nothing falls between the answer and the first event. */
  async start(socket: LiveSocket, viewer: Viewer, view: LiveView): Promise<{ digest: string; presentIds: string[] }> {
    if (viewsOf(socket).length >= viewsPerSocket) throw new BadRequestException();
    await socket.join(viewRoom(view, socket.data.sessionId));
    const digest = await this.digest(viewer, view).catch((error: unknown) => leaveAfter(error, socket, view));
    return { digest, presentIds: await this.presence.seenBy(socket.data, view) };
  }

  async stop(socket: LiveSocket, view: LiveView): Promise<object> {
    const room = viewRoom(view, socket.data.sessionId);
    if (!socket.rooms.has(room)) return {}; // nobody is to ask of views that she does not watch
    await socket.leave(room);
    await this.presence.refresh(view);
    return {};
  }

  /** How far it has come; whoever may look no longer is told no more. */
  async pulse(socket: LiveSocket, viewer: Viewer, view: LiveView): Promise<{ digest: string }> {
    const digest = await this.digest(viewer, view).catch((error: unknown) => {
      if (isHersNoMore(error)) return leaveAfter(error, socket, view);
      throw error;
    });
    return { digest };
  }

  /** Told while the connection closes: what it watched is looked at again once it has. */
  stopAll(socket: LiveSocket): void {
    const left = viewsOf(socket);
    setImmediate(() => void Promise.all(left.map((view) => this.presence.refresh(view))));
  }

  async show(socket: LiveSocket, isShown: boolean): Promise<object> {
    socket.data.isShown = isShown;
    await Promise.all(viewsOf(socket).map((view) => this.presence.refresh(view)));
    return {};
  }

  /** How far the view has come, in one word. */
  private digest(viewer: Viewer, view: LiveView): Promise<string> {
    const glancing = { ...viewer, ...narrowings[view.kind](view.id), isGlance: true };
    return this.database.readAs(glancing, async (transaction) => digestOf(await this.views.headsOf(transaction, view)));
  }
}

async function leaveAfter(error: unknown, socket: LiveSocket, view: LiveView): Promise<never> {
  await socket.leave(viewRoom(view, socket.data.sessionId));
  throw error;
}

/** Not that we are busy: then she goes on watching. */
function isHersNoMore(error: unknown): boolean {
  return error instanceof HttpException && error.getStatus() < 500;
}

const narrowings = {
  board: (boardId: string) => ({ boardId }),
  case: (caseId: string) => ({ caseId }),
  mine: () => ({}),
  intake: (caseId: string) => ({ caseId }),
  matter: (caseId: string) => ({ caseId }),
};

function isView(kind: string | undefined): kind is LiveView['kind'] {
  return kind !== undefined && kind in narrowings;
}

function viewsOf(socket: LiveSocket): LiveView[] {
  return [...socket.rooms].flatMap((room) => {
    const [kind, id, sessionId] = room.split(':');
    return isView(kind) && id !== undefined && sessionId !== undefined ? [{ kind, id }] : [];
  });
}

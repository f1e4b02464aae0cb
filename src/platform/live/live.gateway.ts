import { BadRequestException, HttpException } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { digestOf } from '../../contract/digest.js';
import type { LiveReply, LiveView } from '../../contract/live.js';
import { Database } from '../database/database.js';
import { SessionCookie } from '../identity/session-cookie.js';
import type { Viewer } from '../identity/viewer.js';
import { answered, LiveViewMessage, parsed, WritingMessage } from './live-messages.js';
import { Presence } from './presence.js';
import { sessionRoom, type LiveServer, type LiveSocket, Sockets, viewRoom } from './sockets.js';
import { Views } from './views.js';
import { WritingSigns } from './writing-signs.js';

const viewsPerSocket = 20;

/** What clients ask over the socket. Writing goes over HTTP: one path to guard. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnGatewayConnection {
  constructor(
    private readonly database: Database,
    private readonly sockets: Sockets,
    private readonly presence: Presence,
    private readonly views: Views,
    private readonly writingSigns: WritingSigns,
    private readonly cookie: SessionCookie,
  ) {}

  /** Whoever is nobody does not get in; and every message is checked again. */
  afterInit(server: LiveServer): void {
    this.sockets.attach(server);
    server.use((socket, next) => {
      this.admit(socket).then(
        () => {
          next();
        },
        (error: unknown) => {
          next(refusalOf(error));
        },
      );
    });
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const viewer = { sessionToken: this.cookie.tokenIn(socket.handshake.headers.cookie) ?? '' };
    const { sessionId, viewerId, agencyId } = await this.database.readAs(viewer, ({ entered }) =>
      Promise.resolve(entered),
    );
    socket.data = { viewer, sessionId, viewerId, agencyId, isShown: false };
    await socket.join(sessionRoom(sessionId));
  }

  handleConnection(socket: LiveSocket): void {
    socket.on('disconnecting', () => {
      const left = viewsOf(socket);
      setImmediate(() => void Promise.all(left.map((view) => this.presence.refresh(view))));
    });
  }

  /** Joins before it looks, so that nothing falls between the answer and the first event. */
  @SubscribeMessage('view.watch')
  watch(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown) {
    return answered(async () => {
      const view = parsed(LiveViewMessage, message);
      if (viewsOf(socket).length >= viewsPerSocket) throw new BadRequestException();
      await socket.join(viewRoom(view, socket.data.sessionId));
      const digest = await this.digestOrLeave(socket, view);
      await this.presence.refresh(view);
      return { digest, presentIds: await this.presence.seenBy(socket.data.agencyId, view) };
    });
  }

  private async digestOrLeave(socket: LiveSocket, view: LiveView): Promise<string> {
    try {
      return await this.digest(socket, view);
    } catch (error) {
      await socket.leave(viewRoom(view, socket.data.sessionId));
      throw error;
    }
  }

  @SubscribeMessage('view.leave')
  leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<LiveReply<object>> {
    return answered(async () => {
      const view = parsed(LiveViewMessage, message);
      await socket.leave(viewRoom(view, socket.data.sessionId));
      await this.presence.refresh(view);
      return {};
    });
  }

  @SubscribeMessage('pulse')
  pulse(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown) {
    return answered(async () => ({ digest: await this.digest(socket, parsed(LiveViewMessage, message)) }));
  }

  @SubscribeMessage('presence.show')
  show(@ConnectedSocket() socket: LiveSocket, @MessageBody() isShown: unknown): Promise<LiveReply<object>> {
    return answered(async () => {
      if (typeof isShown !== 'boolean') throw new BadRequestException();
      socket.data.isShown = isShown;
      await Promise.all(viewsOf(socket).map((view) => this.presence.refresh(view)));
      return {};
    });
  }

  @SubscribeMessage('writing')
  writing(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<LiveReply<object>> {
    return answered(async () => {
      await this.writingSigns.pass(socket, parsed(WritingMessage, message));
      return {};
    });
  }

  private digest(socket: LiveSocket, view: LiveView): Promise<string> {
    const looking = (viewer: Viewer) =>
      this.database.readAs(viewer, async (transaction) => digestOf(await this.views.headsOf(transaction, view)));
    return looking({ ...socket.data.viewer, ...(view.kind === 'case' ? { caseId: view.id } : { boardId: view.id }) });
  }
}

function refusalOf(error: unknown): Error {
  return new Error(error instanceof HttpException && error.getStatus() === 401 ? 'not-signed-in' : 'busy');
}

function viewsOf(socket: LiveSocket): LiveView[] {
  return [...socket.rooms].flatMap((room) => {
    const [kind, id, sessionId] = room.split(':');
    return (kind === 'case' || kind === 'board') && id !== undefined && sessionId !== undefined ? [{ kind, id }] : [];
  });
}

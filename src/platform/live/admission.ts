import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { SessionCookie } from '../identity/session-cookie.js';
import { type LiveSocket, sessionRoom } from './sockets.js';

/** Finds out who is at the other end of a new connection, by the cookie that it came with. */
@Injectable()
export class Admission {
  constructor(
    private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws UnauthorizedException when it is nobody */
  async admit(socket: LiveSocket): Promise<void> {
    const viewer = { sessionToken: this.cookie.tokenIn(socket.handshake.headers.cookie) ?? '' };
    const { sessionId, viewerId, agencyId } = await this.database.readAs(viewer, ({ entered }) =>
      Promise.resolve(entered),
    );
    socket.data = { viewer, sessionId, viewerId, agencyId, isShown: false };
    await socket.join(sessionRoom(sessionId));
  }
}

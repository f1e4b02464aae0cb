import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { SessionCookie } from '../identity/session-cookie.js';
import { type LiveServer, type LiveSocket, sessionRoom, Sockets } from './sockets.js';

const socketsPerSession = 50;

/** Finds out who is at the other end of a new connection, by the cookie that it came with. */
@Injectable()
export class Admission {
  constructor(
    private readonly database: Database,
    private readonly cookie: SessionCookie,
    private readonly sockets: Sockets,
  ) {}

  /** Whoever is nobody does not get in; and every message is checked again. */
  guard(server: LiveServer): void {
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

  /** @throws UnauthorizedException when it is nobody, HttpException 429 when one session opens more windows than a person does */
  private async admit(socket: LiveSocket): Promise<void> {
    const sessionToken = this.cookie.tokenIn(socket.handshake.headers.cookie) ?? '';
    const { sessionId, viewerId, agencyId } = await this.database.identify({ sessionToken, act: 'connection' });
    if (this.sockets.in(sessionRoom(sessionId)).length >= socketsPerSession)
      throw new HttpException('too many', HttpStatus.TOO_MANY_REQUESTS);
    socket.data = { sessionToken, sessionId, viewerId, agencyId, isShown: false };
    await socket.join(sessionRoom(sessionId));
  }
}

function refusalOf(error: unknown): Error {
  return new Error(error instanceof HttpException && error.getStatus() === 401 ? 'not-signed-in' : 'busy');
}

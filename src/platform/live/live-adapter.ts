import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { ServerOptions } from 'socket.io';
import { Origins } from '../http/origins.js';

/**
 * How Socket.IO is set up. Never with its connection state recovery: it sends what was missed before it asks who
 * comes back. And `cors` refuses no foreign page: only `allowRequest` does.
 */
export class LiveAdapter extends IoAdapter {
  private readonly origins: Origins;

  constructor(app: INestApplicationContext) {
    super(app);
    this.origins = app.get(Origins);
  }

  override createIOServer(port: number, options?: ServerOptions) {
    return super.createIOServer(port, {
      ...options,
      transports: ['websocket'],
      perMessageDeflate: false,
      serveClient: false,
      maxHttpBufferSize: 65_536,
      allowRequest: (request: IncomingMessage, answer: (error: string | null, success: boolean) => void) => {
        const { origin, 'sec-fetch-site': site } = request.headers;
        answer(null, this.origins.include(origin) && site !== 'cross-site' && site !== 'same-site');
      },
    } as ServerOptions);
  }
}

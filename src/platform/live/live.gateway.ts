import { BadRequestException, HttpException } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { LiveReply } from '../../contract/live.js';
import { Admission } from './admission.js';
import { answered, LiveViewMessage, parsed, WritingMessage } from './live-messages.js';
import { type LiveServer, type LiveSocket, Sockets } from './sockets.js';
import { Watching } from './watching.js';
import { WritingSigns } from './writing-signs.js';

/** What clients ask over the socket. Writing goes over HTTP: one path to guard. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnGatewayConnection {
  constructor(
    private readonly sockets: Sockets,
    private readonly admission: Admission,
    private readonly watching: Watching,
    private readonly writingSigns: WritingSigns,
  ) {}

  /** Whoever is nobody does not get in; and every message is checked again. */
  afterInit(server: LiveServer): void {
    this.sockets.attach(server);
    server.use((socket, next) => {
      this.admission.admit(socket).then(
        () => {
          next();
        },
        (error: unknown) => {
          next(refusalOf(error));
        },
      );
    });
  }

  handleConnection(socket: LiveSocket): void {
    socket.on('disconnecting', () => {
      this.watching.stopAll(socket);
    });
  }

  @SubscribeMessage('view.watch')
  watch(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown) {
    return answered(() => this.watching.start(socket, parsed(LiveViewMessage, message)));
  }

  @SubscribeMessage('view.leave')
  leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<LiveReply<object>> {
    return answered(() => this.watching.stop(socket, parsed(LiveViewMessage, message)));
  }

  @SubscribeMessage('pulse')
  pulse(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown) {
    return answered(async () => ({ digest: await this.watching.digest(socket, parsed(LiveViewMessage, message)) }));
  }

  @SubscribeMessage('presence.show')
  show(@ConnectedSocket() socket: LiveSocket, @MessageBody() isShown: unknown): Promise<LiveReply<object>> {
    return answered(() => {
      if (typeof isShown !== 'boolean') throw new BadRequestException();
      return this.watching.show(socket, isShown);
    });
  }

  @SubscribeMessage('writing')
  writing(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<LiveReply<object>> {
    return answered(() => this.writingSigns.pass(socket, parsed(WritingMessage, message)));
  }
}

function refusalOf(error: unknown): Error {
  return new Error(error instanceof HttpException && error.getStatus() === 401 ? 'not-signed-in' : 'busy');
}

import { BadRequestException } from '@nestjs/common';
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
import { Answering } from './answering.js';
import { LiveViewMessage, parsed, WritingMessage } from './live-messages.js';
import type { LiveServer, LiveSocket } from './sockets.js';
import { Watching } from './watching.js';
import { WritingSigns } from './writing-signs.js';

/** What clients ask over the socket. Writing goes over HTTP: one path to guard. */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnGatewayConnection {
  constructor(
    private readonly admission: Admission,
    private readonly answering: Answering,
    private readonly watching: Watching,
    private readonly writingSigns: WritingSigns,
  ) {}

  afterInit(server: LiveServer): void {
    this.admission.guard(server);
  }

  handleConnection(socket: LiveSocket): void {
    socket.on('disconnecting', () => {
      this.watching.stopAll(socket);
    });
  }

  @SubscribeMessage('view.watch')
  watch(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown) {
    return this.answering.to(socket, 'view.watch', (viewer) =>
      this.watching.start(socket, viewer, parsed(LiveViewMessage, message)),
    );
  }

  @SubscribeMessage('view.leave')
  leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<LiveReply<object>> {
    return this.answering.to(socket, 'view.leave', () => this.watching.stop(socket, parsed(LiveViewMessage, message)));
  }

  @SubscribeMessage('pulse')
  pulse(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown) {
    return this.answering.to(socket, 'pulse', (viewer) =>
      this.watching.pulse(socket, viewer, parsed(LiveViewMessage, message)),
    );
  }

  @SubscribeMessage('presence.show')
  show(@ConnectedSocket() socket: LiveSocket, @MessageBody() isShown: unknown): Promise<LiveReply<object>> {
    return this.answering.to(socket, 'presence.show', () => {
      if (typeof isShown !== 'boolean') throw new BadRequestException();
      return this.watching.show(socket, isShown);
    });
  }

  @SubscribeMessage('writing')
  writing(@ConnectedSocket() socket: LiveSocket, @MessageBody() message: unknown): Promise<LiveReply<object>> {
    return this.answering.to(socket, 'writing', (viewer) =>
      this.writingSigns.pass(socket, viewer, parsed(WritingMessage, message)),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import type { LiveEventName, LiveEvents, LiveRequests, LiveView } from '../../contract/live.js';
import type { Viewer } from '../identity/viewer.js';

/** What we know of whoever is at the other end. */
export interface SocketData {
  sessionToken: string;
  sessionId: string;
  viewerId: string;
  agencyId: string;
  /** Whether other agencies than hers may see that she is here. */
  isShown: boolean;
}

export type LiveServer = Server<LiveRequests, LiveEvents, Record<string, never>, SocketData>;
export type LiveSocket = Socket<LiveRequests, LiveEvents, Record<string, never>, SocketData>;

/** Whoever asks something over a connection: each message is an act of its own. */
export function viewerBehind({ data }: LiveSocket, act: keyof LiveRequests): Viewer {
  return { sessionToken: data.sessionToken, act };
}

/** The open connections, by session and by what each watches. A room gives no right to hear: being named does, at each event. */
@Injectable()
export class Sockets {
  private server: LiveServer | undefined;

  attach(server: LiveServer): void {
    this.server = server;
  }

  /** Sends one payload, encoded once, to all who are in these rooms. */
  send<E extends LiveEventName>(rooms: readonly string[], event: E, ...payload: Parameters<LiveEvents[E]>): void {
    if (rooms.length === 0) return; // to nobody would be to everybody: Socket.IO takes no room for all rooms
    this.server?.to([...rooms]).emit(event, ...payload);
  }

  /** Every connection to this node. */
  here(): LiveSocket[] {
    return [...(this.server?.sockets.sockets.values() ?? [])];
  }

  /** Whether anybody is in it. */
  isIn(room: string): boolean {
    return this.server?.sockets.adapter.rooms.has(room) === true;
  }

  in(room: string): LiveSocket[] {
    const ids = this.server?.sockets.adapter.rooms.get(room) ?? new Set<string>();
    return [...ids].flatMap((id) => this.server?.sockets.sockets.get(id) ?? []);
  }

  /** Shows these sessions' connections nothing more of a view. */
  evict(view: LiveView, sessionIds: readonly string[]): void {
    for (const sessionId of sessionIds) this.server?.in(sessionRoom(sessionId)).socketsLeave(viewRoom(view, sessionId));
  }

  /** Ends all connections of these sessions, on every node, after saying so. */
  cut(sessionIds: readonly string[]): void {
    const rooms = sessionIds.map(sessionRoom);
    this.send(rooms, 'session.ended');
    if (rooms.length > 0) this.server?.in(rooms).disconnectSockets(true);
  }
}

export function sessionRoom(sessionId: string): string {
  return `session:${sessionId}`;
}

export function viewRoom({ kind, id }: LiveView, sessionId: string): string {
  return kind === 'mine' ? mineRoom(sessionId) : `${kind}:${id}:${sessionId}`;
}

/** What is mine has no name that others could hear of: it goes by the session alone. */
export function mineRoom(sessionId: string): string {
  return `mine:${sessionId}:${sessionId}`;
}

import { io, type Socket } from 'socket.io-client';
import type { LiveEventName, LiveEvents, LiveRequests } from '../../../../src/contract/live.js';

export type LiveSocket = Socket<LiveEvents, LiveRequests>;

interface SocketActs {
  connected: (socket: LiveSocket) => void;
  /** The connection broke, or a try to make one failed. */
  lost: () => void;
}

/** A connection attempt that has not succeeded in this time is given up: it may hang for minutes otherwise. */
const watchdogMs = 2500;
const retryMs = { least: 500, most: 8000 };

/**
 * Keeps one socket up. Each try is a new socket, since one that hangs cannot be trusted to notice; Socket.IO's own
 * recovery is not used, because what was missed is found by comparing heads.
 */
export class SocketKeeper {
  private socket: LiveSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private isStopped = true;

  constructor(
    private readonly handlers: LiveEvents,
    private readonly acts: SocketActs,
  ) {}

  start(): void {
    this.isStopped = false;
    this.open();
  }

  stop(): void {
    this.isStopped = true;
    this.drop();
  }

  /** Tries at once, when there is reason to believe that it will work now. */
  hurry(): void {
    if (this.isStopped || this.socket?.connected) return;
    this.tries = 0;
    this.open();
  }

  /** There is reason to believe that the connection is gone, though nobody has said so. */
  giveUp(): void {
    if (this.socket) this.fail(this.socket);
  }

  private open(): void {
    this.drop();
    const options = { transports: ['websocket'], withCredentials: true, reconnection: false, forceNew: true };
    const socket: LiveSocket = io({ path: '/socket.io', ...options });
    this.socket = socket;
    this.listen(socket);
    this.timer = setTimeout(() => {
      this.fail(socket);
    }, watchdogMs);
  }

  private listen(socket: LiveSocket): void {
    for (const name of Object.keys(this.handlers) as LiveEventName[]) listenFor(socket, name, this.handlers);
    socket.on('connect', () => {
      this.succeed(socket);
    });
    socket.on('connect_error', () => {
      this.fail(socket);
    });
    socket.on('disconnect', () => {
      this.fail(socket);
    });
  }

  private succeed(socket: LiveSocket): void {
    clearTimeout(this.timer);
    this.tries = 0;
    this.acts.connected(socket);
  }

  private fail(socket: LiveSocket): void {
    if (this.isStopped || socket !== this.socket) return;
    this.drop();
    this.acts.lost();
    this.timer = setTimeout(() => {
      this.open();
    }, this.delay());
  }

  /** With chance in it, so that everybody does not come back at the same moment. */
  private delay(): number {
    const longest = Math.min(retryMs.most, retryMs.least * 2 ** this.tries++);
    return longest * (0.5 + Math.random() / 2);
  }

  private drop(): void {
    clearTimeout(this.timer);
    this.socket?.removeAllListeners();
    this.socket?.close();
    this.socket = null;
  }
}

/** Socket.IO types `on` per event name; a loop over the names needs to say once that name and handler belong together. */
function listenFor(socket: LiveSocket, name: LiveEventName, handlers: LiveEvents): void {
  const listener: (...told: never[]) => void = handlers[name];
  (socket as unknown as { on: (name: string, listener: (...told: never[]) => void) => void }).on(name, listener);
}

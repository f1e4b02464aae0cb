import type { Child } from '../lab/children.js';
import { now } from '../measuring.js';
import type { HotCase } from './hot-case.js';
import { idOf } from './people.js';
import { RawSocket } from './raw-socket.js';

/** A note that somebody has heard of, and when. */
export interface Heard {
  readonly noteId: string;
  readonly at: number;
}

/** People who watch one case, and what they hear. */
export class Crowd {
  heard: Heard[] = [];

  private constructor(private readonly sockets: readonly RawSocket[]) {
    for (const socket of sockets)
      socket.onEvent((frame) => {
        this.hear(frame);
      });
  }

  get size(): number {
    return this.sockets.length;
  }

  static ofProduct(product: Child, hot: HotCase, size: number): Promise<Crowd> {
    return Crowd.gather(product, hot, size, (socket) => socket.ask('view.watch', { kind: 'case', id: hot.caseId }));
  }

  static ofFloor(floor: Child, hot: HotCase, size: number): Promise<Crowd> {
    return Crowd.gather(floor, hot, size, (socket) => socket.ask('watch', hot.caseId));
  }

  /** Until each has heard so many notes, or nobody hears any more. */
  async untilHeard(notes: number): Promise<void> {
    let before = -1;
    while (this.heard.length < notes * this.size && this.heard.length !== before) {
      before = this.heard.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }

  private static async gather(
    server: Child,
    hot: HotCase,
    size: number,
    watch: (socket: RawSocket) => Promise<unknown>,
  ) {
    const sockets: RawSocket[] = [];
    for (let n = 0; n < size; n++)
      sockets.push(await RawSocket.connect(server, idOf(`person ${hot.board} ${String(n)}`)));
    const crowd = new Crowd(sockets);
    for (const socket of sockets) await watch(socket);
    return crowd;
  }

  private hear(frame: string): void {
    if (!frame.startsWith('42["note.written"')) return;
    const from = frame.indexOf('"id":"') + 6;
    this.heard.push({ noteId: frame.slice(from, from + 36), at: now() });
  }
}

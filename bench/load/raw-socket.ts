import WebSocket from 'ws';
import type { Child } from '../lab/children.js';
import { tokenOf } from './people.js';

type Hear = (frame: string) => void;

/** Socket.IO spoken by hand, so that thousands of listeners fit in one process that also measures. */
export class RawSocket {
  private asked = 0;
  private readonly answers = new Map<string, (answer: unknown) => void>();
  private hear: Hear = () => undefined;

  private constructor(private readonly socket: WebSocket) {}

  /** Connected and let in. */
  static connect(server: Child, userId: string): Promise<RawSocket> {
    const headers = { cookie: `samverka=${tokenOf(userId)}`, origin: server.url };
    const address = `ws://127.0.0.1:${String(server.port)}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { headers, perMessageDeflate: false, handshakeTimeout: 60_000 });
    const raw = new RawSocket(socket);
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('message', (data: Buffer) => {
        const frame = data.toString();
        if (frame.startsWith('40')) resolve(raw);
        else if (frame.startsWith('44')) reject(new Error(frame));
        else raw.take(frame);
      });
    });
  }

  onEvent(hear: Hear): void {
    this.hear = hear;
  }

  ask(event: string, message: unknown): Promise<unknown> {
    const key = String(this.asked++);
    const answer = new Promise((resolve) => this.answers.set(key, resolve));
    this.socket.send(`42${key}${JSON.stringify([event, message])}`);
    return answer;
  }

  onClose(act: () => void): void {
    this.socket.on('close', act);
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.terminate();
  }

  private take(frame: string): void {
    if (frame.startsWith('42')) this.hear(frame);
    else if (frame.startsWith('43')) this.answer(frame);
    else if (frame === '2') this.socket.send('3');
    else if (frame.startsWith('0')) this.socket.send('40');
  }

  private answer(frame: string): void {
    const from = frame.indexOf('[');
    const key = frame.slice(2, from);
    this.answers.get(key)?.((JSON.parse(frame.slice(from)) as unknown[])[0]);
    this.answers.delete(key);
  }
}

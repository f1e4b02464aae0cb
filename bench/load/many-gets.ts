import { connect } from 'node:net';
import { now } from '../measuring.js';

/** How often an address was answered, whole, and how long each took. */
export interface Gotten {
  readonly perSecond: number;
  readonly took: number[];
}

/** The same address again and again for a while, over so many connections at once, each with one request under way. */
export async function manyGets(url: string, at: { connections: number; forMs: number }): Promise<Gotten> {
  const { port, pathname } = new URL(url);
  const until = now() + at.forMs;
  const asked = `GET ${pathname} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`;
  const lines = Array.from({ length: at.connections }, () => oneLine(Number(port), asked, until));
  const took = (await Promise.all(lines)).flat();
  return { perSecond: took.length / (at.forMs / 1000), took };
}

/** Spoken by hand: whatever the load costs strikes what is measured, on the same two cores. */
function oneLine(port: number, asked: string, until: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const took: number[] = [];
    const socket = connect(port, '127.0.0.1');
    let since = now();
    let left = -1;
    const ask = () => {
      since = now();
      socket.write(asked);
    };
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      left = left < 0 ? lengthOf(bytes) - bytes.length : left - bytes.length;
      if (left > 0) return;
      left = -1;
      took.push(now() - since);
      if (now() < until) ask();
      else
        socket.end(() => {
          resolve(took);
        });
    });
  });
}

/** Of a whole answer, by its head. */
function lengthOf(bytes: Buffer): number {
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, end).toString('latin1');
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(head.split('\r\n')[0]);
  return end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1]);
}

import { Agent, request } from 'node:http';
import { connect } from 'node:net';

export interface RawRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Sends what a browser would refuse to send. */
export function send(url: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sending = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
      const parts: Buffer[] = [];
      answer
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          const type = answer.headers['content-type'] ?? '';
          resolve({ status: answer.statusCode ?? 0, type, text: Buffer.concat(parts).toString() });
        });
    });
    sending.on('error', reject).end(body);
  });
}

/** Writes bytes to the port, and gives what came back until the server hung up. */
export function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let came = '';
    const line = connect(Number(port), hostname, () => line.write(bytes, 'latin1'));
    line.on('data', (part) => (came += part.toString('latin1')));
    line
      .on('error', () => undefined)
      .on('close', () => {
        resolve(came);
      });
  });
}

export function closeLines(): void {
  agent.destroy();
}

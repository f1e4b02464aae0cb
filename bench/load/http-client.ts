import { Agent, request } from 'node:http';
import type { Child } from '../lab/children.js';
import { tokenOf } from './people.js';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** As it was sent, headers left out. */
  readonly encoding: string | undefined;
}

interface Request {
  readonly server: Child;
  readonly userId: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** One request by somebody who is signed in, over a connection that stays. */
export function asks({ server, userId, method, path, body }: Request): Promise<Answer> {
  const headers = {
    cookie: `samverka=${tokenOf(userId)}`,
    origin: server.url,
    'accept-encoding': 'br, gzip',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    const asking = request({ agent, host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const encoding = response.headers['content-encoding'];
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts), encoding });
      });
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The same, when it must succeed. */
export async function gets(server: Child, userId: string, path: string): Promise<Answer> {
  const answer = await asks({ server, userId, method: 'GET', path });
  if (answer.status !== 200) throw new Error(`${path}: ${String(answer.status)} ${answer.body.toString()}`);
  return answer;
}

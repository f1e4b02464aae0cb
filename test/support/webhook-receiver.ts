import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SentShareText } from '../../src/contract/sendings.js';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Whoever is sent published texts, on this machine: keeps them, and answers what it is told to. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  answers = 204;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<WebhookReceiver> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        response.writeHead(receiver.answers, { location: `${receiver.url}/elsewhere` }).end();
      });
    });
    const receiver = new WebhookReceiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}

/** What a receiver reads once it has checked that it is ours, as Standard Webhooks says: by its own reckoning. */
export function checked({ headers, body }: Received, secret: Buffer): SentShareText {
  const [id, seconds] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
  const [version, signature] = String(headers['webhook-signature']).split(',');
  const expected = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  const isFresh = Math.abs(Date.now() / 1000 - Number(seconds)) < 300;
  if (version !== 'v1' || signature !== expected || !isFresh) throw new Error('not signed by us');
  return JSON.parse(body) as SentShareText;
}

import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Everything that is answered, alike to all who ask. */
interface ReadyAnswer {
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Its bytes, each as one letter: so they go out in one piece with the headers, and not in two. */
  readonly letters: string;
}

/** How long it may be given again without being asked for anew. */
const longest = 5_000;
const most = 1_000;

/** Not to be given to another. */
const ofOneRequest = ['x-request-id', 'content-length', 'set-cookie'];

/** Answers that are for everybody, who is nobody: given again without a way through guards, cookies and the database. docs/performance.md */
@Injectable()
export class ReadyAnswers {
  private readonly answers = new Map<string, ReadyAnswer>();

  /** What has just been answered, with all its headers but those of this one request. */
  keep(request: FastifyRequest, reply: FastifyReply, bytes: Buffer): void {
    if (request.method !== 'GET' || request.url.includes('?')) return;
    if (this.answers.size >= most) this.answers.clear();
    const named = Object.entries(reply.getHeaders()).filter(([name]) => !ofOneRequest.includes(name));
    const headers = Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
    headers['content-length'] = String(bytes.length);
    this.answers.set(request.url, { at: performance.now(), headers, letters: bytes.toString('latin1') });
  }

  /** False: there is none, or it may be another by now. */
  give(request: FastifyRequest, reply: FastifyReply): boolean {
    const ready = request.method === 'GET' ? this.answers.get(request.url) : undefined;
    if (ready === undefined || performance.now() - ready.at > longest) return false;
    const isKnown = request.headers['if-none-match'] === ready.headers.etag;
    void reply.hijack(); // straight to the line: it is all there, and still counted when it has gone
    reply.raw.writeHead(isKnown ? 304 : 200, { 'x-request-id': request.id, ...ready.headers });
    reply.raw.end(isKnown ? '' : ready.letters, 'latin1');
    return true;
  }

  forget(): void {
    this.answers.clear();
  }
}

/** Before all else that a request goes through, but for being counted. */
export function giveReadyAnswers(app: NestFastifyApplication): void {
  const answers = app.get(ReadyAnswers);
  const hook = (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (!answers.give(request, reply)) done();
  };
  app.getHttpAdapter().getInstance().addHook('onRequest', hook);
}

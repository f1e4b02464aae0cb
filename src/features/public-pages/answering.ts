import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Language } from '../../contract/agencies.js';

export const html = 'text/html; charset=utf-8';

/** What is answered to everybody alike, ready to be sent. */
export interface Ready {
  readonly type: string;
  readonly bytes: Buffer;
  /** The same for the same bytes. */
  readonly tag: string;
}

/** As its address has it. */
export function languageOf({ url }: FastifyRequest): Language {
  return url.startsWith('/promise') ? 'en' : 'sv';
}

export function readyOf(type: string, content: string | Buffer): Ready {
  const bytes = Buffer.from(content as string);
  return { type, bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}

/** Answers with it, or, where whoever asks has it already, with that it is as it was. */
export function answer(request: FastifyRequest, reply: FastifyReply, { type, bytes, tag }: Ready): void {
  void reply.headers({ ...forAll, etag: tag, 'content-type': type });
  if (request.headers['if-none-match'] === tag) void reply.status(304).send();
  else void reply.send(bytes);
}

/** No script ever, and nothing that is not from here. */
const forAll = {
  'cache-control': 'public, max-age=60',
  'content-security-policy':
    "default-src 'self';script-src 'none';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
};

import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

/** Answers with a text, or, where whoever asks has it already, with that it is as it was. */
export function answerText(request: FastifyRequest, reply: FastifyReply, type: string, text: string): void {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', tag).header('cache-control', 'public, max-age=60').header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === tag) void reply.status(304).send();
  else void reply.type(type).send(text);
}

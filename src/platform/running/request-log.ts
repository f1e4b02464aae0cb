import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from './metrics.js';

/**
 * One line and one count for each request: which route, how it ended and how long it took. Never the address that was
 * asked for, which holds ids, nor what was sent, nor who or where from. The number of the request is drawn by us and
 * stands in the answer and in the log, so that one finds the other.
 */
export function followRequests(app: NestFastifyApplication): void {
  const log = new Logger('Request');
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const about = { method: request.method, route: routeOf(request), status: reply.statusCode };
    metrics.countRequest(about, reply.elapsedTime / 1000);
    log.log({ requestId: request.id, ...about, ms: Math.round(reply.elapsedTime) });
    done();
  });
}

/** The pattern, `/api/cases/:caseId`, never the address. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none';
}

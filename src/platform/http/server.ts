import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LiveAdapter } from '../live/live-adapter.js';
import { followRequests } from '../running/request-log.js';
import type { Settings } from '../settings/settings.js';
import { takeForms } from './forms.js';
import { giveReadyAnswers } from './ready-answers.js';
import { answerProblem } from './problem.filter.js';

/** Nest on Fastify: five times as many requests as on Express here. */
export function fastifyAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: 262_144,
    trustProxy: (_, hop) => hop < settings.proxies,
    forceCloseConnections: true,
    requestTimeout: 30_000, // whoever begins a request and never ends it holds a connection
    genReqId: () => randomUUID(), // ours: what a stranger sends could be a name, or somebody else's
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      answerProblem(error, request, reply);
    },
  });
}

/** What stands before every route: headers, cookies, the client's files, and the socket beside them on one port. */
export async function furnish(app: NestFastifyApplication, settings: Settings): Promise<void> {
  followRequests(app);
  giveReadyAnswers(app);
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain'); // JSON only: what a form can send is none
  takeForms(app);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(settings));
  if (existsSync(settings.clientDir)) await app.register(fastifyStatic, clientFiles(settings));
  keepOutOfCaches(app);
  app.useWebSocketAdapter(new LiveAdapter(app));
}

function securityHeaders({ origins }: Settings) {
  const isSecure = origins.every((origin) => origin.startsWith('https://'));
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: { useDefaults: false, directives: directives(isSecure) },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    xFrameOptions: { action: 'deny' as const },
  };
}

function directives(isSecure: boolean) {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
  };
}

/** What is built carries a hash in its name, and may be kept for ever; what keeps its name is asked for anew. */
function clientFiles({ clientDir }: Settings) {
  const root = resolve(clientDir);
  const setHeaders = (reply: { setHeader: (name: string, value: string) => unknown }, path: string) => {
    const isHashed = path.startsWith(join(root, 'assets'));
    reply.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  };
  return { root, wildcard: false, index: false, cacheControl: false, setHeaders } as const;
}

function keepOutOfCaches(app: NestFastifyApplication): void {
  const hook = (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions.url ?? ''; // `/%61pi` is another address of the same route
    if (request.url.startsWith('/api') || route.startsWith('/api')) void reply.header('cache-control', 'no-store');
    done();
  };
  app.getHttpAdapter().getInstance().addHook('onRequest', hook);
}

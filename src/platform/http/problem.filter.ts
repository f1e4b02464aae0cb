import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../contract/agencies.js';
import type { Problem, ProblemCode } from '../../contract/problems.js';
import { Refusals } from '../database/refusals.js';
import { SessionCookie } from '../identity/session-cookie.js';
import { viewerBy } from '../identity/session.guard.js';
import type { Viewer } from '../identity/viewer.js';
import { nameAndPlaceOf } from '../running/log.js';
import { routeOf } from '../running/request-log.js';
import { languageOf } from './language.js';
import { problemCodeOf, ProblemException, type ProblemExtras } from './problem-codes.js';
import { problemTexts } from './problem-texts.js';

/** Answers every refusal with problem details (RFC 9457). No stack, SQL or parameter leaves, nor reaches the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  constructor(
    private readonly refusals: Refusals,
    private readonly cookie: SessionCookie,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') return;
    const http = host.switchToHttp();
    void this.refuse(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** The log first: what she is told of must have been written down. */
  private async refuse(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const error = await this.refusals.kept(thrown, refusedBy(request, this.cookie));
    const problem = answerProblem(error, request, reply);
    if (problem.status >= 500) this.note(problem, thrown, request);
  }

  /** What it was and where, by the number that stands in the answer too. */
  private note({ code }: Problem, thrown: unknown, request: FastifyRequest): void {
    this.log.error({ requestId: request.id, route: routeOf(request), code, what: nameAndPlaceOf(thrown) });
  }
}

/** Whom it is refused, and about which case or board she asked. */
function refusedBy(request: FastifyRequest, cookie: SessionCookie): Viewer | undefined {
  const viewer = viewerBy(request, cookie);
  const places = Object.entries(request.params as Record<string, unknown>).filter(
    ([name, id]) => ['caseId', 'boardId'].includes(name) && isUUID(id),
  );
  return viewer && { ...viewer, ...Object.fromEntries(places) };
}

/** Also for what the router itself refuses, before any filter. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Problem {
  const problem = problemOf(error, languageOf(request));
  if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
  void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
  return problem;
}

function problemOf(error: unknown, language: Language): Problem {
  if (error instanceof ProblemException) return problem(error.getStatus(), error.code, language, error.extras);
  if (error instanceof HttpException) return problem(error.getStatus(), problemCodeOf(error), language);
  return problem(statusOf(error), codeOfStatus(statusOf(error)), language);
}

/** Fastify's own refusals (body too large, broken JSON) carry a status. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function codeOfStatus(status: number): ProblemCode {
  return problemCodeOf(new HttpException('', status));
}

function problem(status: number, code: ProblemCode, language: Language, extras: ProblemExtras = {}): Problem {
  const [title, detail] = problemTexts[language][code];
  return { type: `urn:samverka:problem:${code}`, title, status, detail, code, ...extras };
}

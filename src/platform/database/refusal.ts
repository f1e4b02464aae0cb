import {
  BadRequestException,
  HttpStatus,
  NotFoundException,
  ServiceUnavailableException,
  UnauthorizedException,
  type HttpException,
} from '@nestjs/common';
import type { ProblemCode } from '../../contract/problems.js';
import { ProblemException } from '../http/problem-codes.js';
import {
  EntityNotFoundError,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

const refusals: Record<string, () => HttpException> = {
  '28000': () => new UnauthorizedException(),
  '42501': () => new NotFoundException(),
  '23514': () => new BadRequestException(),
  '25P02': () => new ServiceUnavailableException(), // what was sent along after what was cut off
  '25P04': () => new ServiceUnavailableException(),
  '40001': () => new ServiceUnavailableException(),
  '40P01': () => new ServiceUnavailableException(),
  '53300': () => new ServiceUnavailableException(),
  '55P03': () => new ServiceUnavailableException(),
  '57014': () => new ServiceUnavailableException(),
  '57P01': () => new ServiceUnavailableException(),
  // A connection that was lost on the way: by the net's own names, or without any.
  ECONNRESET: () => new ServiceUnavailableException(),
  EPIPE: () => new ServiceUnavailableException(),
  unknown: () => new ServiceUnavailableException(),
  // Ours: why something may not be shared, migrations/0015-lawful-sharing.ts.
  SV001: () => unlawful('ground-missing'),
  SV002: () => unlawful('ground-unfit'),
  SV003: () => unlawful('ground-ruled-out'),
  SV004: () => unlawful('consent-missing'),
  // migrations/0029-persons.ts
  SV005: () => new ProblemException(HttpStatus.CONFLICT, 'victim-and-suspect'),
  // migrations/0030-protected-identity.ts
  SV006: () => new ProblemException(HttpStatus.FORBIDDEN, 'reason-needed'),
  // migrations/0039-merges.ts
  SV008: () => new ProblemException(HttpStatus.CONFLICT, 'readers-missing'),
  SV009: () => new ProblemException(HttpStatus.CONFLICT, 'case-closed'),
  // migrations/0040-promises.ts
  SV010: () => new ProblemException(HttpStatus.FORBIDDEN, 'own-proposal'),
  // migrations/0052-agreements.ts
  SV012: () => new ProblemException(HttpStatus.CONFLICT, 'promise-changed'),
  // migrations/0066-agreements-end.ts
  SV013: () => new ProblemException(HttpStatus.CONFLICT, 'agreement-over'),
  // migrations/0041-first-managers.ts
  SV011: () => new ProblemException(HttpStatus.CONFLICT, 'manager-sits'),
  // Ours too: more in an hour than anybody writes, migrations/0028-concerns.ts.
  SV007: () => new ProblemException(HttpStatus.TOO_MANY_REQUESTS, 'too-many-requests'),
};

function unlawful(code: ProblemCode): HttpException {
  return new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, code);
}

/** What is asked on a connection that was cut off meanwhile, as by `transaction_timeout`. */
const lost = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/** The code of a refusal by Postgres (SQLSTATE), if it is one. */
export function sqlStateOf(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  return (error.driverError as { code?: string }).code ?? 'unknown';
}

/** Why Postgres refused, without the words and the token that were in the query: those never reach a log. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof EntityNotFoundError) return new NotFoundException();
  if (lost.some((kind) => error instanceof kind)) return new ServiceUnavailableException();
  const state = sqlStateOf(error);
  if (state === undefined) return error;
  return refusals[state]?.() ?? new Error(`the database refused: ${state}`);
}

/** Two that met on the way: whoever comes again finds the other's work done. */
export function isWorthRetrying(error: unknown): boolean {
  return ['40001', '40P01', '23505'].includes(sqlStateOf(error) ?? '');
}

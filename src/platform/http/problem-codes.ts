import { HttpException, type HttpStatus } from '@nestjs/common';
import type { FieldProblem, ProblemCode } from '../../contract/problems.js';

/** What a refusal may carry besides its code. */
export interface ProblemExtras {
  readonly fields?: FieldProblem[];
  readonly current?: unknown;
  readonly retryAfter?: number;
}

/** A refusal with a code of its own, and what the person needs to go on. */
export class ProblemException extends HttpException {
  constructor(
    status: HttpStatus,
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code, status);
  }
}

const codesByStatus: Partial<Record<number, ProblemCode>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'role-missing',
  404: 'not-found',
  405: 'not-found',
  408: 'busy',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'too-many-requests',
  503: 'busy',
};

/** The stable code of a refusal. */
export function problemCodeOf(error: HttpException): ProblemCode {
  if (error instanceof ProblemException) return error.code;
  return codesByStatus[error.getStatus()] ?? (error.getStatus() < 500 ? 'bad-request' : 'internal');
}

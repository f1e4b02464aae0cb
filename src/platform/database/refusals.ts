import { HttpException, Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { problemCodeOf } from '../http/problem-codes.js';
import type { Viewer } from '../identity/viewer.js';
import { refusalOf } from './refusal.js';

/** Keeps a row of the log for everything that somebody was refused, beside the transaction that was taken back. */
@Injectable()
export class Refusals {
  private readonly log = new Logger(Refusals.name);

  constructor(private readonly dataSource: DataSource) {}

  /** What she is to be told: the refusal once it is kept, and where it cannot be, that we are busy. */
  async kept(thrown: unknown, viewer: Viewer | undefined): Promise<unknown> {
    const error = refusalOf(thrown);
    if (viewer === undefined || !isRefusal(error)) return error;
    try {
      const { sessionToken, act, caseId = null, boardId = null } = viewer;
      await this.dataSource.query(refusedSql, [sessionToken, act, problemCodeOf(error), caseId, boardId]);
      return error;
    } catch {
      this.log.error('could not log a refusal');
      return new ServiceUnavailableException();
    }
  }
}

/** What went wrong on our side is no refusal: it showed nothing. */
function isRefusal(error: unknown): error is HttpException {
  return error instanceof HttpException && error.getStatus() < 500;
}

const refusedSql = 'select gate.refused($1, $2, $3, $4, $5)';

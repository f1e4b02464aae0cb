import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { setImmediate as aMomentLater } from 'node:timers/promises';
import pg from 'pg';
import PgBoss from 'pg-boss';
import type { JobName } from '../../contract/jobs.js';
import { poolSizes } from '../database/logins.js';
import { jobsSchema } from './job-queues.js';

/**
 * What is done by the calendar and is nobody's act. Each job is kept in Postgres (pg-boss) until it has been done: by one
 * server at a time, and again where it failed or the server went down.
 */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly log = new Logger(Jobs.name);
  private readonly pool: pg.Pool;
  private readonly boss: PgBoss;
  /** Those who wait for an answer of the database. */
  private readonly waiting = new Set<(reason: Error) => void>();
  private isClosing = false;
  private started: Promise<unknown> | undefined;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: poolSizes.jobs });
    const db = { executeSql: (text: string, values: unknown[] = []) => this.query(text, values) };
    this.boss = new PgBoss({ db, schema: jobsSchema, migrate: false });
    for (const source of [this.boss, this.pool])
      source.on('error', ({ message }: Error) => {
        if (!this.isClosing) this.log.warn(`a job could not be looked after: ${message}`);
      });
  }

  /** Whenever this job is due, `work` does it; it must be able to find that there is nothing left to do. */
  async does(name: JobName, work: () => Promise<void>): Promise<void> {
    this.started ??= this.boss.start();
    await this.started;
    await this.boss.work(name, work);
  }

  /** Asks by the login of the jobs, which may call the functions that are theirs and read no table. */
  async ask<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.query(sql, values);
    return rows as Row[];
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started !== undefined) await this.boss.stop({ timeout: 1000 });
    this.isClosing = true;
    for (const give of this.waiting) give(new Error('the server stops'));
    await this.pool.end();
    await aMomentLater(); // pg-boss looks then whether its workers have stopped, and is not to find that everything is gone
  }

  /** What waits for a connection when the pool ends is never answered by it: whoever asked would wait for good. */
  private query(text: string, values: unknown[]): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      this.pool
        .query(text, values)
        .then(resolve, reject)
        .finally(() => this.waiting.delete(reject));
    });
  }
}

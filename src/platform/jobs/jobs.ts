import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { setImmediate as aMomentLater } from 'node:timers/promises';
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
  private readonly boss: PgBoss;
  private started: Promise<unknown> | undefined;

  constructor(url: string) {
    this.boss = new PgBoss({ connectionString: url, schema: jobsSchema, max: poolSizes.jobs, migrate: false });
    this.boss.on('error', ({ message }) => {
      this.log.warn(`a job could not be looked after: ${message}`);
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
    const { rows } = await this.boss.getDb().executeSql(sql, values);
    return rows as Row[];
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.started === undefined) return;
    await this.boss.stop({ timeout: 1000 });
    await aMomentLater(); // pg-boss looks then whether its workers have stopped, and is not to find that everything is gone
  }
}

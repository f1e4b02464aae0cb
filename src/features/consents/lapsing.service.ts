import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { untilTomorrow } from '../../platform/jobs/midnight.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { PartsService } from '../cases/parts.service.js';

/** Ends what consents carried when their last day is over: at midnight, and once more by a job that is not forgotten. */
@Injectable()
export class LapsingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(LapsingService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly parts: PartsService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('consents.lapse', () => this.endLapsed());
    this.waitForMidnight();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  /** On which cases anything has lapsed, the database says: by its own calendar. Each by itself: one that fails keeps no other. */
  private async endLapsed(): Promise<void> {
    const cases = await this.jobs.ask<{ id: string }>('select id from samverka.cases_with_lapsed_parts() as id');
    for (const { id } of cases)
      await this.endLapsedOn(id).catch(() => {
        this.log.error(`could not end on ${id} what a consent had carried: it will be tried again`);
      });
  }

  private endLapsedOn(caseId: string): Promise<void> {
    return this.parts.endByThemselves('samverka.end_lapsed_parts($1)', (sql) => this.jobs.ask(sql, [caseId]));
  }

  private waitForMidnight(): void {
    this.timer = setTimeout(() => {
      this.waitForMidnight();
      this.endLapsed().catch(() => {
        this.log.warn('could not end at midnight what consents had carried: the job will');
      });
    }, untilTomorrow(new Date()));
  }
}

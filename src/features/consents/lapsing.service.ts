import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { untilTomorrow } from '../../platform/jobs/midnight.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { SeatingService } from '../cases/seating.service.js';

/** Ends what consents carried when their last day is over: at midnight, and once more by a job that is not forgotten. */
@Injectable()
export class LapsingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(LapsingService.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly seating: SeatingService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('consents.lapse', () => this.endLapsed());
    this.waitForMidnight();
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  /** Whether anything has lapsed, the database says: by its own calendar. */
  private endLapsed(): Promise<void> {
    return this.seating.endPartsByThemselves('samverka.end_lapsed_parts()', (sql) => this.jobs.ask(sql));
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

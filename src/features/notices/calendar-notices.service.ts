import { Injectable } from '@nestjs/common';
import type { JobName } from '../../contract/jobs.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Teller } from '../../platform/live/teller.js';

/** Gives what the calendar makes worth knowing, and moves the bells of those who are here. */
@Injectable()
export class CalendarNoticesService {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: Teller,
  ) {}

  /** Whenever the job is due; `give` keeps the notices, each once however often it is asked, and answers with who was given any. */
  async givenBy(job: JobName, give: (jobs: Jobs) => Promise<{ id: string }[]>): Promise<void> {
    await this.jobs.does(job, async () => {
      const personIds = (await give(this.jobs)).map(({ id }) => id);
      if (personIds.length > 0) await this.teller.tell([{ to: 'people', event: 'notices.changed', personIds }]);
    });
  }
}

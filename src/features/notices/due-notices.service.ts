import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Teller } from '../../platform/live/teller.js';

/** Tells what the calendar makes worth telling: what is due tomorrow, what is late, which consents end. */
@Injectable()
export class DueNoticesService implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: Teller,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('notices.due', () => this.give());
  }

  private async give(): Promise<void> {
    await this.jobs.ask('select samverka.forget_old_notices()');
    const given = await this.jobs.ask<{ id: string }>('select distinct id from samverka.give_due_notices() as id');
    if (given.length === 0) return;
    await this.teller.tell([{ to: 'people', event: 'notices.changed', personIds: given.map(({ id }) => id) }]);
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Teller } from '../../platform/live/teller.js';

/** Reminds those who keep a promise and those who tell it, a month and a week before something of it is to be followed up, and when nothing has been told of it a week after. */
@Injectable()
export class PromiseNoticesService implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: Teller,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('promises.due', () => this.give());
  }

  private async give(): Promise<void> {
    const given = await this.jobs.ask<{ id: string }>(givenSql);
    if (given.length === 0) return;
    await this.teller.tell([{ to: 'people', event: 'notices.changed', personIds: given.map(({ id }) => id) }]);
  }
}

const givenSql = `
  select distinct id from (select samverka.give_promise_notices() as id union all select samverka.give_feedback_notices()) given`;

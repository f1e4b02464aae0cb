import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { dayInStockholm } from '../../contract/clocks.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Teller } from '../../platform/live/teller.js';
import { lastDayWithin } from './working-days.js';

/** Reminds whoever has a matter two working days and one before its clock runs out, and tells her and her manager when it has. */
@Injectable()
export class ClockNoticesService implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: Teller,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('matters.due', () => this.give());
  }

  private async give(): Promise<void> {
    const today = dayInStockholm(new Date());
    const ends = [lastDayWithin(2, today), lastDayWithin(1, today)];
    const given = await this.jobs.ask<{ id: string }>(giveSql, ends);
    if (given.length === 0) return;
    await this.teller.tell([{ to: 'people', event: 'notices.changed', personIds: given.map(({ id }) => id) }]);
  }
}

const giveSql = 'select distinct id from samverka.give_clock_notices($1, $2) as id';

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { dayInStockholm } from '../../contract/clocks.js';
import { CalendarNoticesService } from '../notices/calendar-notices.service.js';
import { lastDayWithin } from './working-days.js';

/** Reminds whoever has a matter two working days and one before its clock runs out, and tells her and her manager when it has. */
@Injectable()
export class ClockNoticesService implements OnApplicationBootstrap {
  constructor(private readonly calendar: CalendarNoticesService) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.calendar.givenBy('matters.due', (jobs) => {
      const today = dayInStockholm(new Date());
      return jobs.ask(giveSql, [lastDayWithin(2, today), lastDayWithin(1, today)]);
    });
  }
}

const giveSql = 'select distinct id from samverka.give_clock_notices($1, $2) as id';

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CalendarNoticesService } from './calendar-notices.service.js';

/** Tells what the calendar makes worth telling: what is due tomorrow, what is late, which consents end. */
@Injectable()
export class DueNoticesService implements OnApplicationBootstrap {
  constructor(private readonly calendar: CalendarNoticesService) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.calendar.givenBy('notices.due', async (jobs) => {
      await jobs.ask('select samverka.forget_old_notices()');
      return jobs.ask('select distinct id from samverka.give_due_notices() as id');
    });
  }
}

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CalendarNoticesService } from '../notices/calendar-notices.service.js';

/** Reminds those who keep a promise and those who tell it, a month and a week before something of it is to be followed up, and when nothing has been told of it a week after. */
@Injectable()
export class PromiseNoticesService implements OnApplicationBootstrap {
  constructor(private readonly calendar: CalendarNoticesService) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.calendar.givenBy('promises.due', (jobs) => jobs.ask(giveSql));
  }
}

const giveSql = `
  select distinct id from (select samverka.give_promise_notices() as id union all select samverka.give_feedback_notices()) given`;

import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CalendarNoticesService } from '../notices/calendar-notices.service.js';

/** Reminds those who signed an agreement and those who coordinate for its parties, a month and a week before it is to be reviewed. */
@Injectable()
export class AgreementNoticesService implements OnApplicationBootstrap {
  constructor(private readonly calendar: CalendarNoticesService) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.calendar.givenBy('agreements.due', (jobs) => jobs.ask(giveSql));
  }
}

const giveSql = 'select distinct id from samverka.give_agreement_notices() as id';

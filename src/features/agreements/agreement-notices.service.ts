import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Teller } from '../../platform/live/teller.js';

/** Reminds those who signed an agreement and those who coordinate for its parties, a month and a week before it is to be reviewed. */
@Injectable()
export class AgreementNoticesService implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: Teller,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('agreements.due', () => this.give());
  }

  private async give(): Promise<void> {
    const given = await this.jobs.ask<{ id: string }>(
      'select distinct id from samverka.give_agreement_notices() as id',
    );
    if (given.length === 0) return;
    await this.teller.tell([{ to: 'people', event: 'notices.changed', personIds: given.map(({ id }) => id) }]);
  }
}

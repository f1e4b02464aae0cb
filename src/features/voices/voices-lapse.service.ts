import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';

/** Deletes what citizens have said when nobody needs the words any longer; that they came is kept. */
@Injectable()
export class VoicesLapseService implements OnApplicationBootstrap {
  constructor(private readonly jobs: Jobs) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('voices.lapse', async () => {
      await this.jobs.ask('select samverka.lapse_voices()');
    });
  }
}

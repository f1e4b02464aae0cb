import { Controller, Get } from '@nestjs/common';
import type { LivenessView, ReadinessView, VersionView } from '../../contract/running.js';
import { OpenToAnybody } from '../identity/session.guard.js';
import { Settings } from '../settings/settings.js';
import { versionBuilt } from './built.js';
import { Readiness } from './readiness.js';

/** What whoever runs the system asks, without being signed in. */
@Controller('api')
@OpenToAnybody()
export class RunningController {
  private readonly built = versionBuilt();

  constructor(
    private readonly readiness: Readiness,
    private readonly settings: Settings,
  ) {}

  @Get('health/live')
  live(): LivenessView {
    return { isLive: true };
  }

  @Get('health/ready')
  async ready(): Promise<ReadinessView> {
    await this.readiness.check();
    const { mail, pushKeys } = this.settings;
    return { isReady: true, sendsMail: mail !== undefined, pushes: pushKeys !== undefined };
  }

  @Get('version')
  version(): VersionView {
    return this.built;
  }
}

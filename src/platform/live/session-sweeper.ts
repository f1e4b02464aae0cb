import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Listeners } from './listeners.js';
import { Sockets } from './sockets.js';

const everyMs = 1000;

/** Cuts the connections of sessions that have ended elsewhere, grown too old or been left alone: within two seconds. */
@Injectable()
export class SessionSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(SessionSweeper.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly listeners: Listeners,
    private readonly sockets: Sockets,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => void this.sweepAgain(), everyMs);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  async sweep(): Promise<void> {
    const sessionIds = [...new Set(this.sockets.here().map(({ data }) => data.sessionId))];
    if (sessionIds.length > 0) this.sockets.cut(await this.listeners.fallen(sessionIds));
  }

  private async sweepAgain(): Promise<void> {
    await this.sweep().catch(() => {
      this.log.warn('could not ask which sessions stand');
    });
    this.timer = setTimeout(() => void this.sweepAgain(), everyMs);
  }
}

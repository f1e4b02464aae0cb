import { Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Door } from './door.js';

const everyMs = 60_000;
const mostRemembered = 10_000;

/** Keeps a session awake while its person is: written at most once a minute, outside the transactions of her work. */
@Injectable()
export class Activity {
  private readonly log = new Logger(Activity.name);
  /** When each was last written, by hash of its token. */
  private readonly written = new Map<string, number>();

  constructor(private readonly door: Door) {}

  notice(token: string): void {
    const key = createHash('sha256').update(token).digest('base64');
    const now = Date.now();
    if (now - (this.written.get(key) ?? 0) < everyMs) return;
    if (this.written.size >= mostRemembered) this.written.clear();
    this.written.set(key, now);
    this.door.seen(token).catch(() => {
      this.log.warn('could not note activity');
    });
  }
}

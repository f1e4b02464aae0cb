import { Injectable } from '@nestjs/common';
import { Settings } from '../settings/settings.js';

/** The pages that may ask us anything: our own. */
@Injectable()
export class Origins {
  private readonly known: ReadonlySet<string>;

  constructor(settings: Settings) {
    this.known = new Set(settings.origins);
  }

  include(origin: string | undefined): boolean {
    return origin !== undefined && this.known.has(origin);
  }
}

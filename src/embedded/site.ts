import type { Binaries } from './binaries.js';
import type { Places } from './places.js';
import type { RunAs } from './run.js';

/** All that is needed to make, start and stop one database. */
export interface Site extends Places {
  binaries: Binaries;
  as: RunAs;
  durable: boolean;
  say: (line: string) => void;
}

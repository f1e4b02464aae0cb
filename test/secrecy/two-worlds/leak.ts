import type { World } from '../../support/world.js';

/** A fault that would tell one agency of what another hides; each has been made in some product of our kind. */
export interface Leak {
  readonly name: string;
  /** The history that showed it when last looked for: tried first, so that all of them need not be run each time. */
  readonly seenIn: number;
  plant: (world: World) => Promise<void>;
}

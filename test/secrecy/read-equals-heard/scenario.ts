import type { Cast } from './cast.js';

/** For every event: something that is done before anybody looks, and what then makes it heard. */
export interface Scenario {
  before?: (cast: Cast) => Promise<unknown>;
  happens: (cast: Cast) => Promise<unknown>;
}

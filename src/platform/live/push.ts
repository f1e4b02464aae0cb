import type { StreamPosition } from '../../contract/streams.js';

/** What is about to be sent, and by which open sessions it is seen: whole, or only that the case has stirred. */
export interface Push extends StreamPosition {
  readonly told: readonly string[];
  readonly stirred: readonly string[];
}

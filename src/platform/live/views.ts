import type { LiveView } from '../../contract/live.js';
import type { Heads } from '../../contract/streams.js';
import type { Transaction } from '../database/transaction.js';

/** What can be watched as one thing. The features say what lies in it; the platform only counts along. */
export abstract class Views {
  /**
   * How far the streams of this view have come that the viewer may see.
   * @throws NotFoundException when it is none of hers
   */
  abstract headsOf(transaction: Transaction, view: LiveView): Promise<Heads>;
}

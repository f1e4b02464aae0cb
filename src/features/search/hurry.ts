import type { Transaction } from '../../platform/database/transaction.js';

/** Nobody's search holds others up: what takes longer than a second is given up, as `busy`. */
export async function hurry({ rows }: Transaction): Promise<void> {
  await rows.query(`select set_config('statement_timeout', '1s', true)`);
}

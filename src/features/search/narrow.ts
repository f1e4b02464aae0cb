import type { Transaction } from '../../platform/database/transaction.js';

/** From now on only what is in these scopes is asked for: what was found is shown by the same rule, asked of little. It can only narrow. */
export async function narrow({ rows }: Transaction, scopes: readonly string[]): Promise<void> {
  await rows.query(`select set_config('gate.on_cases', $1, true)`, [`{${[...new Set(scopes)].join(',')}}`]);
}

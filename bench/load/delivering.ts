import type { BenchDatabase } from '../lab/bench-database.js';
import { percentile } from '../measuring.js';
import type { Crowd } from './crowd.js';

/** How notes came to those who watch. */
export interface Delivery {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

type Table = Parameters<BenchDatabase['commitTimes']>[0];

/** Lets them be written, and compares when each was committed with when each heard of it. */
export async function delivered(
  database: BenchDatabase,
  table: Table,
  crowd: Crowd,
  write: () => Promise<string[]>,
): Promise<Delivery> {
  crowd.heard = [];
  const ids = await write();
  await crowd.untilHeard(ids.length);
  if (crowd.heard.length < ids.length * crowd.size) throw new Error('somebody has not heard of everything');
  const committed = await database.commitTimes(table, ids);
  const delays = crowd.heard.map(({ noteId, at }) => at - (committed.get(noteId) ?? Number.NaN));
  return { perSecond: delays.length / secondsOf(crowd), p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
}

/** From the first that anybody heard to the last. */
function secondsOf({ heard }: Crowd): number {
  return ((heard.at(-1)?.at ?? 0) - (heard[0]?.at ?? 0)) / 1000;
}

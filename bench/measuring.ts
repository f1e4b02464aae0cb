/** The value below which this share of them lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds on a clock that all processes of this machine share, Postgres too. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** How many milliseconds this took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

export interface Pair<T> {
  readonly ours: T[];
  readonly floor: T[];
}

/** Ours and the floor in turns, so that whatever else the machine does strikes both; the first of each turn changes. */
export async function inTurns<T>(rounds: number, ours: () => Promise<T>, floor: () => Promise<T>): Promise<Pair<T>> {
  const pair: Pair<T> = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 1) pair.floor.push(await floor());
    pair.ours.push(await ours());
    if (round % 2 === 0) pair.floor.push(await floor());
  }
  return pair;
}

/** The same work by several at once, each again and again until time is up. Answers how often it was done. */
export async function repeated(
  writers: number,
  forMs: number,
  work: (writer: number) => Promise<void>,
): Promise<number> {
  const until = performance.now() + forMs;
  let done = 0;
  const loop = async (writer: number) => {
    while (performance.now() < until) {
      await work(writer);
      done++;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => loop(writer)));
  return done;
}

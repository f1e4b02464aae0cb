import { writers, writtenCases } from '../data/live.js';
import { atLeast, type Figure, figure } from '../figure.js';
import type { Lab } from '../lab/lab.js';
import { floorWriter, hotCase, type HotCase, productWriter, type WriteNote } from '../load/hot-case.js';
import { inTurns, median, repeated } from '../measuring.js';

const rounds = 5;
const roundMs = 4000;

/** Notes by sixteen at once: over many cases, as they are written in daily use. */
export function writes(lab: Lab): Promise<Figure[]> {
  return measured(lab, 'writes: 16 writers, many cases', writtenCases);
}

/** All in one case: the head of its stream makes them wait for each other. */
export function hotWrites(lab: Lab): Promise<Figure[]> {
  return measured(lab, 'writes: 16 writers, one case', 1);
}

async function measured(lab: Lab, name: string, cases: number): Promise<Figure[]> {
  const database = await lab.live();
  const [product, floor] = [await lab.product(database), await lab.floor(database)];
  const places: HotCase[] = [];
  for (let n = 0; n < cases; n++) places.push(await hotCase(database, 'writers', n));
  const ours = places.map((place) => productWriter(product, place));
  const bare = await Promise.all(places.map((place) => floorWriter(floor, place, cases === 1 ? writers : 1)));
  await written(ours, 1000);
  await written(bare, 1000);
  const pair = await inTurns(
    rounds,
    () => written(ours, roundMs),
    () => written(bare, roundMs),
  );
  await Promise.all([product.stop(), floor.stop()]);
  const bar = cases === 1 ? {} : { bar: atLeast(0.5, 'ratio') };
  return [figure({ name, value: median(pair.ours), unit: 'notes/s', floor: median(pair.floor), ...bar })];
}

/** Notes a second; each writer goes from case to case. */
async function written(into: readonly WriteNote[], forMs: number): Promise<number> {
  let turn = 0;
  const done = await repeated(writers, forMs, async (writer) => {
    await into[turn++ % into.length]?.(writer);
  });
  return done / (forMs / 1000);
}

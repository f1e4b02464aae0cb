import { crowds } from '../data/live.js';
import { atLeast, type Figure, figure } from '../figure.js';
import type { Lab } from '../lab/lab.js';
import { Crowd } from '../load/crowd.js';
import { type Delivery, delivered } from '../load/delivering.js';
import { floorWriter, hotCase, productWriter, type WriteNote } from '../load/hot-case.js';
import { inTurns, median, repeated } from '../measuring.js';
import { say } from '../say.js';

/** How many write at once: more until deliveries take too long. */
const pressures = [4, 12, 32];
const mostMs = 250;
const rounds = 3;
const roundMs = 2500;

/** Deliveries a second to those who watch one case, while 99 of 100 come within a quarter of a second of the commit. */
export async function fanOut(lab: Lab): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of crowds) figures.push(await toCrowd(lab, size));
  return figures;
}

async function toCrowd(lab: Lab, size: number): Promise<Figure> {
  const database = await lab.live();
  const [product, floor] = [await lab.product(database), await lab.floor(database)];
  const hot = await hotCase(database, `hot ${String(size)}`);
  const [ours, bare] = [await Crowd.ofProduct(product, hot, size), await Crowd.ofFloor(floor, hot, size)];
  const [write, writeBare] = [productWriter(product, hot), await floorWriter(floor, hot, Math.max(...pressures))];
  const pair = await inTurns(
    rounds,
    () => most((pressure) => delivered(database, 'samverka.notes', ours, () => pressed(write, pressure))),
    () => most((pressure) => delivered(database, 'floor.notes', bare, () => pressed(writeBare, pressure))),
  );
  for (const crowd of [ours, bare]) crowd.close();
  await Promise.all([product.stop(), floor.stop()]);
  const name = `fan-out: ${String(size)} watchers`;
  return figure({
    name,
    value: median(pair.ours),
    unit: 'deliveries/s',
    floor: median(pair.floor),
    bar: atLeast(0.8, 'ratio'),
  });
}

async function most(under: (pressure: number) => Promise<Delivery>): Promise<number> {
  let best = 0;
  for (const pressure of pressures) {
    const { perSecond, p99 } = await under(pressure);
    if (process.env.VERBOSE !== undefined)
      say(`    ${String(pressure)} writers: ${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(1)} ms`);
    if (p99 <= mostMs) best = Math.max(best, perSecond);
  }
  return best;
}

async function pressed(write: WriteNote, pressure: number): Promise<string[]> {
  const ids: string[] = [];
  await repeated(pressure, roundMs, async (writer) => {
    ids.push(await write(writer));
  });
  return ids;
}

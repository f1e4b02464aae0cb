import { setTimeout as pause } from 'node:timers/promises';
import { atMost, type Figure, figure } from '../figure.js';
import type { Lab } from '../lab/lab.js';
import { Crowd } from '../load/crowd.js';
import { delivered } from '../load/delivering.js';
import { floorWriter, hotCase, productWriter, type WriteNote } from '../load/hot-case.js';
import { inTurns, median } from '../measuring.js';

const watchers = 500;
const perSecond = 20;
const seconds = 5;
const rounds = 7;

/** From the commit to each of 500 screens, at 20 notes a second. */
export async function latency(lab: Lab): Promise<Figure[]> {
  const database = await lab.live();
  const [product, floor] = [await lab.product(database), await lab.floor(database)];
  const hot = await hotCase(database, `hot ${String(watchers)}`);
  const [ours, bare] = [await Crowd.ofProduct(product, hot, watchers), await Crowd.ofFloor(floor, hot, watchers)];
  const [write, writeBare] = [productWriter(product, hot), await floorWriter(floor, hot, 4)];
  const pair = await inTurns(
    rounds,
    () => delivered(database, 'samverka.notes', ours, () => evenly(write)),
    () => delivered(database, 'floor.notes', bare, () => evenly(writeBare)),
  );
  for (const crowd of [ours, bare]) crowd.close();
  await Promise.all([product.stop(), floor.stop()]);
  const name = `commit to delivery, ${String(watchers)} watchers, ${String(perSecond)} notes/s`;
  const of = (share: 'p50' | 'p99') => ({
    name: `${name}: ${share}`,
    value: median(pair.ours.map((delivery) => delivery[share])),
    floor: median(pair.floor.map((delivery) => delivery[share])),
    unit: 'ms',
  });
  return [figure(of('p50')), figure({ ...of('p99'), bar: atMost(1.5, 'ratio') })];
}

/** At an even pace, whether or not the last has been answered. */
async function evenly(write: WriteNote): Promise<string[]> {
  const writing: Promise<string>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    writing.push(write(n % 4));
    await pause(1000 / perSecond);
  }
  return Promise.all(writing);
}

import { atLeast, atMost, type Figure, figure } from '../figure.js';
import type { Lab } from '../lab/lab.js';
import { manyGets } from '../load/many-gets.js';
import { inTurns, median, percentile } from '../measuring.js';

const rounds = 5;
const load = { connections: 200, forMs: 4_000 };

/** A public page to two hundred at once, against bare Fastify with a page of the same size. */
export async function publicPage(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.told());
  const address = `${product.url}/lofte/bromma/2020`;
  const bytes = (await (await fetch(address)).arrayBuffer()).byteLength;
  const floor = await lab.pageFloor(bytes);
  const ours = () => manyGets(address, load);
  const theirs = () => manyGets(`${floor.url}/page`, load);
  await inTurns(1, ours, theirs); // warms up
  const pair = await inTurns(rounds, ours, theirs);
  for (const child of [product, floor]) await child.stop();
  const rate = (which: 'ours' | 'floor') => median(pair[which].map(({ perSecond }) => perSecond));
  const waited = pair.ours.flatMap(({ took }) => took);
  const name = 'public page, 200 at once';
  return [
    figure({ name, value: rate('ours'), unit: 'requests/s', floor: rate('floor'), bar: atLeast(0.5, 'ratio') }),
    figure({ name: `${name}: p99`, value: percentile(waited, 0.99), unit: 'ms', bar: atMost(50) }),
    figure({ name: 'public page: bytes', value: bytes / 1000, unit: 'kB', bar: atMost(60) }),
  ];
}

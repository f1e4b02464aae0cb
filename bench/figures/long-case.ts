import { longCase as entries } from '../data/live.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { Lab } from '../lab/lab.js';
import { gets } from '../load/http-client.js';
import { idOf } from '../load/people.js';
import { median, percentile, timed } from '../measuring.js';

const times = 60;

/** A case in which much has been written, opened whole: each of its notes is decrypted. */
export async function longCase(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.live());
  const took: number[] = [];
  for (let time = 0; time < times; time++)
    took.push(await timed(() => gets(product, idOf('person long 0'), `/api/cases/${idOf('case long 0')}`)));
  await product.stop();
  const warm = took.slice(times / 6);
  const name = `a case of ${String(entries)} entries opened`;
  return [
    figure({ name: `${name}: p50`, value: median(warm), unit: 'ms', bar: atMost(60) }),
    figure({ name: `${name}: p95`, value: percentile(warm, 0.95), unit: 'ms' }),
  ];
}

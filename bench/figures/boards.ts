import { boardSizes } from '../data/live.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { gets } from '../load/http-client.js';
import { idOf } from '../load/people.js';
import { percentile, timed } from '../measuring.js';

const times = { warm: 5, counted: 40 };

/** Boards of 100, 1,000 and 5,000 cases, opened by somebody who is on them: as the server answers, to the last byte. */
export async function boards(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.live());
  const opened = new Map<number, Opened>();
  for (const size of boardSizes) opened.set(size, await open(product, size));
  await product.stop();
  return [...[...opened].flatMap(([size, board]) => figuresOf(size, board)), growth(opened)];
}

interface Opened {
  readonly took: number[];
  readonly bytes: number;
  readonly encoding: string | undefined;
}

async function open(product: Child, size: number): Promise<Opened> {
  const name = `of ${String(size)}`;
  const get = () => gets(product, idOf(`person ${name} 0`), `/api/boards/${idOf(`board ${name}`)}`);
  for (let n = 0; n < times.warm; n++) await get();
  const took: number[] = [];
  for (let n = 0; n < times.counted; n++) took.push(await timed(get));
  const { body, encoding } = await get();
  return { took, bytes: body.length, encoding };
}

function figuresOf(size: number, { took, bytes, encoding }: Opened): Figure[] {
  const name = `board of ${String(size)} cases`;
  const isMeasure = size === 1000;
  return [
    figure({
      name: `${name}: p50`,
      value: percentile(took, 0.5),
      unit: 'ms',
      ...(isMeasure ? { bar: atMost(45) } : {}),
    }),
    figure({ name: `${name}: p95`, value: percentile(took, 0.95), unit: 'ms' }),
    figure({
      name: `${name}: sent, ${encoding ?? 'not compressed'}`,
      value: bytes / 1000,
      unit: 'kB',
      ...(isMeasure ? { bar: atMost(200) } : {}),
    }),
  ];
}

/** How much longer each case of the largest takes than each of a thousand: 1 or less is linear. */
function growth(opened: ReadonlyMap<number, Opened>): Figure {
  const perCase = (size: number) => percentile(opened.get(size)?.took ?? [], 0.5) / size;
  return figure({
    name: 'board: time per case, 5000 against 1000',
    value: perCase(5000),
    floor: perCase(1000),
    unit: 'ms',
    bar: atMost(1.1, 'ratio'),
  });
}

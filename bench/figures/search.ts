import { lookers } from '../data/million.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { asks } from '../load/http-client.js';
import { idOf } from '../load/people.js';
import { percentile, timed } from '../measuring.js';

/** Common and rare, in the forms in which people type them. */
const words = ['samtal', 'skola', 'närvaro', 'kurator', 'boende', 'natt', 'besök', 'svaret'];
const times = 12;

/** Looking for a word among a million notes: across the 5, 200 or 1,000 cases that one is on, and inside one. */
export async function search(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.million());
  const figures: Figure[] = [];
  for (const cases of lookers) {
    const took = await asked(product, cases, (word) => ({ path: '/api/search', body: { text: word } }));
    figures.push(figureOf(`across ${String(cases)} cases`, took));
  }
  const path = `/api/cases/${idOf('case seen 1000 2')}/search`;
  const inside = await asked(product, 1000, (word) => ({ path, body: { text: word } }));
  await product.stop();
  return [...figures, figureOf('inside a case', inside)];
}

function figureOf(where: string, took: readonly number[]): Figure {
  const name = `search at 1,000,000 notes, ${where}: p95`;
  return figure({ name, value: percentile(took, 0.95), unit: 'ms', bar: atMost(20) });
}

type Asking = (word: string) => { path: string; body: object };

async function asked(server: Child, cases: number, asking: Asking): Promise<number[]> {
  const userId = idOf(`person seen ${String(cases)} 0`);
  const all: number[] = [];
  for (let time = 0; time < times; time++)
    for (const word of words) all.push(await timed(() => found(server, userId, asking(word))));
  return all.slice(words.length);
}

async function found(server: Child, userId: string, { path, body }: ReturnType<Asking>): Promise<void> {
  const { status, body: answer } = await asks({ server, userId, method: 'POST', path, body });
  if (status >= 300) throw new Error(`${path}: ${String(status)} ${answer.toString()}`);
}

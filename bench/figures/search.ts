import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { asks } from '../load/http-client.js';
import { idOf } from '../load/people.js';
import { percentile, timed } from '../measuring.js';

/** Common and rare, in the forms in which people type them. */
const words = ['samtal', 'skola', 'närvaro', 'kurator', 'boende', 'natt', 'besök', 'svaret'];
const times = 12;
const viewerId = idOf('person seen 1000 0');

/** Looking for a word among a million notes, by somebody on 1,000 cases: across them all, and inside one. */
export async function search(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.million());
  const caseId = idOf('case seen 1000 2');
  const across = await took(product, (word) => ({ path: '/api/search', body: { text: word } }));
  const inside = await took(product, (word) => ({ path: `/api/cases/${caseId}/search`, body: { text: word } }));
  await product.stop();
  const name = 'search at 1,000,000 notes';
  return [
    figure({ name: `${name}, across 1,000 cases: p95`, value: percentile(across, 0.95), unit: 'ms', bar: atMost(20) }),
    figure({ name: `${name}, inside a case: p95`, value: percentile(inside, 0.95), unit: 'ms', bar: atMost(20) }),
  ];
}

async function took(server: Child, asking: (word: string) => { path: string; body: object }): Promise<number[]> {
  const all: number[] = [];
  for (let time = 0; time < times; time++)
    for (const word of words) all.push(await timed(() => found(server, asking(word))));
  return all.slice(words.length);
}

async function found(server: Child, { path, body }: { path: string; body: object }): Promise<void> {
  const { status, body: answer } = await asks({ server, userId: viewerId, method: 'POST', path, body });
  if (status >= 300) throw new Error(`${path}: ${String(status)} ${answer.toString()}`);
}

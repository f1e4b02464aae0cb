import { randomUUID } from 'node:crypto';
import type { SearchPart } from '../../src/contract/search.js';
import { lookers } from '../data/million.js';
import { atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { asks } from '../load/http-client.js';
import { idOf } from '../load/people.js';
import { percentile, timed } from '../measuring.js';

const times = 60;
const name = 'Alva Öberg Lind';
const looked = ['990820-2394', '199908202394', 'alva öberg lind', 'Lind Alva', '850709-9805'];

/** Looking for one among a million persons by number or name, found and not, on 5, 200 or 1,000 cases; against a question that touches no row. */
export async function persons(lab: Lab): Promise<Figure[]> {
  const product = await lab.product(await lab.persons());
  const figures: Figure[] = [];
  await measured(product, lookers[0]); // warms up
  for (const cases of lookers) figures.push(...(await measured(product, cases)));
  await product.stop();
  return figures;
}

async function measured(server: Child, cases: number): Promise<Figure[]> {
  const userId = idOf(`person seen ${String(cases)} 0`);
  await adds(server, userId, idOf(`case seen ${String(cases)} 2`));
  const where = `exact search among 1,000,000 persons, on ${String(cases)} cases`;
  const [alone, all] = [await searches(server, userId, 'persons'), await searches(server, userId, null)];
  const floor = await nothing(server, userId);
  const of = (took: number[], share: number) => ({
    value: percentile(took, share),
    unit: 'ms',
    floor: percentile(floor, share),
  });
  return [
    figure({ name: `${where}: p50`, ...of(alone, 0.5) }),
    figure({ name: `${where}: p95`, ...of(alone, 0.95), bar: atMost(20) }),
    figure({ name: `${where}, with cases and notes in one question: p95`, ...of(all, 0.95) }),
  ];
}

async function searches(server: Child, userId: string, part: SearchPart | null): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++)
    for (const text of looked) took.push(await timed(() => search(server, userId, text, part)));
  return took.slice(looked.length);
}

async function search(server: Child, userId: string, text: string, part: SearchPart | null): Promise<void> {
  const asked = { text, ...(part === null ? {} : { part }) };
  const { status, body } = await asks({ server, userId, method: 'POST', path: '/api/search', body: asked });
  const found = (JSON.parse(body.toString()) as { persons: unknown[] }).persons.length;
  const isThere = text !== '850709-9805';
  if (status !== 200 || found > 0 !== isThere) throw new Error(`search: ${String(status)}, ${String(found)} found`);
}

async function nothing(server: Child, userId: string): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++)
    took.push(await timed(() => asks({ server, userId, method: 'GET', path: '/api/session' })));
  return took.slice(1);
}

/** One whom she finds, added as anybody is; once, however often this is run. */
async function adds(server: Child, userId: string, caseId: string): Promise<void> {
  const { body } = await asks({ server, userId, method: 'POST', path: '/api/search', body: { text: name } });
  if ((JSON.parse(body.toString()) as { persons: unknown[] }).persons.length > 0) return;
  const said = { role: 'youth', name, identityKind: 'personnummer', number: '990820-2394', address: null, phone: null };
  const marks = { isNoSuspect: true, reliability: 'reliable', accuracy: 'certain' };
  const person = { ...said, id: randomUUID(), audience: [idOf('agency 0')], protection: null, marks, sharing: null };
  const path = `/api/cases/${caseId}/persons`;
  const { status, body: answer } = await asks({ server, userId, method: 'POST', path, body: person });
  if (status >= 300) throw new Error(`${path}: ${String(status)} ${answer.toString()}`);
}

import type pg from 'pg';
import { say } from '../say.js';
import { type BoardPlan, layBoards } from './lay-boards.js';
import { layNotes, sentencesSql } from './lay-notes.js';
import { once } from './once.js';

/** On how many cases those are who look. */
export const lookers = [5, 200, 1000] as const;

const cases = 20_000;
const chunk = 500;

/** A million notes, 50 on each of 20,000 cases; those who look are on few of them. */
export async function layMillion(owner: pg.Client): Promise<void> {
  await once(owner, 'boards', async () => {
    say('Laying out 20,000 cases …');
    await layBoards(owner, boards());
    await owner.query(sentencesSql);
    await owner.query(
      'create table bench.cases as select id as case_id, row_number() over (order by id) as n from samverka.case_files',
    );
  });
  for (let from = 1; from <= cases; from += chunk)
    await once(owner, `notes from ${String(from)}`, () => layChunk(owner, from));
  await once(owner, 'analyzed', () => owner.query('analyze'));
}

/** The boards of those who look, and all the rest. */
export function boards(): BoardPlan[] {
  const plan = (name: string, count: number) => ({ name, agencies: 3, people: 12, cases: count, isForAll: false });
  const seen = lookers.map((count) => plan(`seen ${String(count)}`, count));
  const rest = cases - lookers.reduce((sum: number, count) => sum + count, 0);
  return [...seen, ...Array.from({ length: 5 }, (_, n) => plan(`rest ${String(n)}`, rest / 5))];
}

async function layChunk(owner: pg.Client, from: number): Promise<void> {
  const to = from + chunk - 1;
  await layNotes(owner, chosenSql(from, to), 19);
  say(`  notes: case ${String(to)} of ${String(cases)}`);
}

function chosenSql(from: number, to: number): string {
  return `select case_id from bench.cases where n between ${String(from)} and ${String(to)}`;
}

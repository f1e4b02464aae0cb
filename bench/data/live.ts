import type pg from 'pg';
import { say } from '../say.js';
import { layBoards } from './lay-boards.js';
import { layIntake } from './lay-intake.js';
import { layNotes, sentencesSql } from './lay-notes.js';
import { once } from './once.js';

/** How many watch the hot cases. */
export const crowds = [50, 200, 500] as const;
/** How many cases there are on the boards that are opened. */
export const boardSizes = [100, 1000, 5000] as const;
export const writers = 16;
export const writtenCases = 100;
export const connected = 2000;
/** How many notes whoever is on the long case reads there, in two streams. */
export const longCase = 500;

/** Boards with crowds on one case; one of writers; one that 2,000 people watch; and boards of many cases. */
export async function layLive(owner: pg.Client): Promise<void> {
  await once(owner, 'boards', async () => {
    say('Laying out boards …');
    await layBoards(owner, [
      ...crowds.map((people) => ({ name: `hot ${String(people)}`, agencies: 4, people, cases: 1, isForAll: true })),
      { name: 'writers', agencies: 2, people: writers, cases: writtenCases, isForAll: true },
      { name: 'long', agencies: 3, people: 3, cases: 1, isForAll: true },
      { name: 'crowd', agencies: 20, people: connected, cases: 10, isForAll: true },
      ...boardSizes.map((cases) => ({ name: `of ${String(cases)}`, agencies: 3, people: 12, cases, isForAll: false })),
    ]);
  });
  await layIntake(owner);
  await once(owner, 'notes', async () => {
    say('Laying out notes on them …');
    await owner.query(sentencesSql);
    await layNotes(owner, casesSql('<>'), 3);
    await layNotes(owner, casesSql('='), longCase / 2);
    await owner.query('analyze');
  });
}

/** The cases of the long board, or of all others. */
function casesSql(is: '=' | '<>'): string {
  return `select id as case_id from samverka.case_files where board_id ${is} bench.id('board long')`;
}

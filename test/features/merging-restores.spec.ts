import fc from 'fast-check';
import type { CardFace } from '../../src/contract/cards.js';
import type { CaseView } from '../../src/contract/cases.js';
import type { Problem } from '../../src/contract/problems.js';
import { seed } from '../hardening/seed.js';
import type { Person } from '../support/person.js';
import { merges, parts } from '../support/persons.js';
import { leave, threeAtABoard, type Three } from './three.js';

let three: Three;

beforeAll(async () => {
  three = await threeAtABoard();
});
afterAll(() => three.scene.world.end());

const runs = 25;
const agencies = ['police', 'school', 'social'] as const;
type Agency = (typeof agencies)[number];

/** Cases, by who else is on them; persons in them, by who adds and reads them; and what is merged, in which order undone. */
const plans = fc.record({
  cases: fc.array(fc.subarray<Agency>(['school', 'social']), { minLength: 2, maxLength: 3 }),
  persons: fc.array(
    fc.record({ on: fc.nat(2), by: fc.nat(2), to: fc.subarray([...agencies]), numbered: fc.boolean() }),
    {
      minLength: 6,
      maxLength: 10,
    },
  ),
  acts: fc.array(
    fc.record({
      isCase: fc.nat(3).map((number) => number === 0),
      by: fc.nat(2),
      on: fc.nat(2),
      one: fc.nat(7),
      other: fc.nat(7),
    }),
    {
      minLength: 8,
      maxLength: 14,
    },
  ),
  undone: fc.infiniteStream(fc.nat(99)).map((numbers) => [...numbers.take(20)]),
});
type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never;

it(`${String(runs)} cases’ worth of merging moves no row and no reader, and leaves nothing when it is undone`, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const cards = await laidOut(plan);
      const before = await everything(cards);
      const undoing = await merged(plan, cards);
      done += undoing.length;
      expect(withoutClosings(await everything(cards))).toEqual(withoutClosings(before));
      for (const number of plan.undone) await undoing.splice(number % Math.max(undoing.length, 1), 1)[0]?.();
      expect(undoing).toEqual([]);
      expect(await everything(cards)).toEqual(before);
      leave(...people());
    }),
    { numRuns: runs, endOnFailure: true, seed },
  );
  expect(done).toBeGreaterThan(runs / 2); // else it would not have tried much
}, 300_000);

const people = () => [three.officer, three.teacher, three.assistant] as const;
const idOf = (agency: Agency) => three.scene[agency];

async function laidOut({ cases, persons }: Plan): Promise<CardFace[]> {
  const cards: CardFace[] = [];
  for (const others of cases) cards.push(await three.officer.opens(three.scene.board, { agencyIds: others.map(idOf) }));
  for (const card of cards) await openEvery(card);
  for (const { on, by, to, numbered } of persons) {
    const [card, person] = [cards[on % cards.length]!, people()[by]!];
    const readers = [...new Set([person.agencyId, ...to.map(idOf)])].filter((id) => card.agencyIds.includes(id)).sort();
    const number = numbered ? { identityKind: 'personnummer' as const, number: '199908202394' } : {};
    if (readers.includes(person.agencyId)) await person.adds(card.caseId, readers, number);
  }
  return cards;
}

/** All streams of a case: to merge those whom different agencies read opens one that there was not, which is an address and holds nothing. */
async function openEvery({ caseId, agencyIds }: CardFace): Promise<void> {
  for (const person of people().filter(({ agencyId }) => agencyIds.includes(agencyId)))
    for (const other of [[], ...agencyIds.map((id) => [id]), agencyIds])
      await person.writes(caseId, [...new Set([person.agencyId, ...other])].sort());
}

/** Does what can be done of it, and says how each is undone. */
async function merged({ acts }: Plan, cards: readonly CardFace[]): Promise<(() => Promise<unknown>)[]> {
  const undoing: (() => Promise<unknown>)[] = [];
  const inTurn = [...acts].sort((one, other) => Number(one.isCase) - Number(other.isCase)); // in a closed case nobody is merged
  for (const { isCase, by, on, one, other } of inTurn) {
    const [person, { caseId }] = [people()[by]!, cards[on % cards.length]!];
    const undo = isCase
      ? await mergesCases(person, caseId, cards[one % cards.length]!.caseId)
      : await mergesPersons(person, caseId, one, other);
    if (undo !== null) undoing.push(undo);
  }
  return undoing;
}

async function mergesPersons(by: Person, caseId: string, one: number, other: number) {
  const { status, body: view } = await by.asks<CaseView>('GET', `/api/cases/${caseId}`);
  if (status !== 200 || view.persons.length < 2) return null;
  const [first, second] = [one, other].map((at) => view.persons[at % view.persons.length]!);
  const { status: was, body } = await merges(by, first!, second!);
  return was === 201 ? () => parts(by, body) : null;
}

async function mergesCases(by: Person, caseId: string, intoCaseId: string) {
  const { status, body: view } = await by.asks<CaseView>('GET', `/api/cases/${caseId}`);
  if (status !== 200) return null;
  const wish = { revision: view.card.revision, intoCaseId };
  const { status: was, body } = await by.asks<CardFace & Problem>('PUT', `/api/cases/${caseId}/merging`, wish);
  return was === 200 ? () => by.does('DELETE', `/api/cases/${caseId}/closure?revision=${body.revision}`) : null;
}

interface Everything {
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  readonly readers: unknown;
  readonly read: readonly Pick<CaseView, 'persons' | 'notes' | 'participants' | 'card'>[];
}

/** Every row of these cases but for what was said and undone, who reads which stream, and the case as each of them reads it. */
async function everything(cards: readonly CardFace[]): Promise<Everything> {
  const ids = cards.map(({ caseId }) => caseId);
  const tables = await three.scene.world.sql<{ name: string; by: string | null }>(tablesSql);
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const { name, by } of tables) rows[name] = await rowsOf(name, by, ids);
  return { rows, readers: await rowsOf('stream_readers', 'stream_id', ids), read: await readBy(ids) };
}

/** How far a stream has come, and what stands for a card's wording, move with every act. */
const moving = ['head', 'moved_in', 'moved_at', 'revision'];

async function rowsOf(table: string, by: string | null, ids: readonly string[]): Promise<Record<string, unknown>[]> {
  const ofStream = 'stream_id in (select id from samverka.streams where case_id = any ($1))';
  const which = casesOf[table] ?? (by === null ? 'case_id = any ($1)' : ofStream);
  const rows = await three.scene.world.sql(`select * from samverka.${table} where ${which}`, [ids]);
  const still = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !moving.includes(name))));
  return still.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** Of which cases a row is: as it says itself, or as its stream does. */
const casesOf: Readonly<Record<string, string>> = {
  case_files: 'id = any ($1)',
  stream_agencies: 'case_id = any ($1)',
};

/** All tables of cases and streams, but for what says what was done and what was told, and what bells have, which follows from what is open. */
const tablesSql = `
  select columns.table_name as name, max(column_name) filter (where column_name = 'stream_id') as "by"
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
   where table_schema = 'samverka' and table_type = 'BASE TABLE' and (column_name in ('case_id', 'stream_id') or columns.table_name = 'case_files')
     and columns.table_name not in ('merges', 'case_merges', 'notices', 'history', 'disclosures') group by 1 order by 1`;

async function readBy(ids: readonly string[]): Promise<Everything['read']> {
  const read: Everything['read'][number][] = [];
  for (const person of people())
    for (const id of ids) {
      const { status, body } = await person.asks<CaseView>('GET', `/api/cases/${id}`);
      if (status !== 200) continue;
      const { persons, notes, participants, card } = body;
      const streams = card.streams.map((stream) => ({ ...stream, head: 0 }));
      read.push({ persons, notes, participants, card: { ...card, streams, revision: '' } });
    }
  return read;
}

/** That cases are closed is all that has changed while they are merged. */
function withoutClosings({ rows, readers, read }: Everything): Everything {
  const open = { closed_at: null, closed_because: null };
  const files = rows.case_files!.map((file) => ({ ...file, ...open }));
  const face = { closedAt: null, closedBecause: null };
  return {
    rows: { ...rows, case_files: files },
    readers,
    read: read.map((view) => ({ ...view, card: { ...view.card, ...face } })),
  };
}

import { randomUUID } from 'node:crypto';
import type { FocusWork, PromiseWork } from '../../src/contract/promise-work.js';
import type { PromiseView } from '../../src/contract/promises.js';
import { workTold } from '../../src/features/promises/work-told.js';
import type { Person } from '../support/person.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
let board: string;
let square: string;
let people: Readonly<Record<'officer' | 'contact' | 'principal' | 'worker' | 'leisure', Person>>;

beforeAll(async () => {
  room = await PromiseRoom.open();
  const { world, police, social, school } = room.scene;
  square = await areaWithin(room.areaId);
  board = await world.aBoard('place', [police, social, school]);
  const club = await world.anAgency('leisure');
  await world.sql('insert into samverka.board_agencies values ($1, $2)', [room.scene.board, club]);
  people = {
    officer: await world.aPerson(police, { roles: ['coordinator'], boards: [board] }),
    contact: await world.aPerson(school, { roles: ['contact'], boards: [board] }),
    principal: await world.aPerson(school, { roles: ['principal'] }),
    worker: room.worker,
    leisure: await world.aPerson(club, { roles: ['coordinator'] }),
  };
  await works();
});
afterAll(() => room.close());

async function areaWithin(within: string): Promise<string> {
  const sql = `insert into samverka.areas (within_id, kind, name) values ($1, 'responsibility_area', 'Torget') returning id`;
  return (await room.scene.world.sql<{ id: string }>(sql, [within]))[0]!.id;
}

/** What is of a place alone, and points nobody out. */
const ofPlace = (agencyIds: string[]) => ({
  assessment: 'Det handlar om torget',
  uses: [{ groundId: 'no_individuals', agencyIds, consentId: null, answers: { place_only: true } }],
});
const opens = (agencyIds: string[] = [], wishes: object = {}) => {
  const sharing = agencyIds.length === 0 ? null : ofPlace(agencyIds);
  return people.officer.opens(board, { stage: 'reported', areaId: square, agencyIds, sharing, ...wishes });
};
const plans = (caseId: string, others: string[]) => {
  const audience = [room.scene.police, ...others].sort();
  const said = { id: randomUUID(), task: 'Laga lampan', audience, ownerId: people.officer.id, dueOn: null };
  const sharing = others.length === 0 ? null : ofPlace(others);
  return people.officer.does('POST', `/api/cases/${caseId}/actions`, { ...said, sharing });
};

/** Of the board's work the school is on six cases and reads five actions; the police are on nine, and read seven. */
async function works(): Promise<void> {
  const { school } = room.scene;
  const [shared] = [await opens([school]), ...(await Promise.all(Array.from({ length: 5 }, () => opens([school]))))];
  for (let at = 0; at < 5; at++) await plans(shared.caseId, [school]);
  for (let at = 0; at < 2; at++) await plans(shared.caseId, []);
  for (let at = 0; at < 3; at++) await opens();
  await opens([school], { isRestricted: true });
  await opens([school], { areaId: room.areaId });
  const over = await opens([school]);
  await people.officer.does('PUT', `/api/cases/${over.caseId}/closure`, { revision: over.revision, reason: 'other' });
}

const linkOf = ({ id, focuses }: PromiseView) => `/api/promises/${id}/focuses/${focuses[0]!.id}/board`;
const linked = async (areaId = square) => {
  const promise = await room.aPromise();
  return people.officer.does<PromiseView>('PUT', linkOf(promise), { version: 1, boardId: board, areaId });
};
const workOf = async (person: Person, { id }: PromiseView) =>
  (await person.does<PromiseWork>('GET', `/api/promises/${id}/work`)).focuses.map(({ cases, tasks }) => [cases, tasks]);

describe('what a board of places does for a focus', () => {
  it('is told as counts of what one’s own agency is part of, and to no agency that does not sit there', async () => {
    const promise = await linked();
    expect(await workOf(people.officer, promise)).toEqual([[9, 7]]);
    for (const person of [people.contact, people.principal]) expect(await workOf(person, promise)).toEqual([[6, 5]]);
    expect(await workOf(people.worker, promise)).toEqual([[null, null]]);
    expect(await workOf(people.leisure, promise)).toEqual([]);
  });

  it('tells a school nothing by what the police do alone, and nothing of a case that takes a name to read', async () => {
    const promise = await linked();
    const before = await people.principal.asks('GET', `/api/promises/${promise.id}/work`);
    const { caseId } = await opens();
    await plans(caseId, []);
    await opens([room.scene.school], { isRestricted: true });
    expect((await people.principal.asks('GET', `/api/promises/${promise.id}/work`)).text).toBe(before.text);
    expect(await workOf(people.officer, promise)).toEqual([[10, 8]]);
  });

  it('is named to all who read the promise; of which case, nobody is told, and of none of it the public', async () => {
    const promise = await linked();
    const { boards, focuses, areas } = await people.leisure.does<PromiseView>('GET', `/api/promises/${promise.id}`);
    expect([boards, focuses[0]!.boardId]).toEqual([[{ id: board, name: 'place', isOurs: false }], board]);
    expect(areas.map(({ id }) => id)).toContain(square);
    const { text } = await people.officer.asks('GET', `/api/promises/${promise.id}/work`);
    expect(Object.keys((JSON.parse(text) as PromiseWork).focuses[0]!).sort()).toEqual(['cases', 'focusId', 'tasks']);
    const told = JSON.stringify(await room.published(promise));
    expect([told.includes(board), told.includes(square)]).toEqual([false, false]);
  });

  it('is led to by one who sits there, somewhere in the area; anybody who keeps it ends that', async () => {
    const promise = await room.aPromise();
    const path = linkOf(promise);
    const [far] = await room.scene.world.sql<{ id: string }>(
      `insert into samverka.areas (name) values ('Ekerö') returning id`,
    );
    const wish = (boardId: string, areaId: string, version = 1) => ({ version, boardId, areaId });
    const status = async (by: Person, body: object, at = path) => (await by.asks('PUT', at, body)).status;
    expect(await status(people.leisure, wish(board, square))).toBe(400);
    expect(await status(people.officer, wish(room.scene.board, square))).toBe(400); // holds persons
    expect(await status(people.officer, wish(board, far!.id))).toBe(400);
    expect(await status(people.worker, wish(board, square))).toBe(403);
    const nowhere = path.replace(promise.focuses[0]!.id, randomUUID());
    expect(await status(people.officer, wish(board, square), nowhere)).toBe(404);
    expect(await status(people.officer, wish(board, square))).toBe(200);
    expect(await status(people.officer, wish(board, room.areaId))).toBe(409);
    const ended = await people.leisure.does<PromiseView>('PUT', path, { version: 2, boardId: null, areaId: null });
    expect(ended.focuses[0]).toMatchObject({ version: 3, boardId: null, boardAreaId: null });
  });
});

describe('what is told of work in places within each other', () => {
  const work = (focusId: string, areaId: string, cases: number | null) => ({
    ...{ promiseId: 'p', focusId, boardId: 'b', areaId, around: areaId === 'annedal' ? ['mariehall'] : [] },
    ...{ cases, tasks: null },
  });
  const told = (...counted: ReturnType<typeof work>[]) => workTold(counted).map(({ cases }: FocusWork) => cases);

  it.each([
    [6, 5, null],
    [6, null, null],
    [11, 6, 11],
    [7, 7, 7],
  ])('%s around %s is %s', (around, within, expected) => {
    expect(told(work('1', 'mariehall', around), work('2', 'annedal', within))).toEqual([expected, within]);
  });

  it('is one count where two lead to the same place', () => {
    expect(told(work('1', 'annedal', 6), work('2', 'annedal', 6))).toEqual([6, 6]);
  });
});

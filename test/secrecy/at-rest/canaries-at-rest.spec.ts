import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../../../src/features/demonstration/world/cases.js';
import type { BoardsView } from '../../../src/contract/boards.js';
import type { GroundsView, LastSharing } from '../../../src/contract/grounds.js';
import type { NoteView } from '../../../src/contract/notes.js';
import type { SearchView } from '../../../src/contract/search.js';
import { lawfully } from '../../support/a-wish.js';
import type { Person } from '../../support/person.js';
import { Installation } from './installation.js';
import { addsAndDisputes } from './adding.js';
import { raisesAndAssesses } from './raising.js';
import { saysOfTheArea } from './saying.js';

/** Stands in everything that the officer writes, and the school is not to read; in lower case, since words may be kept so. */
const canary = `kanarie${randomBytes(6).toString('hex')}`;
/** A number and a telephone that nobody else here has, as they are kept. */
const canaryNumber = '190006142392';
const canaries = [canary, canaryNumber, '0799171919171'];
/** What the fault writes where nothing is encrypted. */
const planted = `tupp${randomBytes(6).toString('hex')}`;

let samverka: Installation;
let officer: Person;
let teacher: Person;
let caseId: string;
const heard: unknown[] = [];
const answers: string[] = [];
let dump = '';
/** Where the officer reads again why he told others. */
let shared = '';

beforeAll(async () => {
  samverka = new Installation();
  await samverka.starts();
  officer = await samverka.person('Anders Ekholm');
  teacher = await samverka.person('Maria Sandell');
  caseId = await caseOfBoth();
  await teacher.watchesCase(caseId);
  await writesEverything();
  await teacherAsksEverything();
  heard.push(...teacher.heard);
  teacher.leaves();
  await samverka.sql('create table public.plain as select $1::text as body', [planted]);
  await samverka.sql('checkpoint');
  dump = await samverka.dump();
  await samverka.stops();
}, 120_000);
afterAll(() => samverka.isThrownAway());

async function boardsOf(person: Person): Promise<string[]> {
  const { boards } = await person.does<{ boards: { id: string }[] }>('GET', '/api/boards');
  return boards.map(({ id }) => id);
}

async function caseOfBoth(): Promise<string> {
  const ids = async (person: Person) => {
    const boards = await Promise.all((await boardsOf(person)).map((id) => person.readsBoard(id)));
    return boards.flatMap(({ cards }) => cards.map((card) => card.caseId));
  };
  const hers = await ids(teacher);
  return (await ids(officer)).find((id) => hers.includes(id))!;
}

/** A canary in every field that is encrypted, and looked for too. */
async function writesEverything(): Promise<void> {
  await opensAndShares();
  const own = [officer.agencyId];
  const note = await officer.writes(caseId, own, `Skrivet ${canary}`);
  await officer.writes(caseId, own, `Skrivet igen ${canary}`);
  const path = `/api/cases/${caseId}/streams/${note.streamId}/notes/${note.id}`;
  await officer.does('PUT', path, { version: 1, body: `Rättat ${canary}`, sharing: null });
  await officer.does('PUT', `${path}/withdrawal`, { version: 2, reason: 'wrong' });
  const action = await officer.plans(caseId, own, `Gör ${canary}`);
  const acting = `/api/cases/${caseId}/streams/${action.streamId}/actions/${action.id}`;
  const anew = { version: 1, task: `Gör om ${canary}`, ownerId: officer.id, dueOn: null, sharing: null };
  await officer.does('PUT', acting, anew);
  await officer.does('PUT', `${acting}/outcome`, {
    version: 2,
    outcome: 'done',
    note: `Gjort ${canary}`,
    sharing: null,
  });
  await officer.records(caseId, own, { purpose: `Därför ${canary}`, agencyIds: own });
  await asksAndRefuses();
  await addsAndDisputes(officer, caseId, canaries);
  await raisesAndAssesses(officer, await samverka.person('Karin Lind'), { canary, canaryNumber });
  await saysOfTheArea(officer.url, canary);
  for (const text of [canary, `"${canary}"`]) await officer.does('POST', '/api/search', { text });
  await officer.asks('POST', `/api/cases/${caseId}/notes`, { id: randomUUID(), body: canary, audience: [] });
}

/** What cases are called, opened, described anew and told to somebody who comes; and why others were told, each time that is asked. */
async function opensAndShares(): Promise<void> {
  const { boards } = await officer.does<BoardsView>('GET', '/api/boards');
  const boardId = boards.find(({ template }) => template === 'youth_at_risk')!.id;
  const { offers } = await officer.does<GroundsView>('GET', `/api/boards/${boardId}/grounds`);
  const reached = offers.filter(({ groundIds }) => groundIds.includes('crime_prevention'));
  const [first, second] = reached.map(({ agencyId }) => agencyId).filter((id) => id !== teacher.agencyId);
  const because = (agencyId: string) => ({ ...lawfully([agencyId]), assessment: `För att ${canary}` });
  const opening = { title: `Om ${canary}`, agencyIds: [first!], sharing: because(first!) };
  const { caseId: opened } = await officer.opens(boardId, opening);
  await officer.describes(opened, { title: `Om mer ${canary}`, sharing: because(first!) });
  const invitation = { agencyId: second!, sharing: because(second!), persons: [], notes: [], actions: [] };
  await officer.does('POST', `/api/cases/${opened}/agencies`, invitation);
  const audience = [officer.agencyId, first!].sort();
  const note = { id: randomUUID(), body: `Delat ${canary}`, audience, sharing: because(first!) };
  const { streamId } = await officer.does<NoteView>('POST', `/api/cases/${opened}/notes`, note);
  shared = `/api/cases/${opened}/streams/${streamId}/notes/${note.id}/sharing`;
  const left = await officer.opens(boardId, { ...opening, requestId: randomUUID() });
  await officer.does('DELETE', `/api/cases/${left.caseId}/agencies/mine`); // a record of it is kept
}

/** Between the police and social services: nothing of it is the school's. */
async function asksAndRefuses(): Promise<void> {
  const { participants } = await officer.reads(caseId);
  const social = participants.find(({ agency }) => agency.kind === 'social_services')!.agency.id;
  const wish = { question: `Vad ${canary}?`, purpose: `För ${canary}` };
  const asked = await officer.requests(caseId, social, wish);
  const handler = await samverka.person('Sara Rosén');
  const refusal = { version: 1, reason: 'secrecy', note: `Nej ${canary}`, sharing: handler.shares(asked.audience) };
  const path = `/api/cases/${caseId}/streams/${asked.streamId}/requests/${asked.id}`;
  await handler.does('PUT', `${path}/refusal`, refusal);
}

async function teacherAsksEverything(): Promise<void> {
  const boards = (await boardsOf(teacher)).map((id) => `/api/boards/${id}`);
  const paths = ['/api/start', '/api/boards', ...boards, `/api/cases/${caseId}`];
  for (const path of [...paths, `/api/cases/${caseId}/history`]) answers.push((await teacher.asks('GET', path)).text);
  const { card } = await teacher.reads(caseId);
  const audiences = card.streams.map(({ audience }) => audience);
  for (const format of ['csv', 'json', 'print'])
    answers.push((await teacher.asks('POST', `/api/cases/${caseId}/exports`, { format, audiences })).text);
  for (const path of ['/api/search', `/api/cases/${caseId}/search`])
    answers.push((await teacher.asks('POST', path, { text: 'skrivet' })).text);
}

describe('what the police have written, and not for the school', () => {
  it('reads for them as they wrote it, in all places where it is read', async () => {
    await samverka.starts();
    const again = await samverka.person('Anders Ekholm');
    const { notes, actions, consents, requests, persons, disputes } = await again.reads(caseId);
    const texts = [...notes, ...actions, ...consents, ...requests, ...persons, ...disputes].map((item) =>
      JSON.stringify(item),
    );
    expect(texts.filter((text) => text.includes(canary))).toHaveLength(7);
    const found = await again.does<SearchView>('POST', '/api/search', { text: canary });
    expect(found.notes.map(({ snippet }) => snippet)).toEqual([`Skrivet igen ${canary}`, `Delat ${canary}`]);
    expect(found.cases.map(({ title }) => title)).toEqual([`Om mer ${canary}`]);
    const { sharing } = await again.does<LastSharing>('GET', shared);
    expect(sharing?.assessment).toBe(`För att ${canary}`);
    await samverka.stops();
  }, 60_000);

  it('is in no answer to the school, and in no frame', () => {
    expect(answers.filter((text) => text.length > 2)).toHaveLength(answers.length);
    for (const each of canaries) {
      expect(answers.filter((text) => text.includes(each))).toEqual([]);
      expect(JSON.stringify(heard)).not.toContain(each);
    }
  });

  it('is in no file: not in the data, the log of changes, a log or what is left behind', () => {
    for (const each of canaries) {
      expect(samverka.filesWith(each)).toEqual([]);
      expect(samverka.output).not.toContain(each);
    }
  });

  it('is in no row of a dump', () => {
    for (const each of canaries) expect(dump).not.toContain(each);
    expect(dump).toContain(planted);
  });

  it('would be found, were it written in the clear', () => {
    const files = samverka.filesWith(planted).map((file) => file.slice(samverka.dataDir.length));
    expect(files).toContainEqual(expect.stringMatching(/^\/postgres\/base\//));
    expect(files).toContainEqual(expect.stringMatching(/^\/postgres\/pg_wal\//));
  });
});

it('nothing that the demonstration says is in any file', () => {
  const said = cases.flatMap(({ title, notes, actions = [] }) => [
    title,
    ...notes.map(({ body }) => body),
    ...actions.map(({ task }) => task),
  ]);
  expect(said.filter((text) => dump.includes(text))).toEqual([]);
  expect(said.slice(0, 20).flatMap((text) => samverka.filesWith(text))).toEqual([]);
}, 60_000);

describe('the key', () => {
  const file = () => join(samverka.dataDir, 'master.key');

  it('is made once, for its owner’s eyes only, and said where it is', () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(samverka.output.match(/is encrypted is kept in .*master\.key/g)).toHaveLength(1);
    expect(samverka.output).not.toContain(readFileSync(file(), 'utf8').trim());
  });

  it.each(['another', 'none', 'broken'])(
    'is needed: with %s in its place, no start, and why in a sentence',
    async (which) => {
      renameSync(file(), `${file()}.kept`);
      if (which !== 'none') writeFileSync(file(), which === 'another' ? randomBytes(32).toString('base64') : 'trasig');
      const before = samverka.output.length;
      await samverka.starts();
      renameSync(`${file()}.kept`, file());
      expect(samverka.output.slice(before)).toMatch(
        which === 'another' ? /not the one that this database/ : /master\.key is missing or damaged/,
      );
      expect(samverka.output.slice(before)).not.toContain('Samverka: http');
    },
    60_000,
  );
});

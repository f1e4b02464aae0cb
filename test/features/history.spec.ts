import { randomUUID } from 'node:crypto';
import type { CardView } from '../../src/contract/cards.js';
import type { HistoryEntry, HistoryPage } from '../../src/contract/history.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police, ['caseworker']);
  teacher = await scene.on(scene.school, ['contact']);
  assistant = await scene.on(scene.social);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.school] });
});

const page = (person: Person, before = '') =>
  person.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history${before && `?before=${before}`}`);
const kinds = async (person: Person) => (await page(person)).entries.map(({ kind }) => kind);
const put = async (what: string, change: object) =>
  officer.does('PUT', `/api/cases/${card.caseId}/${what}`, {
    revision: (await officer.reads(card.caseId)).card.revision,
    ...change,
  });
const newest = async (person = officer): Promise<Partial<HistoryEntry>> => (await page(person)).entries[0] ?? {};

describe('the history of a case', () => {
  it('says who opened it, moved it, described it, assigned it, closed it, reopened it and restricted it', async () => {
    await put('stage', { stage: 'ongoing' });
    expect(await newest()).toMatchObject({ kind: 'case.moved', fromWord: 'concern', toWord: 'ongoing' });
    await officer.describes(card.caseId, { title: 'Annat' });
    await put('responsible', { responsibleId: teacher.id });
    expect(await newest()).toMatchObject({ kind: 'case.assigned', fromId: null, toId: teacher.id, byId: officer.id });
    await put('closure', { reason: 'plan_done' });
    expect(await newest(teacher)).toMatchObject({ kind: 'case.closed', toWord: 'plan_done' });
    const { revision } = (await officer.reads(card.caseId)).card;
    await officer.does('DELETE', `/api/cases/${card.caseId}/closure?revision=${revision}`);
    await put('restriction', { isRestricted: true });
    expect(await kinds(teacher)).toEqual([
      'case.restricted',
      'case.reopened',
      'case.closed',
      'case.assigned',
      'case.described',
      'case.moved',
      'case.opened',
    ]);
  });

  it('says who wrote, corrected and withdrew a note, and nothing of what stood in it', async () => {
    const note = await officer.writes(card.caseId, [scene.police], 'Hemligt');
    const path = `/api/cases/${card.caseId}/streams/${note.streamId}/notes/${note.id}`;
    await officer.does('PUT', path, { version: 1, body: 'Rättat', sharing: officer.shares(note.audience) });
    await officer.does('PUT', `${path}/withdrawal`, { version: 2, reason: 'wrong_case' });
    const { entries } = await page(officer);
    expect(entries.slice(0, 3).map(({ kind, itemId }) => [kind, itemId])).toEqual([
      ['note.withdrawn', note.id],
      ['note.corrected', note.id],
      ['note.written', note.id],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Hemligt|Rättat|Fel/);
  });

  it('says whose action it was and became, and how it went', async () => {
    const both = [scene.police, scene.school].sort();
    const action = await officer.plans(card.caseId, both);
    const path = `/api/cases/${card.caseId}/streams/${action.streamId}/actions/${action.id}`;
    await officer.does('PUT', path, {
      version: 1,
      task: 'Ring',
      ownerId: teacher.id,
      dueOn: null,
      sharing: officer.shares(action.audience),
    });
    expect(await newest(teacher)).toMatchObject({ kind: 'action.replanned', fromId: officer.id, toId: teacher.id });
    await teacher.does('PUT', `${path}/outcome`, {
      version: 2,
      outcome: 'not_possible',
      note: null,
      sharing: teacher.shares(action.audience),
    });
    expect(await newest()).toMatchObject({ kind: 'action.concluded', toWord: 'not_possible', byId: teacher.id });
  });

  it('says which agency came and left, and who of the people', async () => {
    await officer.invites(card.caseId, scene.social);
    expect(await newest()).toMatchObject({ kind: 'case.joined', toId: scene.social, byId: officer.id });
    await assistant.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    expect(await newest()).toMatchObject({ kind: 'case.peopled', fromId: scene.social, gone: [assistant.id] });
    const manager = await scene.world.aPerson(scene.police, { roles: ['manager'] });
    const newcomer = await scene.world.aPerson(scene.police);
    const place = `/api/agency/boards/${scene.board}/people/${newcomer.id}`;
    await manager.does('PUT', place);
    expect(await newest(teacher)).toMatchObject({ kind: 'case.peopled', fromId: null, came: [newcomer.id] });
    await manager.does('DELETE', place);
    expect(await newest(teacher)).toMatchObject({ kind: 'case.peopled', gone: [newcomer.id] });
  });

  it('says of what was shared on who did, and who had written it: once to whoever reads both', async () => {
    await officer.invites(card.caseId, scene.social);
    const note = await officer.writes(card.caseId, [scene.police, scene.social].sort());
    const path = `/api/cases/${card.caseId}/streams/${note.streamId}/notes/${note.id}`;
    const shares = (version: number) =>
      assistant.does('POST', `${path}/copies`, {
        version,
        agencyIds: [scene.school],
        sharing: lawfully([scene.school]),
      });
    await shares(1);
    const shared = { kind: 'note.shared', byId: assistant.id, authorId: officer.id };
    expect(await newest()).toMatchObject(shared);
    const [there] = (await page(teacher)).entries;
    expect(there).toMatchObject({ kind: 'note.written', byId: assistant.id, authorId: officer.id });
    await officer.does('PUT', path, { version: 1, body: 'Rättad', sharing: officer.shares(note.audience) });
    await shares(2);
    expect(await newest(teacher)).toMatchObject({ kind: 'note.corrected', authorId: officer.id });
    expect((await kinds(officer)).slice(0, 4)).toEqual([
      'note.shared',
      'note.corrected',
      'note.shared',
      'note.written',
    ]);
    expect((await page(officer)).entries[3]).toMatchObject({ byId: officer.id, authorId: null });
  });

  it('says once that a consent was recorded and withdrawn, in however many streams it stands', async () => {
    await officer.invites(card.caseId, scene.social);
    const consent = await officer.records(card.caseId, [scene.police, scene.social].sort(), { agencyIds: scene.all });
    const on = { groundId: 'consent', consentId: consent.id, agencyIds: [scene.school], answers: { covered: true } };
    const note = await officer.writes(card.caseId, [scene.police]);
    const path = `/api/cases/${card.caseId}/streams`;
    await assistant.reads(card.caseId);
    await officer.does('POST', `${path}/${note.streamId}/notes/${note.id}/copies`, {
      version: 1,
      agencyIds: [scene.school],
      sharing: { assessment: 'Familjen har sagt ja', uses: [on] },
    });
    expect((await kinds(officer)).filter((kind) => kind.startsWith('consent'))).toEqual(['consent.recorded']);
    await officer.does('PUT', `${path}/${consent.streamId}/consents/${consent.id}/withdrawal`, {
      version: 1,
      by: 'self',
    });
    expect((await kinds(officer)).filter((kind) => kind.startsWith('consent'))).toEqual([
      'consent.withdrawn',
      'consent.recorded',
    ]);
    expect((await kinds(teacher)).filter((kind) => kind.startsWith('consent')).length).toBe(2);
  });

  it('names everybody whom the reader may know, and every agency', async () => {
    const { people, agencies } = await page(teacher);
    expect(people.map(({ id }) => id)).toContain(officer.id);
    expect(agencies.map(({ id }) => id).sort()).toEqual([scene.police, scene.school].sort());
  });
});

describe('a history goes as far as the reader’s lens', () => {
  it('what was between the police is nothing to the school', async () => {
    const before = await page(teacher);
    const note = await officer.writes(card.caseId, [scene.police]);
    await officer.plans(card.caseId, [scene.police]);
    await officer.does('PUT', `/api/cases/${card.caseId}/streams/${note.streamId}/notes/${note.id}`, {
      version: 1,
      body: 'Rättat',
      sharing: null,
    });
    expect(await page(teacher)).toEqual(before);
    expect((await kinds(officer)).slice(0, 3)).toEqual(['note.corrected', 'action.planned', 'note.written']);
  });

  it('an agency that comes later reads from when it came', async () => {
    await put('stage', { stage: 'ongoing' });
    await officer.writes(card.caseId, [scene.police, scene.school].sort());
    await officer.invites(card.caseId, scene.social);
    expect(await kinds(assistant)).toEqual(['case.joined']);
  });

  it('whoever is not on the case meets what she would meet if there were none', async () => {
    const nowhere = await assistant.asks('GET', `/api/cases/${randomUUID()}/history`);
    const hidden = await assistant.asks('GET', `/api/cases/${card.caseId}/history`);
    expect([hidden.status, hidden.text]).toEqual([nowhere.status, nowhere.text]);
  });
});

describe('a long history', () => {
  it('comes page by page, each entry once', async () => {
    for (let each = 0; each < 60; each++) await officer.writes(card.caseId, [scene.police]);
    const first = await page(officer);
    const second = await page(officer, first.before ?? '');
    expect(first.entries).toHaveLength(50);
    expect(second.before).toBeNull();
    const all = [...first.entries, ...second.entries];
    expect(all).toHaveLength(61);
    expect(new Set(all.map(({ streamId, seq }) => `${streamId} ${String(seq)}`)).size).toBe(61);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  it.each(['x', '2026-11-24', '2026-11-24T10:00:00.000000Z_x_1', ''])('ends nowhere else: %p', async (before) => {
    const path = `/api/cases/${card.caseId}/history?before=${before}`;
    expect(await officer.meets('GET', path)).toEqual({ status: 400, code: 'bad-request' });
  });
});

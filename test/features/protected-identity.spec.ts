import { randomUUID } from 'node:crypto';
import type { AgencyAdministrationView } from '../../src/contract/agency-administration.js';
import type { CardView } from '../../src/contract/cards.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { corrects, found, numbered, pathOf, shares } from '../support/persons.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let colleague: Person;
let teacher: Person;
let assistant: Person;
let manager: Person;
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant } = await threeAtABoard());
  colleague = await scene.on(scene.police);
  manager = await scene.off(scene.police, ['manager']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, colleague, teacher, assistant);
});

const isProtected = { protection: 'registered_elsewhere' } as const;
const askedWhy = { status: 403, code: 'reason-needed' };
const reads = (person: Person) => person.meets('GET', `/api/cases/${card.caseId}`);
const says = (person: Person, wishes: object = {}) =>
  person.asks('POST', `/api/cases/${card.caseId}/reason`, {
    ...{ id: randomUUID(), reason: 'case_work', words: 'Ska planera mötet' },
    ...wishes,
  });
const memberIds = async (by: Person) =>
  (await by.reads(card.caseId)).participants.flatMap((participant) => participant.memberIds);
const audienceOf = (...agencyIds: string[]) => agencyIds.sort();

describe('a case in which somebody is protected', () => {
  it('is read by nobody who has not said why, in any way that there is to read it', async () => {
    const person = await officer.adds(card.caseId, [scene.police], { ...numbered, ...isProtected });
    expect(await reads(colleague)).toEqual(askedWhy);
    const at = `/api/cases/${card.caseId}`;
    const note = { id: randomUUID(), body: 'x', audience: [scene.police], sharing: null };
    const ways: [string, string, object?][] = [
      ['GET', `${at}/history`],
      ['GET', `${at}/knowledge?on=2026-11-24`],
      ['GET', `${pathOf(person)}/versions`],
      ['POST', `${at}/search`, { text: 'alva' }],
      ['POST', `${at}/exports`, { format: 'json', audiences: [[scene.police]] }],
      ['POST', `${at}/notes`, note],
      ['PUT', `${at}/reading`, { heads: {} }],
    ];
    for (const [method, path, body] of ways)
      expect([path, await colleague.meets(method as 'GET', path, body)]).toEqual([path, askedWhy]);
    expect(await colleague.watchesCase(card.caseId)).toEqual({ ok: false, code: 'reason-needed' });
  });

  it('is read by whoever says why, in that session and for eight hours', async () => {
    await officer.adds(card.caseId, [scene.police], isProtected);
    expect((await says(colleague)).status).toBe(204);
    expect((await colleague.reads(card.caseId)).persons).toMatchObject([isProtected]);
    expect((await colleague.watchesCase(card.caseId)).ok).toBe(true);
    await scene.world.sql(`update log.reasons set at = at - interval '8 hours' where user_id = $1`, [colleague.id]);
    expect(await reads(colleague)).toEqual(askedWhy);
    await says(colleague);
    await scene.world.sql(`update log.reasons set session_id = gen_random_uuid() where user_id = $1`, [colleague.id]);
    expect(await reads(colleague)).toEqual(askedWhy); // another session has said nothing
  });

  it('asks again, in the same session, of whoever has left it', async () => {
    await officer.adds(card.caseId, [scene.police], isProtected);
    await says(colleague);
    await colleague.does('DELETE', `/api/cases/${card.caseId}/reason`);
    expect(await reads(colleague)).toEqual(askedWhy);
    await colleague.does('DELETE', `/api/cases/${card.caseId}/reason`); // once more changes nothing
    await says(colleague);
    expect(await reads(colleague)).toEqual({ status: 200, code: undefined });
  });

  it('is known by those who marked her to be read by them: they said why by marking', async () => {
    const person = await officer.adds(card.caseId, [scene.police], found);
    const { status } = await corrects(officer, person, { ...isProtected, address: null, phone: null, sharing: null });
    expect([status, await reads(officer)]).toEqual([200, { status: 200, code: undefined }]);
    expect(await reads(colleague)).toEqual(askedWhy);
    await assistant.adds(card.caseId, audienceOf(scene.police, scene.social));
    expect(await reads(assistant)).toEqual({ status: 200, code: undefined });
  });

  it('keeps why it was read, with her own words for her agency alone', async () => {
    await officer.adds(card.caseId, [scene.police], isProtected);
    await says(colleague, { reason: 'meeting', words: 'Inför mötet' });
    const kept = await scene.world.sql<{ words: Buffer }>(
      `select reason, agency_id, case_id, words from log.reasons where user_id = $1 order by at desc limit 1`,
      [colleague.id],
    );
    expect(kept).toMatchObject([{ reason: 'meeting', agency_id: scene.police, case_id: card.caseId }]);
    expect(kept[0]!.words.includes('mötet')).toBe(false);
    for (const wrong of [{ reason: 'marked' }, { words: '' }, { reason: 'other', words: null }])
      expect((await says(colleague, wrong)).status).toBe(400);
  });

  it('tells nobody who is not on it more than one that does not exist', async () => {
    const stranger = await scene.off(await scene.world.anAgency('leisure'));
    await officer.adds(card.caseId, [scene.police], isProtected);
    expect(await reads(stranger)).toMatchObject({ status: 404, code: 'not-found' });
    const nowhere = { id: randomUUID(), reason: 'other', words: 'Undrar' };
    const answers = [
      await says(stranger, nowhere),
      await stranger.asks('POST', `/api/cases/${randomUUID()}/reason`, nowhere),
    ];
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
  });
});

describe('an agency that does not read of her', () => {
  it('reads the case as before, to the letter, and is asked for nothing and told nothing', async () => {
    await teacher.watchesCase(card.caseId);
    await teacher.watchesBoard(scene.board);
    await untilTold(scene.world, [teacher]);
    teacher.heard.length = 0;
    const paths = [`/api/cases/${card.caseId}`, `/api/cases/${card.caseId}/history`, `/api/boards/${scene.board}`];
    const all = () => Promise.all(paths.map(async (path) => (await teacher.asks('GET', path)).text));
    const before = await all();
    const person = await officer.adds(card.caseId, [scene.police], isProtected);
    await shares(officer, person, [scene.social]);
    await untilTold(scene.world, [teacher]);
    expect([await all(), teacher.heard]).toEqual([before, []]);
    expect([await reads(assistant), await reads(teacher)]).toEqual([askedWhy, { status: 200, code: undefined }]);
    expect((await teacher.reads(card.caseId)).card.isRestricted).toBe(false);
  });

  it('may bring its own people on by the board still', async () => {
    await officer.adds(card.caseId, [scene.police], isProtected);
    const newcomer = await scene.off(scene.school, ['contact']);
    const principal = await scene.off(scene.school, ['manager']);
    await principal.does('PUT', `/api/agency/boards/${scene.board}/people/${newcomer.id}`);
    expect((await reads(newcomer)).status).toBe(200);
  });
});

describe('an agency that reads of her', () => {
  it('keeps those who are on the case, and brings others on by name alone', async () => {
    const before = await memberIds(teacher);
    await officer.adds(card.caseId, [scene.police], isProtected);
    expect(await memberIds(teacher)).toEqual(before);
    const newcomer = await scene.off(scene.police);
    await manager.does('PUT', `/api/agency/boards/${scene.board}/people/${newcomer.id}`);
    expect((await reads(newcomer)).status).toBe(404);
    const { cases } = await manager.does<AgencyAdministrationView>('GET', '/api/agency');
    expect(cases.find(({ caseId }) => caseId === card.caseId)).toMatchObject({ isRestricted: true });
    await manager.does('PUT', `/api/agency/cases/${card.caseId}/people/${newcomer.id}`);
    expect(await reads(newcomer)).toEqual(askedWhy);
  });

  it('stays so when the case is restricted and opened again', async () => {
    await officer.adds(card.caseId, [scene.police], isProtected);
    for (const isRestricted of [true, false]) {
      const { revision } = (await assistant.reads(card.caseId)).card;
      await assistant.does('PUT', `/api/cases/${card.caseId}/restriction`, { revision, isRestricted });
    }
    const newcomer = await scene.off(scene.police);
    await manager.does('PUT', `/api/agency/boards/${scene.board}/people/${newcomer.id}`);
    expect((await reads(newcomer)).status).toBe(404);
  });

  it('is let in by the board again once she is protected no longer', async () => {
    const person = await officer.adds(card.caseId, [scene.police], isProtected);
    const newcomer = await scene.off(scene.police);
    await manager.does('PUT', `/api/agency/boards/${scene.board}/people/${newcomer.id}`);
    expect((await reads(newcomer)).status).toBe(404);
    expect((await corrects(officer, person, { protection: null })).status).toBe(200);
    expect([(await reads(newcomer)).status, (await reads(colleague)).status]).toEqual([200, 200]);
  });
});

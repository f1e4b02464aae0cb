import { randomUUID } from 'node:crypto';
import type { CardView } from '../../src/contract/cards.js';
import type { HistoryPage } from '../../src/contract/history.js';
import type { CaseRecord } from '../../src/contract/records.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let colleague: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
  colleague = await scene.on(scene.school);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

const recordOf = (person: Person) => person.does<CaseRecord>('GET', `/api/cases/${card.caseId}/record`);
const isGoneFor = (person: Person) => person.meets('GET', `/api/cases/${card.caseId}`);

describe('whoever brought an agency onto a case', () => {
  const ends = (person: Person, agencyId: string, reason = 'mistaken') =>
    person.asks('PUT', `/api/cases/${card.caseId}/agencies/${agencyId}/ending`, { reason });

  it('may end its part: it keeps what it was told, with why, and reads no more', async () => {
    const note = await officer.writes(card.caseId, both, 'Skolan bör veta');
    await teacher.watchesCase(card.caseId);
    await assistant.watchesCase(card.caseId);
    expect((await ends(officer, scene.school)).status).toBe(204);
    await untilTold(scene.world, [teacher, assistant]);
    expect(teacher.heard.map(({ event }) => event)).toContain('case.left');
    expect(assistant.heard.map(({ event }) => event)).toContain('case.peopled');
    expect(await isGoneFor(teacher)).toEqual({ status: 404, code: 'not-found' });
    expect(await recordOf(teacher)).toMatchObject({ because: 'mistaken', notes: [{ id: note.id }] });
    const [step] = (await assistant.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history`)).entries;
    expect(step).toMatchObject({ kind: 'case.peopled', fromId: scene.school, byId: null });
  });

  it('is told whose part that is, and nobody else may', async () => {
    expect((await officer.reads(card.caseId)).may.endPartOf).toEqual([scene.school, scene.social].sort());
    for (const person of [assistant, teacher]) expect((await person.reads(card.caseId)).may.endPartOf).toEqual([]);
    const nobody = await ends(assistant, randomUUID());
    for (const agencyId of [scene.school, scene.police, scene.social]) {
      const refused = await ends(assistant, agencyId);
      expect([refused.status, refused.text]).toEqual([404, nobody.text]);
    }
    expect((await ends(teacher, scene.social)).status).toBe(403);
    expect((await ends(officer, scene.police)).status).toBe(404);
    expect((await officer.reads(card.caseId)).card.agencyIds).toHaveLength(3);
  });

  it('is whoever brought it last', async () => {
    await ends(officer, scene.school);
    await assistant.invites(card.caseId, scene.school);
    expect((await assistant.reads(card.caseId)).may.endPartOf).toEqual([scene.school]);
    expect((await officer.reads(card.caseId)).may.endPartOf).toEqual([scene.social]);
    expect((await ends(officer, scene.school)).status).toBe(404);
    expect((await ends(assistant, scene.school)).status).toBe(204);
  });

  const leaves = (person: Person) => person.asks('DELETE', `/api/cases/${card.caseId}/agencies/mine`);

  it('and has left it leaves that to those who saw it come, and they hear so', async () => {
    await assistant.watchesCase(card.caseId);
    expect((await assistant.reads(card.caseId)).may.endPartOf).toEqual([]);
    expect((await leaves(officer)).status).toBe(204);
    await untilTold(scene.world, [assistant]);
    expect(assistant.heard.map(({ event }) => event)).toContain('case.peopled');
    expect((await assistant.reads(card.caseId)).may.endPartOf).toEqual([scene.school]);
    expect((await ends(assistant, scene.social)).status).toBe(404);
    expect((await ends(assistant, scene.school, 'not_needed')).status).toBe(204);
    expect(await recordOf(teacher)).toMatchObject({ because: 'not_needed' });
  });

  it('and has left it leaves it to nobody who came later, who would learn that somebody has been', async () => {
    const alone = await officer.opens(scene.board, { agencyIds: [scene.social] });
    card = alone;
    await assistant.invites(card.caseId, scene.school);
    expect((await leaves(officer)).status).toBe(204);
    expect((await colleague.reads(card.caseId)).may.endPartOf).toEqual([]);
    expect((await ends(colleague, scene.social)).text).toBe((await ends(colleague, randomUUID())).text);
  });

  it('has it again when it comes back', async () => {
    await leaves(officer);
    await assistant.invites(card.caseId, scene.police);
    expect((await officer.reads(card.caseId)).may.endPartOf).toEqual([scene.school, scene.social].sort());
    expect((await assistant.reads(card.caseId)).may.endPartOf).toEqual([scene.police]);
  });
});

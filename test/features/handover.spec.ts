import { randomUUID } from 'node:crypto';
import type { AgencyAdministrationView } from '../../src/contract/agency-administration.js';
import type { CardView } from '../../src/contract/cards.js';
import type { HistoryPage } from '../../src/contract/history.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let officer: Person;
let colleague: Person;
let teacher: Person;
let manager: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  colleague = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
  manager = await scene.off(scene.police, ['manager']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.school], responsibleId: officer.id });
});
afterEach(() => {
  for (const person of [officer, colleague, teacher, manager]) person.leaves();
});

const revision = async () => (await officer.reads(card.caseId)).card.revision;
const path = () => `/api/cases/${card.caseId}/handover`;
const handing = async (to: Person, more: object = {}) => ({
  revision: await revision(),
  toId: to.id,
  noteId: randomUUID(),
  note: 'Detta pågår',
  audience: [scene.police],
  actionIds: [],
  ...more,
});

describe('handing a case over', () => {
  it('is one act: who answers for it, a note for her own agency, and the actions that follow', async () => {
    const own = await officer.plans(card.caseId, [scene.police], 'Följer med');
    const staying = await officer.plans(card.caseId, [scene.police], 'Stannar');
    await officer.does('POST', path(), await handing(colleague, { actionIds: [own.id] }));
    const view = await colleague.reads(card.caseId);
    expect(view.card.responsibleId).toBe(colleague.id);
    expect(view.notes.map(({ body, audience }) => [body, audience])).toEqual([['Detta pågår', [scene.police]]]);
    const owners = new Map(view.actions.map(({ id, ownerId }) => [id, ownerId]));
    expect([owners.get(own.id), owners.get(staying.id)]).toEqual([colleague.id, officer.id]);
    const { entries } = await officer.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history`);
    expect(entries.slice(0, 3).map(({ kind, toId }) => [kind, toId])).toEqual([
      ['case.assigned', colleague.id],
      ['note.written', null],
      ['action.replanned', colleague.id],
    ]);
  });

  it('tells each of them where it is read, and the school of the card alone', async () => {
    const own = await officer.plans(card.caseId, [scene.police]);
    await teacher.watchesCase(card.caseId);
    await colleague.watchesCase(card.caseId);
    await untilTold(scene.world, [teacher, colleague]);
    for (const { heard } of [teacher, colleague]) heard.splice(0);
    await officer.does('POST', path(), await handing(colleague, { actionIds: [own.id] }));
    await untilTold(scene.world, [teacher, colleague]);
    const heardBy = ({ heard }: Person) => heard.map(({ event }) => event).filter((event) => event.includes('.'));
    expect(heardBy(teacher).filter((event) => event !== 'presence.changed')).toEqual(['case.assigned']);
    expect(heardBy(colleague)).toEqual(expect.arrayContaining(['action.replanned', 'note.written', 'case.assigned']));
  });

  it('is done once, however often it is sent', async () => {
    const sent = await handing(colleague);
    await officer.does('POST', path(), sent);
    await officer.does('POST', path(), sent);
    expect((await colleague.reads(card.caseId)).notes).toHaveLength(1);
  });

  it('is done whole or not at all: an action that the new one may not read stops it', async () => {
    const secret = await officer.plans(card.caseId, [scene.police]);
    const refused = await officer.meets('POST', path(), await handing(teacher, { actionIds: [secret.id] }));
    expect(refused).toEqual({ status: 400, code: 'bad-request' });
    const { card: after, notes, actions } = await officer.reads(card.caseId);
    expect([after.responsibleId, notes.length, actions[0]?.ownerId]).toEqual([officer.id, 0, officer.id]);
  });

  it('goes to nobody who is not on the case, and takes nobody else’s actions along', async () => {
    const stranger = await scene.off(scene.police);
    expect((await officer.meets('POST', path(), await handing(stranger))).status).toBe(400);
    const hers = await teacher.plans(card.caseId, [scene.police, scene.school].sort());
    await officer.does('POST', path(), await handing(colleague, { actionIds: [hers.id] }));
    expect((await officer.reads(card.caseId)).actions[0]?.ownerId).toBe(teacher.id);
  });

  it('meets whoever was on an older wording of the card', async () => {
    const sent = await handing(colleague, { revision: randomUUID() });
    expect(await officer.meets('POST', path(), sent)).toEqual({ status: 409, code: 'card-changed' });
    expect((await officer.reads(card.caseId)).notes).toEqual([]);
  });
});

describe('a manager hands over what one of hers answers for', () => {
  const agency = () => manager.does<AgencyAdministrationView>('GET', '/api/agency');
  const responsibleFor = async (caseId: string) =>
    (await agency()).cases.find((each) => each.caseId === caseId)?.responsibleId;
  const handOver = (to: Person, caseIds: string[], by = manager) =>
    by.asks('POST', `/api/agency/people/${officer.id}/handover`, { toId: to.id, caseIds });

  it('by code, to a colleague who is on the case', async () => {
    expect(await responsibleFor(card.caseId)).toBe(officer.id);
    expect((await handOver(colleague, [card.caseId])).status).toBe(204);
    expect(await responsibleFor(card.caseId)).toBe(colleague.id);
    const { entries } = await teacher.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history`);
    expect(entries[0]).toMatchObject({ kind: 'case.assigned', byId: manager.id, fromId: officer.id });
    expect((await manager.asks('GET', `/api/cases/${card.caseId}`)).status).toBe(404);
  });

  it('and nobody comes onto a case by it', async () => {
    const stranger = await scene.off(scene.police);
    expect((await handOver(stranger, [card.caseId])).status).toBe(204);
    expect(await responsibleFor(card.caseId)).toBe(officer.id);
    expect((await stranger.asks('GET', `/api/cases/${card.caseId}`)).status).toBe(404);
  });

  it('never another agency’s cases or people', async () => {
    const head = await scene.off(scene.school, ['manager']);
    const { status } = await head.asks('POST', `/api/agency/people/${teacher.id}/handover`, {
      toId: teacher.id,
      caseIds: [card.caseId],
    });
    expect(status).toBe(204);
    expect((await handOver(colleague, [card.caseId], head)).status).toBe(404);
    expect((await handOver(teacher, [card.caseId])).status).toBe(404);
    expect((await handOver(colleague, [card.caseId], officer)).status).toBe(403);
    expect(await responsibleFor(card.caseId)).toBe(officer.id);
  });
});

import type { MyAbsenceView } from '../../src/contract/absence.js';
import type { AgencyAdministrationView } from '../../src/contract/agency-administration.js';
import type { CardView } from '../../src/contract/cards.js';
import type { StartView } from '../../src/contract/start.js';
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
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  officer = await scene.on(scene.police);
  colleague = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
  manager = await scene.off(scene.police, ['manager']);
  card = await officer.opens(scene.board, { agencyIds: [scene.school], responsibleId: officer.id });
});
afterEach(() => {
  for (const person of [officer, colleague, teacher, manager]) person.leaves();
});

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const now = (standIn: Person) => ({ fromOn: dayIn(-2), untilOn: dayIn(9), standInId: standIn.id });
const later = (standIn: Person) => ({ fromOn: dayIn(5), untilOn: dayIn(9), standInId: standIn.id });
const mine = (person: Person) => person.does<MyAbsenceView>('GET', '/api/absence');
const start = (person: Person) => person.does<StartView>('GET', '/api/start');
const seenBy = async (person: Person) =>
  (await person.reads(card.caseId)).absences.filter(({ personId }) => personId === officer.id);

describe('who is away', () => {
  it('says so, and who stands in: all who know her see it while she is', async () => {
    await officer.does('PUT', '/api/absence', now(colleague));
    const said = { personId: officer.id, standInId: colleague.id, untilOn: dayIn(9) };
    expect((await mine(officer)).absence).toMatchObject(said);
    for (const person of [colleague, teacher]) expect(await seenBy(person)).toMatchObject([said]);
    expect((await teacher.readsBoard(scene.board)).absences).toContainEqual(expect.objectContaining(said));
    await officer.does('DELETE', '/api/absence');
    expect(await seenBy(teacher)).toEqual([]);
  });

  it('is nothing to another agency before it begins, not even by a frame', async () => {
    await teacher.watchesBoard(scene.board);
    await officer.does('PUT', '/api/absence', later(colleague));
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.filter(({ event }) => event === 'places.changed')).toEqual([]);
    expect(await seenBy(teacher)).toEqual([]);
    await officer.does('PUT', '/api/absence', now(colleague));
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.map(({ event }) => event)).toContain('places.changed');
  });

  it('is replaced by one of her own agency, who is not herself', async () => {
    expect((await officer.meets('PUT', '/api/absence', now(teacher))).status).toBe(404);
    expect((await officer.meets('PUT', '/api/absence', now(officer))).status).toBe(400);
    const backwards = { ...now(colleague), untilOn: dayIn(-5) };
    expect((await officer.meets('PUT', '/api/absence', backwards)).status).toBe(400);
  });

  it('may be said by her manager, and by no other', async () => {
    const path = `/api/agency/people/${officer.id}/absence`;
    await manager.does('PUT', path, now(colleague));
    expect(await seenBy(colleague)).toHaveLength(1);
    const { absences } = await manager.does<AgencyAdministrationView>('GET', '/api/agency');
    expect(absences).toContainEqual(expect.objectContaining({ personId: officer.id }));
    expect((await colleague.meets('PUT', path, now(manager))).status).toBe(404);
    const head = await scene.off(scene.school, ['manager']);
    expect((await head.meets('PUT', path, now(colleague))).status).toBe(404);
  });
});

describe('whoever stands in', () => {
  it('finds among what is hers the cases and actions of the one who is away', async () => {
    await officer.plans(card.caseId, [scene.police]);
    expect((await start(colleague)).answersFor).not.toContain(card.caseId);
    await officer.does('PUT', '/api/absence', now(colleague));
    const view = await start(colleague);
    expect(view.answersFor).toContain(card.caseId);
    expect(view.actions.map(({ ownerId }) => ownerId)).toContain(officer.id);
  });

  it('reads nothing that she could not read, and the one who is away is told by code', async () => {
    const hidden = await officer.opens(scene.board, { isRestricted: true });
    const { revision } = (await officer.reads(hidden.caseId)).card;
    await officer.does('PUT', `/api/cases/${hidden.caseId}/responsible`, { revision, responsibleId: officer.id });
    await officer.does('PUT', '/api/absence', now(colleague));
    expect((await mine(officer)).gaps.map(({ code }) => code)).toEqual([hidden.code]);
    expect((await start(colleague)).answersFor).not.toContain(hidden.caseId);
    expect((await colleague.asks('GET', `/api/cases/${hidden.caseId}`)).status).toBe(404);
  });
});

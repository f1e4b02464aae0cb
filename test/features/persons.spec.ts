import type { CardView } from '../../src/contract/cards.js';
import type { CasePersonView, PersonHistoryView } from '../../src/contract/persons.js';
import type { Problem } from '../../src/contract/problems.js';
import type { Scene } from '../hardening/scene.js';
import { aPerson, marked } from '../support/a-person.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { corrects, disputes, found, numbered, pathOf, withdraws } from '../support/persons.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

const adding = (by: Person, audience: string[], wishes: object) =>
  by.asks<CasePersonView & Problem>('POST', `/api/cases/${card.caseId}/persons`, {
    ...aPerson(audience),
    sharing: by.shares(audience),
    ...wishes,
  });
const personsOf = async (person: Person) => (await person.reads(card.caseId)).persons;
const heardBy = (person: Person) => person.heard.map(({ event, payload }) => [event, payload]);

describe('a person on a case', () => {
  it('is read by those she is for, at once, and by nobody else', async () => {
    for (const each of [teacher, assistant]) await each.watchesCase(card.caseId);
    const before = (await assistant.asks('GET', `/api/cases/${card.caseId}`)).text;
    const person = await officer.adds(card.caseId, both, { ...marked, ...numbered, ...found });
    await untilTold(scene.world, [teacher, assistant]);
    expect(person).toMatchObject({ audience: both, number: '199908202394', ...marked, ...found });
    expect(heardBy(teacher)).toContainEqual(['person.added', person]);
    expect(await personsOf(teacher)).toEqual([person]);
    expect(assistant.heard.filter(({ event }) => event !== 'presence.changed')).toEqual([]);
    expect((await assistant.asks('GET', `/api/cases/${card.caseId}`)).text).toBe(before);
    for (const answer of [corrects(assistant, person, {}), withdraws(assistant, person), disputes(assistant, person)])
      expect((await answer).status).toBe(404);
  });

  it('is kept once, however often she is sent', async () => {
    const wish = aPerson([scene.school]);
    const first = await teacher.adds(card.caseId, [scene.school], wish);
    expect(await teacher.adds(card.caseId, [scene.school], wish)).toEqual(first);
    const other = { ...wish, name: 'En annan' };
    expect((await adding(teacher, [scene.school], other)).body.code).toBe('id-taken');
  });

  it('is told to others on a ground, or not at all', async () => {
    expect((await adding(officer, both, { ...marked, sharing: null })).body.code).toBe('ground-missing');
    const unfit = lawfully([scene.school]);
    const ruledOut = { ...unfit, uses: unfit.uses.map((use) => ({ ...use, answers: { needed: false } })) };
    expect((await adding(officer, both, { ...marked, sharing: ruledOut })).body.code).toBe('ground-ruled-out');
    expect(await personsOf(teacher)).toEqual([]);
  });

  it.each([
    [{ identityKind: 'personnummer', number: '990820-2395' }, 'number'],
    [{ identityKind: 'samordningsnummer', number: '990820-2394' }, 'number'],
    [{ identityKind: 'personnummer', number: null }, 'number'],
    [{ identityKind: 'unknown', number: '990820-2394' }, 'number'],
    [{ protection: 'marked', address: 'Gatan 1' }, 'address'],
    [{ protection: 'new_identity', phone: '070-123 45 67' }, 'phone'],
    [{ ...marked }, 'marks'],
  ])('is refused as %j', async (wishes, path) => {
    const { status, body } = await adding(teacher, [scene.school], wishes);
    expect([status, body.fields?.map((field) => field.path)]).toEqual([400, [path]]);
  });

  it('has the marks of the police with what the police say, and no suspect has that she is none', async () => {
    expect((await adding(officer, [scene.police], {})).status).toBe(400);
    expect((await adding(officer, [scene.police], { ...marked, role: 'suspect' })).status).toBe(400);
    const suspect = { marks: { ...marked.marks, isNoSuspect: false }, role: 'suspect' };
    expect((await adding(officer, [scene.police], suspect)).status).toBe(201);
  });

  it('stands on no board of places', async () => {
    const places = await scene.world.aBoard('place', [scene.police]);
    const other = await scene.world.aPerson(scene.police, { roles: ['caseworker'], boards: [places] });
    const { caseId } = await other.opens(places, { stage: 'reported' });
    const answer = await other.meets('POST', `/api/cases/${caseId}/persons`, {
      ...aPerson([scene.police]),
      ...marked,
    });
    expect(answer.code).toBe('no-persons-here');
  });
});

describe('a victim and a suspect', () => {
  const suspected = { role: 'suspect', marks: { ...marked.marks, isNoSuspect: false } } as const;

  it('never stand in one case, as far as whoever adds them reads', async () => {
    await officer.adds(card.caseId, [scene.police], suspected);
    expect((await adding(officer, both, { ...marked, role: 'victim' })).body.code).toBe('victim-and-suspect');
    const youth = await officer.adds(card.caseId, both, marked);
    expect((await corrects(officer, youth, { role: 'victim' })).body.code).toBe('victim-and-suspect');
    expect((await corrects(officer, youth, { role: 'guardian' })).status).toBe(200);
  });

  it('may, once one of them is taken off', async () => {
    const suspect = await officer.adds(card.caseId, [scene.police], suspected);
    await withdraws(officer, suspect);
    expect((await adding(officer, both, { ...marked, role: 'victim' })).status).toBe(201);
  });

  it('are refused to nobody by what she does not read: she is answered as if there were none', async () => {
    await officer.adds(card.caseId, [scene.police], suspected);
    expect((await adding(teacher, [scene.school], { role: 'victim' })).status).toBe(201);
  });
});

describe('what is said of a person', () => {
  it('is corrected by her agency, and how it read before is kept', async () => {
    await teacher.watchesCase(card.caseId);
    const person = await officer.adds(card.caseId, both, { ...marked, ...numbered, ...found });
    const { body: corrected } = await corrects(officer, person, { name: 'Alva Lindh', address: null });
    await untilTold(scene.world, [teacher]);
    expect(corrected).toMatchObject({ name: 'Alva Lindh', address: null, version: 2, number: '199908202394' });
    expect(heardBy(teacher)).toContainEqual(['person.corrected', corrected]);
    const { versions } = await teacher.does<PersonHistoryView>('GET', `${pathOf(person)}/versions`);
    expect(versions).toMatchObject([
      { version: 1, name: 'Alva Lind', address: found.address },
      { version: 2, name: 'Alva Lindh', address: null },
    ]);
    expect((await corrects(teacher, corrected, { name: 'Hennes' })).status).toBe(403);
    expect((await corrects(officer, person, {})).body.code).toBe('person-changed');
  });

  it('is told anew on a ground where it says more, and needs none where it says less', async () => {
    const person = await officer.adds(card.caseId, both, { ...marked, ...found });
    expect((await corrects(officer, person, { name: 'En annan', sharing: null })).body.code).toBe('ground-missing');
    expect((await corrects(officer, person, { ...found, address: null, sharing: null })).status).toBe(200);
  });

  it('is disputed by any reader, and stands', async () => {
    await officer.watchesCase(card.caseId);
    const person = await officer.adds(card.caseId, both, { ...marked, ...found });
    const { body: dispute } = await disputes(teacher, person);
    await untilTold(scene.world, [officer]);
    expect(dispute).toMatchObject({ personId: person.id, field: 'contact', words: 'Bor inte där', audience: both });
    expect(heardBy(officer)).toContainEqual(['person.disputed', dispute]);
    const view = await officer.reads(card.caseId);
    expect([view.disputes, view.persons]).toEqual([[dispute], [person]]);
    expect((await disputes(teacher, person, { sharing: null })).body.code).toBe('ground-missing');
  });

  it('is no longer said once she is taken off, and stays to be read', async () => {
    const person = await teacher.adds(card.caseId, [scene.school]);
    const { body: gone } = await withdraws(teacher, person);
    expect(gone).toMatchObject({ name: 'Alva Lind', withdrawnBecause: 'wrong_case' });
    expect((await disputes(teacher, person)).status).toBe(404);
    expect((await corrects(teacher, gone, {})).body.code).toBe('person-changed');
  });
});

import type { CardView } from '../../src/contract/cards.js';
import type { CaseRecord } from '../../src/contract/records.js';
import type { Scene } from '../hardening/scene.js';
import { marked } from '../support/a-person.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { corrects, disputes, factsOf, found, numbered, shares, withdraws } from '../support/persons.js';
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

const personsOf = async (person: Person) => (await person.reads(card.caseId)).persons;
const heardBy = (person: Person) => person.heard.map(({ event, payload }) => [event, payload]);

describe('a person who is shared on', () => {
  it('is added where more read her, on a ground, and is one to those who read both', async () => {
    const person = await officer.adds(card.caseId, [scene.police], { ...marked, ...numbered, ...found });
    await teacher.watchesCase(card.caseId);
    const { body: copy } = await shares(officer, person, [scene.school]);
    await untilTold(scene.world, [teacher]);
    const [there] = await personsOf(teacher);
    expect(there).toMatchObject({ id: person.id, audience: both, ...factsOf(person), sharedById: officer.id });
    expect(heardBy(teacher)).toContainEqual(['person.added', there]);
    expect((await officer.reads(card.caseId)).personCopies).toEqual([copy]);
    expect((await teacher.reads(card.caseId)).personCopies).toEqual([]);
    expect((await corrects(officer, there!, { name: 'Inte här' })).status).toBe(403);
    expect((await shares(officer, person, [scene.school])).body).toEqual(copy);
  });

  it('comes up to what is said of her when she is shared again', async () => {
    const person = await officer.adds(card.caseId, [scene.police], marked);
    await shares(officer, person, [scene.school]);
    const { body: corrected } = await corrects(officer, person, { name: 'Alva Lindh' });
    expect((await shares(officer, person, [scene.school])).body.code).toBe('person-changed');
    await shares(officer, corrected, [scene.school]);
    expect(await personsOf(teacher)).toMatchObject([{ name: 'Alva Lindh', version: 2 }]);
  });

  it('stands there again as she stands, when she was taken off there alone', async () => {
    const person = await officer.adds(card.caseId, [scene.police], marked);
    await shares(officer, person, [scene.school]);
    const [there] = await personsOf(teacher);
    await withdraws(officer, there!);
    expect(await personsOf(teacher)).not.toMatchObject([{ withdrawnAt: null }]);
    await shares(officer, person, [scene.school]);
    expect(await personsOf(teacher)).toMatchObject([{ withdrawnAt: null, name: person.name }]);
  });

  it('is shared on no ground that does not reach', async () => {
    const person = await officer.adds(card.caseId, [scene.police], marked);
    const refused = await shares(officer, person, [scene.school], { sharing: lawfully([scene.social]) });
    expect(refused.body.code).toBe('ground-missing');
    expect((await shares(assistant, person, [scene.school])).status).toBe(404);
  });
});

describe('whoever leaves the case', () => {
  it('keeps the persons that it was told of', async () => {
    const person = await officer.adds(card.caseId, [scene.police, scene.social].sort(), { ...marked, ...numbered });
    await disputes(assistant, person);
    await assistant.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    const record = await assistant.does<CaseRecord>('GET', `/api/cases/${card.caseId}/record`);
    expect(record.persons).toMatchObject([{ name: 'Alva Lind', number: '199908202394' }]);
    expect(record.disputes).toMatchObject([{ words: 'Bor inte där' }]);
  });
});

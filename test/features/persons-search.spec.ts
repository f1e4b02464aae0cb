import type { CardView } from '../../src/contract/cards.js';
import type { SearchView } from '../../src/contract/search.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { corrects, numbered, shares, withdraws } from '../support/persons.js';
import { aCaseOfAll, threeAtABoard } from './three.js';

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
  await scene.world.sql('truncate samverka.person_terms');
  card = await aCaseOfAll(scene, officer);
});

const searches = (person: Person, text: string) => person.does<SearchView>('POST', '/api/search', { text });
const findsOf = async (person: Person, text: string) =>
  (await searches(person, text)).persons.map(({ personId }) => personId);
const termsOf = async (personId: string) =>
  scene.world.sql<{ agency_id: string; term: Buffer }>(
    'select agency_id, term from samverka.person_terms where person_id = $1',
    [personId],
  );

describe('a person is found', () => {
  it.each(['990820-2394', '199908202394', '9908202394', '19990820-2394'])('by the number %s', async (text) => {
    const { id } = await officer.adds(card.caseId, [scene.police], numbered);
    expect(await findsOf(officer, text)).toEqual([id]);
  });

  it('by all the words of a name, in any order, and by no part of a word', async () => {
    const { id } = await officer.adds(card.caseId, [scene.police], { name: 'Alva Maria Öberg-Lind' });
    for (const text of ['alva öberg', 'Lind Alva', 'ÖBERG', 'Maria'])
      expect([text, await findsOf(officer, text)]).toEqual([text, [id]]);
    for (const text of ['alv', 'alva berg', 'Oberg', 'öb', '990820-2394', 'alva alvar'])
      expect([text, await findsOf(officer, text)]).toEqual([text, []]);
  });

  it('without what is written when only persons are asked for, and not at all when only cases are', async () => {
    const { id } = await officer.adds(card.caseId, [scene.police], { name: 'Alva Öberg' });
    await officer.writes(card.caseId, [scene.police], 'Öberg sågs i Alvik.');
    const asked = (part: string) => officer.does<SearchView>('POST', '/api/search', { text: 'öberg', part });
    const [persons, cases] = [await asked('persons'), await asked('cases')];
    expect([persons.persons.map(({ personId }) => personId), persons.notes]).toEqual([[id], []]);
    expect([cases.persons, cases.notes.length]).toEqual([[], 1]);
    expect((await officer.asks('POST', '/api/search', { text: 'öberg', part: 'notes' })).status).toBe(400);
  });

  it('with the case that she is in, and who reads of her', async () => {
    const { id } = await officer.adds(card.caseId, both, { name: 'Alva Öberg' });
    const { persons } = await searches(teacher, 'öberg');
    const foundIn = { caseId: card.caseId, code: card.code };
    expect(persons).toMatchObject([{ personId: id, audience: both, name: 'Alva Öberg', role: 'youth', foundIn }]);
  });

  it('by social services too, whom the law lets search by name and number', async () => {
    const { id } = await assistant.adds(card.caseId, [scene.social], numbered);
    expect(await findsOf(assistant, '990820-2394')).toEqual([id]);
    expect((await searches(assistant, 'alva')).areNotesSearched).toBe(false);
  });

  it('once, by whoever reads her and a copy of her', async () => {
    const person = await officer.adds(card.caseId, [scene.police], numbered);
    await shares(officer, person, [scene.school]);
    const { persons } = await searches(officer, '990820-2394');
    expect(persons.map(({ audience }) => audience)).toEqual([[scene.police]]);
    expect(await findsOf(teacher, '990820-2394')).toEqual([person.id]);
  });

  it('by what is said of her now, and not by what was said before or once she is taken off', async () => {
    const person = await officer.adds(card.caseId, [scene.police], { name: 'Alva Öberg' });
    const { body } = await corrects(officer, person, { name: 'Alva Berg' });
    expect([await findsOf(officer, 'öberg'), await findsOf(officer, 'alva berg')]).toEqual([[], [person.id]]);
    await withdraws(officer, body);
    expect(await findsOf(officer, 'alva berg')).toEqual([]);
  });
});

describe('a person is not found', () => {
  it('by those who do not read of her, to the letter as if there were none', async () => {
    const answer = async (text: string) => (await teacher.asks('POST', '/api/search', { text })).text;
    const before = [await answer('990820-2394'), await answer('alva lind')];
    await officer.adds(card.caseId, [scene.police], numbered);
    await officer.adds(card.caseId, [scene.police, scene.social].sort(), numbered);
    expect([await answer('990820-2394'), await answer('alva lind')]).toEqual(before);
  });

  it('by anybody who is not on the case, though of the agency', async () => {
    const colleague = await scene.on(scene.police);
    const { caseId } = await officer.opens(scene.board, { isRestricted: true });
    await officer.adds(caseId, [scene.police], numbered);
    expect(await findsOf(colleague, '990820-2394')).toEqual([]);
  });

  it('where she is in the rows of another agency: the same person has four unrelated values in four agencies', async () => {
    const { caseId } = await officer.opens(scene.board, { agencyIds: [scene.school, scene.social] });
    const persons = [
      await officer.adds(caseId, [scene.police], numbered),
      await teacher.adds(caseId, [scene.school], numbered),
      await assistant.adds(caseId, [scene.social], numbered),
      await officer.adds(caseId, scene.all, numbered),
    ];
    const terms = (await Promise.all(persons.map(({ id }) => termsOf(id)))).flat();
    const values = (agencyId: string) =>
      new Set(terms.filter((term) => term.agency_id === agencyId).map(({ term }) => term.toString('hex')));
    const each = scene.all.map(values);
    for (const one of each) expect(one.size).toBe(3); // a number and two words, each the same in both rows
    expect(new Set(each.flatMap((one) => [...one])).size).toBe(9);
  });
});

describe('what looking for somebody leaves', () => {
  it('is a row of the log: who searched, and whom she found', async () => {
    const { id, streamId } = await officer.adds(card.caseId, [scene.police], numbered);
    await findsOf(officer, '990820-2394');
    const traces = await scene.world.sql(
      `select trace.how, trace.user_ids, trace.stream_id from log.traces trace join log.acts act on act.id = trace.act_id where act.kind = 'search' and $1 = any (trace.item_ids)`,
      [id],
    );
    expect(traces).toEqual([{ how: 'found', user_ids: [officer.id], stream_id: streamId }]);
  });
});

import { randomUUID } from 'node:crypto';
import type { CardView } from '../../src/contract/cards.js';
import type { CaseExport } from '../../src/contract/exports.js';
import type { CasePersonView, PersonHistoryView } from '../../src/contract/persons.js';
import type { CaseRecord } from '../../src/contract/records.js';
import type { SearchView } from '../../src/contract/search.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { corrects, found, pathOf, shares } from '../support/persons.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let colleague: Person;
let assistant: Person;
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, assistant } = await threeAtABoard());
  colleague = await scene.on(scene.police);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, colleague, assistant);
});

const isProtected = { protection: 'registered_elsewhere' } as const;
const says = (person: Person, wishes: object = {}) =>
  person.asks('POST', `/api/cases/${card.caseId}/reason`, {
    ...{ id: randomUUID(), reason: 'case_work', words: 'Ska planera mötet' },
    ...wishes,
  });
const audienceOf = (...agencyIds: string[]) => agencyIds.sort();

describe('whoever is protected', () => {
  it('has no address and no telephone, in no version and in no stream', async () => {
    const person = await officer.adds(card.caseId, [scene.police], found);
    await shares(officer, person, [scene.social]);
    const kept = { ...isProtected, address: null, phone: null, sharing: null };
    const { body: marked } = await corrects(officer, person, kept);
    const { versions } = await officer.does<PersonHistoryView>('GET', `${pathOf(marked)}/versions`);
    expect(versions.map(({ address, phone }) => [address, phone])).toEqual([
      [null, null],
      [null, null],
    ]);
    await says(assistant);
    const [there] = (await assistant.reads(card.caseId)).persons;
    expect(there).toMatchObject({ ...isProtected, address: null, phone: null });
    const rows = await scene.world.sql(
      'select address, phone from samverka.person_versions where person_id = $1 and num_nonnulls(address, phone) > 0',
      [person.id],
    );
    expect(rows).toEqual([]);
    expect((await corrects(officer, marked, found)).status).toBe(400);
  });

  it('is found by nobody who has not said why', async () => {
    const name = `Alva ${randomUUID().slice(0, 8)}`;
    const { id } = await officer.adds(card.caseId, [scene.police], { name, ...isProtected });
    const finds = async (by: Person): Promise<string[]> =>
      (await by.does<SearchView>('POST', '/api/search', { text: name })).persons.map(({ personId }) => personId);
    expect([await finds(colleague), await finds(officer)]).toEqual([[], [id]]);
    await says(colleague);
    expect(await finds(colleague)).toEqual([id]);
  });

  it('is on no paper and in no file that is taken out, and in no record that is kept', async () => {
    const shared = audienceOf(scene.police, scene.social);
    const wishes = { name: 'Hemlig Person', ...isProtected };
    const person: CasePersonView = await officer.adds(card.caseId, shared, wishes);
    const taken = { audiences: [[scene.police], shared, scene.all] };
    for (const format of ['csv', 'json', 'print'])
      expect((await officer.asks('POST', `/api/cases/${card.caseId}/exports`, { format, ...taken })).text).not.toMatch(
        /Hemlig/,
      );
    const exported = await officer.does<CaseExport>('POST', `/api/cases/${card.caseId}/exports`, {
      format: 'json',
      ...taken,
    });
    expect(exported.persons).toEqual([]);
    await says(assistant);
    expect((await assistant.reads(card.caseId)).persons.map(({ id }) => id)).toEqual([person.id]);
    await assistant.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    const record = await assistant.does<CaseRecord>('GET', `/api/cases/${card.caseId}/record`);
    expect(record.persons).toEqual([]);
  });

  it('is told to no screen any more whose reason is over, from the next pulse on', async () => {
    await officer.adds(card.caseId, [scene.police], isProtected);
    await says(colleague);
    await colleague.watchesCase(card.caseId);
    await scene.world.sql(`update log.reasons set at = at - interval '8 hours' where user_id = $1`, [colleague.id]);
    const view = { kind: 'case', id: card.caseId };
    expect(await colleague.asksLive('pulse', view)).toEqual({ ok: false, code: 'reason-needed' });
    await untilTold(scene.world, [colleague]);
    colleague.heard.length = 0;
    await officer.writes(card.caseId, [scene.police]);
    await untilTold(scene.world, [colleague]);
    expect(colleague.heard).toEqual([]);
  });
});

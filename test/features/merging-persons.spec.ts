import type { CardView } from '../../src/contract/cards.js';
import type { CaseRecord } from '../../src/contract/records.js';
import type { Scene } from '../hardening/scene.js';
import { marked } from '../support/a-person.js';
import type { Person } from '../support/person.js';
import { corrects, found, merges, numbered, parts, pathOf, shares, withdraws } from '../support/persons.js';
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

const heardBy = (person: Person) => person.heard.map(({ event, payload }) => [event, payload]);
const twoForBoth = async () =>
  [await officer.adds(card.caseId, both, marked), await teacher.adds(card.caseId, both, numbered)] as const;

describe('two persons who are one', () => {
  it('are said to be, to those who read both, and stay as they were', async () => {
    const [one, other] = await twoForBoth();
    await teacher.watchesCase(card.caseId);
    const { status, body: merge } = await merges(officer, one, other);
    await untilTold(scene.world, [teacher]);
    expect([status, merge.audience, merge.undoneAt]).toEqual([201, both, null]);
    expect(heardBy(teacher)).toContainEqual(['person.merged', merge]);
    const { persons, merges: read } = await teacher.reads(card.caseId);
    expect([persons, read]).toEqual([[one, other], [merge]]);
  });

  it('are said to be where the fewer read: the others hear and read nothing of it', async () => {
    const shared = await teacher.adds(card.caseId, both);
    const own = await officer.adds(card.caseId, [scene.police], { ...marked, ...numbered, ...found });
    for (const each of [teacher, assistant]) await each.watchesCase(card.caseId);
    const before = await Promise.all([teacher, assistant].map((each) => each.asks('GET', `/api/cases/${card.caseId}`)));
    const { body: merge } = await merges(officer, shared, own);
    await untilTold(scene.world, [teacher, assistant]);
    const after = await Promise.all([teacher, assistant].map((each) => each.asks('GET', `/api/cases/${card.caseId}`)));
    expect(merge.audience).toEqual([scene.police]);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect([...teacher.heard, ...assistant.heard].filter(({ event }) => event !== 'presence.changed')).toEqual([]);
  });

  it('whom each of two agencies reads with another are said to be one where both are read', async () => {
    const one = await officer.adds(card.caseId, both, marked);
    const other = await officer.adds(card.caseId, [scene.police, scene.social].sort(), marked);
    expect((await merges(officer, one, other)).body.audience).toEqual([scene.police]);
  });

  it('are told of on a ground, or not at all', async () => {
    const [one, other] = await twoForBoth();
    expect((await merges(officer, one, other, { sharing: null })).body.code).toBe('ground-missing');
    expect((await officer.reads(card.caseId)).merges).toEqual([]);
  });

  it('are one once, whichever is said to be the other, and as often as it is sent', async () => {
    const [one, other] = await twoForBoth();
    const id = crypto.randomUUID();
    const { body: first } = await merges(officer, one, other, { id });
    expect((await merges(officer, other, one, { id })).body).toEqual(first);
    expect((await merges(teacher, other, one)).body.code).toBe('persons-merged');
    const third = await officer.adds(card.caseId, both, marked);
    expect((await merges(officer, one, third, { id })).body.code).toBe('id-taken');
    expect((await merges(officer, one, one)).status).toBe(400);
  });

  it('are nobody’s to merge who does not read both, nor once one of them is off the case', async () => {
    const [one, other] = await twoForBoth();
    const hidden = await officer.adds(card.caseId, [scene.police], marked);
    const unknown = { ...hidden, id: crypto.randomUUID() };
    const answers = await Promise.all([hidden, unknown].map((each) => merges(teacher, one, each)));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(2).fill([404, answers[0]!.text]));
    expect((await merges(assistant, one, other)).status).toBe(404);
    await withdraws(officer, one);
    expect((await merges(officer, one, other)).status).toBe(404);
  });

  it('are told to the agency’s own record of the case', async () => {
    const audience = [scene.police, scene.social].sort();
    const one = await assistant.adds(card.caseId, audience);
    const other = await assistant.adds(card.caseId, [scene.social]);
    const { body: merge } = await merges(assistant, one, other);
    await assistant.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    const record = await assistant.does<CaseRecord>('GET', `/api/cases/${card.caseId}/record`);
    expect(record.merges).toEqual([merge]);
  });
});

describe('two who were held to be one', () => {
  it('are parted by the agency that said so, told to all who were told', async () => {
    const [one, other] = await twoForBoth();
    const { body: merge } = await merges(officer, one, other);
    await teacher.watchesCase(card.caseId);
    expect((await parts(teacher, merge)).status).toBe(403);
    const { body: parted } = await parts(officer, merge);
    await untilTold(scene.world, [teacher]);
    expect(parted).toMatchObject({ id: merge.id, changedBy: officer.id });
    expect(parted.undoneAt).not.toBeNull();
    expect(heardBy(teacher)).toContainEqual(['person.parted', parted]);
    expect((await parts(officer, merge)).body).toEqual(parted);
    expect((await merges(teacher, one, other)).status).toBe(201);
  });

  it('are each corrected, shared on and found as they always were', async () => {
    const [one, other] = await twoForBoth();
    const { body: merge } = await merges(officer, one, other);
    expect((await corrects(officer, one, { name: 'Alva Lindh' })).status).toBe(200);
    expect((await shares(teacher, other, [scene.social])).status).toBe(201);
    await parts(officer, merge);
    expect((await officer.reads(card.caseId)).persons).toMatchObject([
      { name: 'Alva Lindh' },
      { id: other.id, audience: both },
      { id: other.id, audience: scene.all },
    ]);
    expect((await assistant.reads(card.caseId)).persons).toMatchObject([{ id: other.id }]);
  });

  it('are hidden from whoever has not said why she reads of somebody protected', async () => {
    const [one, other] = await twoForBoth();
    await merges(officer, one, other);
    expect((await corrects(officer, one, { protection: 'marked' })).status).toBe(200);
    expect((await teacher.asks('DELETE', pathOf(one).replace('persons', 'merges'))).status).toBe(403);
    expect((await teacher.asks('GET', `/api/cases/${card.caseId}`)).status).toBe(403);
  });
});

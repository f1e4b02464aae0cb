import type { ActionView } from '../../src/contract/actions.js';
import type { CardView } from '../../src/contract/cards.js';
import type { Problem } from '../../src/contract/problems.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
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

const pathOf = ({ caseId, streamId, id }: ActionView) => `/api/cases/${caseId}/streams/${streamId}/actions/${id}`;

function plans(person: Person, wishes: object = {}) {
  const plan = {
    id: crypto.randomUUID(),
    task: 'Ring hem',
    audience: both,
    ownerId: officer.id,
    dueOn: '2026-12-01',
    sharing: person.shares(both),
    ...wishes,
  };
  return person.asks<ActionView & Problem>('POST', `/api/cases/${card.caseId}/actions`, plan);
}

function replans(person: Person, action: ActionView, wishes: object = {}) {
  const plan = {
    version: action.version,
    task: 'Ring skolan',
    ownerId: teacher.id,
    dueOn: null,
    sharing: person.shares(both),
    ...wishes,
  };
  return person.asks<ActionView & Problem>('PUT', pathOf(action), plan);
}

function concludes(person: Person, action: ActionView, wishes: object = {}) {
  const outcome = {
    version: action.version,
    outcome: 'done',
    note: 'Gick bra',
    sharing: person.shares(both),
    ...wishes,
  };
  return person.asks<ActionView & Problem>('PUT', `${pathOf(action)}/outcome`, outcome);
}

describe('an action', () => {
  it('is planned for somebody, and known to those it is for', async () => {
    for (const person of [teacher, assistant]) await person.watchesCase(card.caseId);
    const { body: action } = await plans(officer, { ownerId: teacher.id });
    await untilTold(scene.world, [teacher, assistant]);
    expect(action).toMatchObject({
      task: 'Ring hem',
      ownerId: teacher.id,
      authorId: officer.id,
      dueOn: '2026-12-01',
      version: 1,
      outcome: null,
    });
    expect(teacher.heard.map(({ event, payload }) => [event, payload])).toContainEqual(['action.planned', action]);
    expect(assistant.heard.map(({ event }) => event)).not.toContain('action.planned');
    expect((await teacher.reads(card.caseId)).actions).toEqual([action]);
    expect((await assistant.reads(card.caseId)).actions).toEqual([]);
  });

  it('shows on the card of those who may read it: how many are open, and which is next', async () => {
    await plans(officer);
    await plans(officer, { audience: [scene.police], dueOn: '2026-11-30', sharing: null });
    const cards = await Promise.all([officer, teacher, assistant].map((person) => person.reads(card.caseId)));
    expect(cards.map(({ card: { openActions, nextActionOn } }) => [openActions, nextActionOn])).toEqual([
      [2, '2026-11-30'],
      [1, '2026-12-01'],
      [0, null],
    ]);
  });

  it('sent again and again, and at the same moment, is planned once', async () => {
    const id = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => plans(officer, { id })));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect((await officer.reads(card.caseId)).actions).toHaveLength(1);
    expect((await plans(teacher, { id })).body.code).toBe('id-taken');
    expect((await plans(officer, { id, task: 'Något annat' })).body.code).toBe('id-taken');
  });

  it('is given to nobody who cannot see it', async () => {
    const outsider = await scene.off(scene.police);
    for (const ownerId of [assistant.id, outsider.id, crypto.randomUUID()]) {
      expect((await plans(officer, { ownerId })).status).toBe(400);
      const { body: action } = await plans(officer);
      expect((await replans(officer, action, { ownerId })).status).toBe(400);
    }
  });
});

describe('an action that changes', () => {
  it('is replanned by any who read it, and told', async () => {
    const { body: action } = await plans(officer);
    await officer.watchesCase(card.caseId);
    const { body: replanned } = await replans(teacher, action);
    await untilTold(scene.world, [officer]);
    expect(replanned).toMatchObject({
      task: 'Ring skolan',
      ownerId: teacher.id,
      dueOn: null,
      version: 2,
      authorId: officer.id,
    });
    expect(officer.heard.map(({ event, payload }) => [event, payload])).toContainEqual(['action.replanned', replanned]);
    expect((await replans(assistant, action)).body.code).toBe('not-found');
  });

  it('is concluded, and opened again', async () => {
    const { body: action } = await plans(officer);
    await officer.watchesCase(card.caseId);
    const { body: concluded } = await concludes(teacher, action);
    expect(concluded).toMatchObject({ outcome: 'done', outcomeNote: 'Gick bra', version: 2 });
    expect(concluded.concludedAt).not.toBeNull();
    expect((await officer.reads(card.caseId)).card.openActions).toBe(0);
    const { body: opened } = await concludes(officer, concluded, { outcome: null, note: null });
    await untilTold(scene.world, [officer]);
    expect(opened).toMatchObject({ outcome: null, outcomeNote: null, concludedAt: null, version: 3 });
    expect(officer.heard.flatMap(({ event }) => (event === 'action.concluded' ? [event] : []))).toHaveLength(2);
  });

  it.each([
    ['replanned', replans],
    ['concluded', concludes],
  ])('is %s once by two at the same moment, and the other is shown how it stands', async (_, change) => {
    const { body: action } = await plans(officer);
    const answers = await Promise.all([officer, teacher].map((person) => change(person, action)));
    const [first, second] = answers.sort((one, other) => one.status - other.status);
    expect([first?.status, second?.status]).toEqual([200, 409]);
    expect(second?.body).toMatchObject({ code: 'action-changed', current: first?.body });
    expect((await officer.reads(card.caseId)).actions).toEqual([first?.body]);
  });

  it('keeps an act of sharing for each version that others read', async () => {
    const { body: action } = await plans(officer);
    await replans(teacher, action);
    const sql = 'select version, from_agency from samverka.disclosures where item_id = $1 order by version';
    expect(await scene.world.sql(sql, [action.id])).toEqual([
      { version: 1, from_agency: scene.police },
      { version: 2, from_agency: scene.school },
    ]);
  });
});

import type { ActionView } from '../../src/contract/actions.js';
import type { CardView } from '../../src/contract/cards.js';
import type { Problem } from '../../src/contract/problems.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { pathOf, plansBy, sharesAction, shown } from './shared-actions.js';

let scene: Scene;
let officer: Person;
let socialWorker: Person;
let teacher: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  socialWorker = await scene.on(scene.social);
  teacher = await scene.on(scene.school, ['contact']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.social, scene.school] });
});
afterEach(() => {
  for (const person of [officer, socialWorker, teacher]) person.leaves();
});

const pair = () => [scene.police, scene.social].sort();
const plans = () => plansBy(officer, card.caseId, pair());
const sharesOn = (person: Person, action: ActionView, wishes: object = {}) =>
  sharesAction(person, action, scene.school, wishes);

const concludes = (person: Person, action: ActionView) =>
  person.asks<ActionView & Problem>('PUT', `${pathOf(action)}/outcome`, {
    version: action.version,
    outcome: 'done',
    note: 'Han var glad',
    sharing: person.shares(action.audience),
  });

const takesBack = (person: Person, copy: ActionView) =>
  person.asks<ActionView & Problem>('PUT', `${pathOf(copy)}/withdrawal`, { version: copy.version, reason: 'wrong' });

/** As those read it who have come to. */
async function there(): Promise<ActionView> {
  const { actions } = await teacher.reads(card.caseId);
  expect(actions).toHaveLength(1);
  return actions[0]!;
}

describe('an action that is shared on', () => {
  it('is read as it stands by those who come to: who planned it, who does it, by when, and who shared it on', async () => {
    const action = await plans();
    expect((await sharesOn(socialWorker, action)).status).toBe(201);
    expect(await there()).toMatchObject({
      id: action.id,
      task: action.task,
      ownerId: officer.id,
      dueOn: action.dueOn,
      authorId: officer.id,
      agencyId: scene.police,
      plannedAt: action.plannedAt,
      sharedById: socialWorker.id,
      outcome: null,
      version: 1,
      audience: scene.all,
    });
  });

  it('says where it came from to nobody who did not know', async () => {
    const action = await officer.plans(card.caseId, [scene.police]);
    await sharesOn(officer, action);
    expect((await teacher.reads(card.caseId)).actionCopies).toEqual([]);
    const outside = await socialWorker.reads(card.caseId);
    expect([outside.actions, outside.actionCopies]).toEqual([[], []]);
    const copy = { actionId: action.id, version: 1, byId: officer.id };
    expect(await officer.reads(card.caseId)).toMatchObject({ actionCopies: [copy] });
  });

  it('is told once to each: as shared on where it came from, as planned where it went', async () => {
    const action = await officer.plans(card.caseId, [scene.police]);
    for (const person of [officer, teacher, socialWorker]) await person.watchesCase(card.caseId);
    await sharesOn(officer, action);
    await untilTold(scene.world, [officer, teacher, socialWorker]);
    const heard = (person: Person) =>
      person.heard
        .splice(0)
        .map(({ event }) => event)
        .filter((event) => event !== 'presence.changed')
        .sort();
    expect([heard(officer), heard(teacher), heard(socialWorker)]).toEqual([
      ['action.planned', 'action.shared'],
      ['action.planned'],
      [],
    ]);
  });

  it('is shared once, however often it is sent', async () => {
    const action = await plans();
    const answers = await Promise.all([1, 2, 3].map(() => sharesOn(officer, action)));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    await there();
  });

  it('reaches them as it has gone since by being shared again, and no otherwise', async () => {
    const action = await plans();
    await sharesOn(officer, action);
    const { body: done } = await concludes(officer, action);
    expect(await there()).toMatchObject({ outcome: null, outcomeNote: null, version: 1 });
    await sharesOn(socialWorker, done);
    const now = { outcome: 'done', outcomeNote: 'Han var glad', concludedAt: done.concludedAt, version: 2 };
    expect(await there()).toMatchObject({ ...now, sharedById: socialWorker.id });
  });

  it('is changed and concluded where it was planned, and nowhere else', async () => {
    const action = await plans();
    await sharesOn(officer, action);
    const copy = await there();
    for (const person of [officer, teacher]) {
      expect((await concludes(person, copy)).body).toMatchObject({ status: 409, code: 'action-copied' });
    }
    const { task, version } = copy;
    const replanned = { version, task, ownerId: teacher.id, dueOn: null, sharing: null };
    expect(await teacher.meets('PUT', pathOf(copy), replanned)).toMatchObject({ code: 'action-copied' });
    expect(await there()).toEqual(copy);
  });

  it('is taken back by whoever planned it or shared it on, and is open to nobody then', async () => {
    const action = await plans();
    await sharesOn(socialWorker, action);
    const copy = await there();
    expect((await takesBack(teacher, copy)).status).toBe(403);
    expect((await takesBack(officer, action)).status).toBe(403);
    const { status, body } = await takesBack(officer, copy);
    expect([status, body]).toMatchObject([200, { outcome: 'withdrawn', withdrawnBecause: 'wrong', version: 2 }]);
    expect((await takesBack(officer, copy)).body).toMatchObject({ code: 'action-changed' });
    expect((await teacher.reads(card.caseId)).card).toMatchObject({ openActions: 0, nextActionOn: null });
    expect(await officer.reads(card.caseId)).toMatchObject({ card: { openActions: 1 } });
  });

  it('may be shared again once it was taken back', async () => {
    const action = await plans();
    await sharesOn(officer, action);
    await takesBack(officer, await there());
    expect((await sharesOn(officer, action)).status).toBe(201);
    expect(await there()).toMatchObject({ outcome: null, withdrawnBecause: null, concludedAt: null, version: 3 });
  });

  it('is shared on by those who have come to read it, on a ground of their own', async () => {
    const action = await officer.plans(card.caseId, [scene.police]);
    await sharesOn(officer, action, { agencyIds: [scene.social], sharing: lawfully([scene.social]) });
    const [told] = (await socialWorker.reads(card.caseId)).actions;
    expect((await sharesOn(socialWorker, told!)).status).toBe(201);
    expect(await there()).toMatchObject({ task: action.task, authorId: officer.id, sharedById: socialWorker.id });
    expect(shown(await officer.reads(card.caseId))).toEqual([action]);
  });

  it.each([
    ['without a ground', { sharing: { assessment: 'För att', uses: [] } }, 400, 'invalid-input'],
    [
      'on a ground that is for another',
      { sharing: lawfully(['0b0e9a0e-6b0e-4b6e-8f0e-0b0e9a0e6b0e']) },
      422,
      'ground-missing',
    ],
    ['as it did not stand', { version: 7 }, 409, 'action-changed'],
  ])('is not shared %s', async (_, wishes, status, code) => {
    const action = await plans();
    expect((await sharesOn(officer, action, wishes)).body).toMatchObject({ status, code });
    expect((await teacher.reads(card.caseId)).actions).toEqual([]);
  });

  it('is not shared by who does not read it, nor with an agency that is not on the case', async () => {
    const action = await officer.plans(card.caseId, [scene.police]);
    expect((await sharesOn(teacher, action)).status).toBe(404);
    const outside = await scene.world.anAgency('leisure');
    expect((await sharesOn(officer, action, { agencyIds: [outside], sharing: lawfully([outside]) })).status).toBe(404);
  });
});

import type { CardView } from '../../src/contract/cards.js';
import type { StartView } from '../../src/contract/start.js';
import { digestOf } from '../../src/contract/digest.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let officer: Person;
let colleague: Person;
let teacher: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  officer = await scene.on(scene.police);
  colleague = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
  card = await officer.opens(scene.board, { agencyIds: [scene.school], dueOn: '2027-01-02' });
  await readAll(colleague);
  await readAll(teacher);
});
afterEach(() => {
  for (const person of [officer, colleague, teacher]) person.leaves();
});

const start = (person: Person) => person.does<StartView>('GET', '/api/start');
const ofCard = (view: StartView) => view.news.filter(({ caseId }) => caseId === card.caseId);
const both = () => [scene.police, scene.school].sort();

async function readAll(person: Person): Promise<void> {
  const { heads } = await person.reads(card.caseId);
  await person.does('PUT', `/api/cases/${card.caseId}/reading`, { heads });
}

async function planFor(owner: Person, audience: string[], dueOn: string | null) {
  const task = `Till ${dueOn ?? 'när som helst'}`;
  const sharing = officer.shares(audience);
  const plan = { id: crypto.randomUUID(), task, audience, ownerId: owner.id, dueOn, sharing };
  return officer.does('POST', `/api/cases/${card.caseId}/actions`, plan);
}

describe('the start page of a person', () => {
  it('shows her open actions, the one due first first, and nobody else’s', async () => {
    await planFor(colleague, both(), null);
    await planFor(colleague, [scene.police], '2026-12-24');
    await planFor(colleague, both(), '2026-11-01');
    await planFor(officer, both(), '2026-10-01');
    const { actions, cases } = await start(colleague);
    expect(actions.map(({ dueOn }) => dueOn)).toEqual(['2026-11-01', '2026-12-24', null]);
    expect(cases.map(({ caseId }) => caseId)).toEqual([card.caseId]);
    expect((await start(teacher)).actions).toEqual([]);
  });

  it('shows the open cases that she answers for, with when they are due', async () => {
    const { revision } = (await officer.reads(card.caseId)).card;
    await officer.does('PUT', `/api/cases/${card.caseId}/responsible`, { revision, responsibleId: teacher.id });
    const view = await start(teacher);
    expect(view.answersFor).toEqual([card.caseId]);
    expect(view.cases[0]).toMatchObject({ code: card.code, dueOn: '2027-01-02' });
    const closing = { revision: (await officer.reads(card.caseId)).card.revision, reason: 'other' };
    await officer.does('PUT', `/api/cases/${card.caseId}/closure`, closing);
    expect((await start(teacher)).answersFor).toEqual([]);
  });

  it('shows what others have done in each stream since she read it: the last of it, and how much more', async () => {
    expect(ofCard(await start(colleague))).toEqual([]);
    await officer.writes(card.caseId, both());
    await officer.writes(card.caseId, both());
    await officer.writes(card.caseId, [scene.police]);
    const news = ofCard(await start(colleague));
    expect(news.map(({ last, more }) => [last.kind, last.byId, more])).toEqual([
      ['note.written', officer.id, 0],
      ['note.written', officer.id, 1],
    ]);
    expect(ofCard(await start(teacher)).map(({ more }) => more)).toEqual([1]);
    expect(ofCard(await start(officer))).toEqual([]);
    await readAll(colleague);
    expect(ofCard(await start(colleague))).toEqual([]);
  });

  it('names all that it speaks of', async () => {
    await planFor(teacher, both(), '2026-12-01');
    const { people, agencies } = await start(teacher);
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([officer.id, teacher.id]));
    expect(agencies.map(({ id }) => id).sort()).toEqual(both());
  });

  it('is the same whatever the police do among themselves', async () => {
    const before = await start(teacher);
    await planFor(officer, [scene.police], '2026-12-01');
    await officer.writes(card.caseId, [scene.police]);
    await officer.opens(scene.board);
    expect(await start(teacher)).toEqual(before);
  });
});

describe('whoever watches what is hers', () => {
  it('is told of what she may read in any case, and of nothing else', async () => {
    await teacher.watches({ kind: 'mine', id: teacher.id });
    await officer.writes(card.caseId, [scene.police]);
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard).toEqual([]);
    await officer.writes(card.caseId, both());
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.map(({ event }) => event)).toEqual(['case.stirred', 'notices.changed']);
  });

  it('is told how far it has come in the same word as she reads', async () => {
    const answer = await teacher.watches({ kind: 'mine', id: teacher.id });
    expect(answer).toMatchObject({ ok: true, digest: digestOf((await start(teacher)).heads) });
  });

  it('watches nobody else’s', async () => {
    const answer = await teacher.watches({ kind: 'mine', id: officer.id });
    expect(answer).toEqual({ ok: false, code: 'not-found' });
  });
});

describe('what is new since last time', () => {
  it('is told with the case: how far she had read, and when', async () => {
    const { caseId } = await officer.opens(scene.board);
    expect((await colleague.reads(caseId)).lastRead).toEqual({ at: null, seqs: {} });
    const note = await officer.writes(card.caseId, [scene.police]);
    const { lastRead } = await colleague.reads(card.caseId);
    expect(lastRead.seqs[note.streamId] ?? 0).toBeLessThan(note.seq);
    expect(Date.parse(lastRead.at ?? '')).toBeLessThanOrEqual(Date.now());
    await readAll(colleague);
    expect((await colleague.reads(card.caseId)).lastRead.seqs[note.streamId]).toBe(note.seq);
  });
});

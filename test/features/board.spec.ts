import type { CardFace, CardView } from '../../src/contract/cards.js';
import type { CaseView } from '../../src/contract/cases.js';
import type { CardMove } from '../../src/contract/live.js';
import type { Problem } from '../../src/contract/problems.js';
import { identityNumber } from '../hardening/identity-number.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
  assistant = await scene.on(scene.social, ['coordinator']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.school] });
});
afterEach(() => {
  for (const person of [officer, teacher, assistant]) {
    person.leaves();
    person.heard.length = 0;
  }
});

function changes<T = CardFace>(person: Person, what: string, body: object) {
  return person.asks<T & Problem>('PUT', `/api/cases/${card.caseId}/${what}`, { revision: card.revision, ...body });
}

const described = { title: 'Nytt namn', areaId: null, labels: ['peers'], dueOn: '2026-11-24' };
const onGround = { ...described, sharing: null };

describe('a case that is opened', () => {
  it('lies on the board of all who take part, and of nobody else', async () => {
    const boards = await Promise.all([officer, teacher, assistant].map((person) => person.readsBoard(scene.board)));
    expect(boards.map(({ cards }) => cards.some(({ caseId }) => caseId === card.caseId))).toEqual([true, true, false]);
    expect(card).toMatchObject({
      boardId: scene.board,
      stage: 'concern',
      agencyIds: [scene.police, scene.school].sort(),
      closedAt: null,
      closedBecause: null,
    });
    expect(card.code).toMatch(/^[A-HJ-NP-Z][2-9][A-HJ-NP-Z]-[2-9][A-HJ-NP-Z]{2}$/);
  });

  it('is told to those on the board who take part', async () => {
    for (const person of [officer, teacher, assistant]) await person.watchesBoard(scene.board);
    const { caseId } = await officer.opens(scene.board, { agencyIds: [scene.school] });
    await untilTold(scene.world, [officer, teacher, assistant]);
    const opened = ({ heard }: Person) =>
      heard.filter(({ event }) => event === 'case.opened').map(({ payload }) => (payload as CardMove).card.caseId);
    expect([officer, teacher, assistant].map(opened)).toEqual([[caseId], [caseId], []]);
  });

  it('is opened once, however often and at the same moment it is asked for', async () => {
    const requestId = crypto.randomUUID();
    const cards = await Promise.all(
      [1, 2, 3, 4].map(() => officer.opens(scene.board, { requestId, title: 'En gång' })),
    );
    expect(new Set(cards.map(({ caseId }) => caseId)).size).toBe(1);
    const { cards: all } = await officer.readsBoard(scene.board);
    expect(all.filter(({ title }) => title === 'En gång')).toHaveLength(1);
    expect((await assistant.opens(scene.board, { requestId })).caseId).not.toBe(cards[0]?.caseId);
  });

  it('can be somebody’s who is on it, and nobody else’s', async () => {
    expect((await officer.opens(scene.board, { responsibleId: officer.id })).responsibleId).toBe(officer.id);
    await expect(officer.opens(scene.board, { responsibleId: assistant.id })).rejects.toThrow('400');
  });
});

describe('a card', () => {
  it('is moved, for all who take part, and they are told from where', async () => {
    await teacher.watchesBoard(scene.board);
    const { body } = await changes(officer, 'stage', { stage: 'ongoing' });
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.filter(({ event }) => event === 'case.moved').map(({ payload }) => payload)).toEqual([
      { card: body, byId: officer.id, fromStage: 'concern' },
    ]);
    expect((await teacher.reads(card.caseId)).card.stage).toBe('ongoing');
  });

  it('is described and assigned, and says so', async () => {
    const body = await officer.describes(card.caseId, described);
    expect(body).toMatchObject(described);
    const assigned = await changes(officer, 'responsible', { revision: body.revision, responsibleId: teacher.id });
    expect((await teacher.reads(card.caseId)).card).toMatchObject({
      ...described,
      responsibleId: teacher.id,
      revision: assigned.body.revision,
    });
  });

  it('is nobody’s who is not on the case', async () => {
    for (const responsibleId of [assistant.id, crypto.randomUUID()])
      expect((await changes(officer, 'responsible', { responsibleId })).status).toBe(400);
  });

  it.each([
    ['stage', { stage: 'analysis' }, 400],
    ['stage', { stage: 'constructor' }, 400],
    ['description', { ...onGround, labels: ['theft'] }, 400],
    ['description', { ...onGround, areaId: crypto.randomUUID() }, 400],
    ['description', { ...onGround, title: `Om ${identityNumber}` }, 422],
  ])('takes nothing that is not of its board: %s %j', async (what, body, status) => {
    expect((await changes(officer, what, body)).status).toBe(status);
    expect((await officer.reads(card.caseId)).card.revision).toBe(card.revision);
  });

  it.each([{ stage: 'analysis' }, { labels: ['theft'] }, { areaId: crypto.randomUUID() }, { title: identityNumber }])(
    'is not opened with what is not of its board: %j',
    async (wish) => {
      const before = (await officer.readsBoard(scene.board)).cards.length;
      await expect(officer.opens(scene.board, wish)).rejects.toThrow(/: 4\d\d /);
      expect((await officer.readsBoard(scene.board)).cards).toHaveLength(before);
    },
  );
});

describe('two who change a card at the same moment', () => {
  it.each([
    ['stage', () => ({ stage: 'ongoing' })],
    ['description', () => ({ ...described, sharing: lawfully([scene.school]) })],
    ['responsible', () => ({ responsibleId: null })],
    ['closure', () => ({ reason: 'other' })],
    ['restriction', () => ({ isRestricted: true })],
  ])('one does, and the other is shown how it stands now: %s', async (what, said) => {
    const body = said();
    const colleague = await scene.on(scene.police);
    card = await officer.opens(scene.board, { agencyIds: [scene.school] });
    const answers = await Promise.all([officer, colleague].map((person) => changes(person, what, body)));
    const [first, second] = answers.sort((one, other) => one.status - other.status);
    expect([first?.status, second?.status]).toEqual([200, 409]);
    if (what === 'closure') expect(['case-closed', 'card-changed']).toContain(second?.body.code);
    else expect(second?.body).toMatchObject({ code: 'card-changed', current: first?.body });
  });
});

describe('a closed case', () => {
  beforeEach(async () => {
    await changes(officer, 'closure', { reason: 'plan_done' });
  });

  it('is off the board, among the closed, and can still be read', async () => {
    const board = await officer.readsBoard(scene.board);
    const closed = await officer.does<{ cards: CardView[] }>('GET', `/api/boards/${scene.board}/closed`);
    expect(board.cards.map(({ caseId }) => caseId)).not.toContain(card.caseId);
    expect(closed.cards.map(({ caseId }) => caseId)).toContain(card.caseId);
    expect((await teacher.reads(card.caseId)).may).toMatchObject({ write: false, move: false, close: false });
  });

  it('is not written in, and not changed', async () => {
    const { caseId } = card;
    const note = { id: crypto.randomUUID(), body: 'För sent', audience: [scene.police], sharing: null };
    expect(await officer.meets('POST', `/api/cases/${caseId}/notes`, note)).toEqual({
      status: 409,
      code: 'case-closed',
    });
    expect((await changes(officer, 'stage', { stage: 'ongoing' })).body.code).toBe('case-closed');
  });

  it('is opened again by somebody who has seen how it stands', async () => {
    const { revision } = (await officer.reads(card.caseId)).card;
    const path = `/api/cases/${card.caseId}/closure?revision=`;
    expect((await officer.meets('DELETE', path + card.revision)).code).toBe('card-changed');
    expect(await officer.does('DELETE', path + revision)).toMatchObject({ closedAt: null });
    expect((await officer.readsBoard(scene.board)).cards.map(({ caseId }) => caseId)).toContain(card.caseId);
  });
});

describe('a school’s contact', () => {
  it('writes, and changes nothing of the card, as the server tells her', async () => {
    const { may } = await teacher.does<CaseView>('GET', `/api/cases/${card.caseId}`);
    expect(may).toEqual({
      write: true,
      recordConsent: true,
      withdrawConsent: true,
      move: false,
      describe: false,
      assign: false,
      close: false,
      restrict: false,
      invite: false,
      endPart: false,
      endPartOf: [],
      seeReaders: true,
      addPerson: true,
      markPersons: false,
    });
    expect((await teacher.writes(card.caseId, [scene.school])).body).toBe('En anteckning');
    const answers = await Promise.all([
      changes(teacher, 'stage', { stage: 'ongoing' }),
      changes(teacher, 'description', onGround),
      changes(teacher, 'responsible', { responsibleId: null }),
      changes(teacher, 'closure', { reason: 'other' }),
      changes(teacher, 'restriction', { isRestricted: true }),
      teacher.asks<Problem>('POST', `/api/cases/${card.caseId}/agencies`, {
        agencyId: scene.social,
        sharing: lawfully([scene.social]),
        persons: [],
        notes: [],
        actions: [],
      }),
      teacher.asks<Problem>('DELETE', `/api/cases/${card.caseId}/agencies/mine`),
    ]);
    expect(answers.map(({ body }) => body.code)).toEqual(answers.map(() => 'role-missing'));
    await expect(teacher.opens(scene.board)).rejects.toThrow('role-missing');
  });
});

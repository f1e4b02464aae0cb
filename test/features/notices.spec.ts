import type { CardView } from '../../src/contract/cards.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { NoticeKind, NoticesView } from '../../src/contract/notices.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let colleague: Person;
let bystander: Person;
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
  colleague = await scene.on(scene.police);
  bystander = await scene.on(scene.police);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
  await scene.world.sql('delete from samverka.notices');
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

const bellOf = (person: Person) => person.does<NoticesView>('GET', '/api/notices');
const kindsOf = async (person: Person): Promise<NoticeKind[]> => (await bellOf(person)).notices.map(({ kind }) => kind);
const at = ({ streamId, id }: { streamId: string; id: string }, caseId = card.caseId) =>
  `/api/cases/${caseId}/streams/${streamId}`.concat('/%/', id);
const withdraws = (by: Person, note: { streamId: string; id: string }) =>
  by.does('PUT', `${at(note).replace('%', 'notes')}/withdrawal`, { version: 1, reason: 'wrong_case' });
const given = { task: 'Ring hem', dueOn: null, ownerId: '', sharing: null };

describe('a note', () => {
  it('is told to those of other agencies who read it, with where it leads and none of its words', async () => {
    const note = await officer.writes(card.caseId, both, 'Hemligt');
    const bell = await bellOf(teacher);
    expect(bell).toMatchObject({ unread: 1, notices: [{ kind: 'shared', caseId: card.caseId, itemId: note.id }] });
    expect(bell.cases).toMatchObject([{ caseId: card.caseId, code: card.code, title: card.title }]);
    expect(JSON.stringify(bell)).not.toContain('Hemligt');
    expect([await kindsOf(officer), await kindsOf(assistant)]).toEqual([[], []]);
  });

  it('of a colleague is told to her who answers for the case, and to no other colleague', async () => {
    const { revision } = (await officer.reads(card.caseId)).card;
    const assigned = { revision, responsibleId: colleague.id };
    await officer.does('PUT', `/api/cases/${card.caseId}/responsible`, assigned);
    await officer.writes(card.caseId, [scene.police]);
    expect(await kindsOf(colleague)).toEqual(expect.arrayContaining(['note', 'case_given']));
    expect(await kindsOf(bystander)).not.toContain('note');
  });

  it('that was taken back calls for nothing any more', async () => {
    const note = await officer.writes(card.caseId, both);
    await teacher.watches({ kind: 'mine', id: teacher.id });
    await withdraws(officer, note);
    await untilTold(scene.world, [teacher]);
    expect(await bellOf(teacher)).toEqual({ unread: 0, notices: [], cases: [] });
    expect(teacher.heard.map(({ event }) => event)).toContain('notices.changed');
  });
});

describe('a mention', () => {
  const mentions = (audience: string[], ...people: Person[]) =>
    officer.does<NoteView>('POST', `/api/cases/${card.caseId}/notes`, {
      id: crypto.randomUUID(),
      body: 'Kan @Någon se på det?',
      audience,
      sharing: officer.shares(audience),
      mentioned: people.map(({ id }) => id),
    });

  it('is told to her in place of all else, and to no other reader', async () => {
    const note = await mentions(both, teacher);
    expect(note.mentioned).toEqual([teacher.id]);
    expect((await teacher.reads(card.caseId)).notes).toContainEqual(note);
    expect(await kindsOf(teacher)).toEqual(['mentioned']);
    expect(await kindsOf(colleague)).toEqual([]);
    const again = await mentions(both, colleague);
    expect(await kindsOf(colleague)).toEqual(['mentioned']);
    expect([again.mentioned, await kindsOf(teacher)]).toEqual([[colleague.id], ['shared', 'mentioned']]);
  });

  it('of somebody who does not read it is none, as of one who does not exist: the first time and again', async () => {
    const stranger = await scene.off(scene.school);
    for (const audience of [[scene.police], [scene.police], both]) {
      const note = await mentions(audience, assistant, stranger, officer);
      expect(note.mentioned).toEqual([]);
    }
    expect([await kindsOf(assistant), await kindsOf(stranger), await kindsOf(officer)]).toEqual([[], [], []]);
  });

  it('is a list of people and nothing else', async () => {
    for (const mentioned of [null, 'alla', [null], ['x'], [teacher.id, teacher.id], {}]) {
      const note = { id: crypto.randomUUID(), body: 'x', audience: [scene.police], sharing: null, mentioned };
      expect((await officer.asks('POST', `/api/cases/${card.caseId}/notes`, note)).status).toBe(400);
    }
  });

  it('does not come along when the note is shared on', async () => {
    const note = await mentions([scene.police], colleague);
    const how = { version: 1, agencyIds: [scene.school], sharing: officer.shares(both) };
    await officer.does('POST', `${at(note).replace('%', 'notes')}/copies`, how);
    const copies = (await teacher.reads(card.caseId)).notes.filter(({ id }) => id === note.id);
    expect(copies).toMatchObject([{ mentioned: [] }]);
    expect(await kindsOf(teacher)).toEqual(['shared']);
  });
});

describe('the bell', () => {
  it('moves for her who is told and for nobody else', async () => {
    for (const person of [officer, teacher, assistant]) await person.watches({ kind: 'mine', id: person.id });
    await officer.writes(card.caseId, both);
    await untilTold(scene.world, [officer, teacher, assistant]);
    const moved = (person: Person) => person.heard.filter(({ event }) => event === 'notices.changed').length;
    expect([moved(officer), moved(teacher), moved(assistant)]).toEqual([0, 1, 0]);
  });

  it('is silent about what she has read in the case itself', async () => {
    const note = await officer.writes(card.caseId, both);
    await teacher.does('PUT', `/api/cases/${card.caseId}/reading`, { heads: { [note.streamId]: note.seq } });
    expect(await bellOf(teacher)).toMatchObject({ unread: 0, notices: [{ isRead: true }] });
  });

  it('is silent about what she has marked, and nobody can mark another’s', async () => {
    await officer.writes(card.caseId, both);
    const { notices } = await bellOf(teacher);
    const ids = notices.map(({ id }) => id);
    await assistant.does('PUT', '/api/notices/read', { ids });
    expect((await bellOf(teacher)).unread).toBe(1);
    await teacher.watches({ kind: 'mine', id: teacher.id });
    await teacher.does('PUT', '/api/notices/read', { ids: [...ids, crypto.randomUUID()] });
    await untilTold(scene.world, [teacher]);
    expect((await bellOf(teacher)).unread).toBe(0);
    expect(teacher.heard.map(({ event }) => event)).toContain('notices.changed');
  });

  it('forgets a case that she has been put off, to the last count', async () => {
    await officer.writes(card.caseId, both);
    await scene.world.sql('update samverka.case_members set left_at = now() where user_id = $1', [teacher.id]);
    expect(await bellOf(teacher)).toEqual({ unread: 0, notices: [], cases: [] });
    await scene.world.sql('update samverka.case_members set left_at = null where user_id = $1', [teacher.id]);
  });
});

describe('work', () => {
  it('that is given to somebody is told to her, and no longer once it is done', async () => {
    const plan = {
      ...given,
      id: crypto.randomUUID(),
      audience: both,
      ownerId: teacher.id,
      sharing: officer.shares(both),
    };
    const action = await officer.does<{ id: string; streamId: string }>(
      'POST',
      `/api/cases/${card.caseId}/actions`,
      plan,
    );
    expect(await kindsOf(teacher)).toEqual(['action_given']);
    const how = { version: 1, outcome: 'done', note: null, sharing: officer.shares(both) };
    await officer.does('PUT', `${at(action).replace('%', 'actions')}/outcome`, how);
    expect(await kindsOf(teacher)).toEqual([]);
  });

  it('that is due is told once, to her whose it is', async () => {
    const [{ tomorrow } = { tomorrow: '' }] = await scene.world.sql<{ tomorrow: string }>(
      'select (samverka.today() + 1)::text as tomorrow',
    );
    const plan = { ...given, id: crypto.randomUUID(), audience: both, ownerId: officer.id, dueOn: tomorrow };
    await officer.does('POST', `/api/cases/${card.caseId}/actions`, { ...plan, sharing: officer.shares(both) });
    await scene.world.sql('select samverka.give_due_notices()');
    expect(await scene.world.sql('select samverka.give_due_notices()')).toEqual([]);
    expect([await kindsOf(officer), await kindsOf(teacher)]).toEqual([['action_due'], []]);
  });
});

describe('an agency that is asked', () => {
  it('is told on that case, and whoever asked is told how it ended', async () => {
    const request = await officer.requests(card.caseId, scene.school);
    expect([await kindsOf(teacher), await kindsOf(assistant)]).toEqual([['request_asked'], []]);
    const no = { version: 1, reason: 'not_held', note: null, sharing: null };
    await teacher.does('PUT', `${at(request).replace('%', 'requests')}/refusal`, no);
    expect([await kindsOf(officer), await kindsOf(teacher)]).toEqual([['request_answered'], []]);
  });
});

describe('a wish to be called', () => {
  it('is told beside all cases', async () => {
    await officer.does('PUT', `/api/calls/to/${teacher.id}`, { callback: null, wish: 'now' });
    expect((await bellOf(teacher)).notices).toMatchObject([{ kind: 'call_now', caseId: null }]);
    expect([await kindsOf(officer), await kindsOf(assistant)]).toEqual([[], []]);
  });
});

describe('who comes onto a case', () => {
  it('is told so', async () => {
    const file = await officer.opens(scene.board, { agencyIds: [] });
    await officer.invites(file.caseId, scene.school);
    expect(await kindsOf(teacher)).toContain('case_joined');
    expect(await kindsOf(assistant)).not.toContain('case_joined');
  });
});

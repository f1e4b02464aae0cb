import { randomUUID } from 'node:crypto';
import type { CardView } from '../../src/contract/cards.js';
import type { NoteView } from '../../src/contract/notes.js';
import { Door } from '../../src/platform/identity/door.js';
import { emailOf, hasPassword, signsIn } from '../hardening/signing-in.js';
import { logged } from '../support/log.js';
import type { Person } from '../support/person.js';
import { aCaseOfAll, type Three, threeAtABoard } from './three.js';

let three: Three;
let officer: Person;
let teacher: Person;
let manager: Person;
let card: CardView;
let note: NoteView;

beforeAll(async () => {
  three = await threeAtABoard();
  ({ officer, teacher } = three);
  manager = await three.scene.on(three.scene.school, ['manager']);
  card = await aCaseOfAll(three.scene, officer);
  note = await officer.writes(card.caseId, three.both, 'Om skolgången');
});
afterAll(() => three.scene.world.end());

const log = (work: () => Promise<unknown>) => logged(three.scene.world, work);
const casePath = () => `/api/cases/${card.caseId}`;

describe('whoever reads', () => {
  it('a board leaves a row that names the route, the board and her', async () => {
    const { board, school } = three.scene;
    const { acts, traces } = await log(() => teacher.readsBoard(board));
    const act = 'GET /api/boards/:boardId';
    expect(acts).toMatchObject([{ act, kind: 'read', boardId: board, agency: school, person: teacher.id, code: null }]);
    expect(traces).toEqual([]);
  });

  it('a case leaves how far each of her streams had come, and of no other', async () => {
    await officer.writes(card.caseId, [three.scene.police]);
    const { acts, traces } = await log(() => teacher.reads(card.caseId));
    expect(acts).toMatchObject([{ act: 'GET /api/cases/:caseId', kind: 'read', caseId: card.caseId }]);
    const { heads } = await teacher.reads(card.caseId);
    expect(Object.fromEntries(traces.map(({ streamId, to }) => [streamId, to]))).toEqual(heads);
    for (const trace of traces)
      expect(trace).toMatchObject({
        how: 'opened',
        people: [teacher.id],
        agency: teacher.agencyId,
        actId: acts[0]?.id,
      });
  });

  it('only its card, its history or how far it has come, has not opened it', async () => {
    const { acts, traces } = await log(async () => {
      await teacher.does('GET', `/api/boards/${three.scene.board}/cards/${card.caseId}`);
      await teacher.does('GET', `${casePath()}/history`);
      await teacher.watchesCase(card.caseId);
      teacher.leaves();
    });
    expect(acts.map(({ act, kind }) => `${kind} ${act}`)).toEqual([
      'glance GET /api/boards/:boardId/cards/:caseId',
      'glance GET /api/cases/:caseId/history',
      'glance connection',
      'glance view.watch',
    ]);
    expect(traces).toEqual([]);
  });
});

describe('whoever finds or takes out', () => {
  it('something leaves which notes were shown, and never what she typed', async () => {
    const { acts, traces } = await log(() => teacher.does('POST', '/api/search', { text: 'skolgången' }));
    expect(acts).toMatchObject([{ act: 'POST /api/search', kind: 'search' }]);
    expect(traces).toMatchObject([{ how: 'found', streamId: note.streamId, items: [note.id], actId: acts[0]?.id }]);
    expect(JSON.stringify([acts, traces])).not.toContain('skolgång');
  });

  it('nothing leaves the row of her search all the same', async () => {
    const { acts, traces } = await log(() => teacher.does('POST', `${casePath()}/search`, { text: 'finnsinte' }));
    expect(acts).toMatchObject([{ kind: 'search', caseId: card.caseId }]);
    expect(traces).toEqual([]);
  });

  it('a case leaves what was in the file, and only that', async () => {
    const chosen = { format: 'json', audiences: [three.both] };
    const { acts, traces } = await log(() => teacher.does('POST', `${casePath()}/exports`, chosen));
    expect(acts).toMatchObject([{ kind: 'export', act: 'POST /api/cases/:caseId/exports' }]);
    const taken = traces.map(({ how, streamId, items }) => ({ how, streamId, items }));
    expect(taken).toHaveLength(2);
    expect(taken).toContainEqual({ how: 'exported', streamId: card.streamId, items: [card.caseId] });
    expect(taken).toContainEqual({ how: 'exported', streamId: note.streamId, items: [note.id] });
  });
});

describe('whoever writes', () => {
  it.each([
    ['a note', 'POST /api/cases/:caseId/notes', 'note.written', () => officer.writes(card.caseId, three.both)],
    ['an action', 'POST /api/cases/:caseId/actions', 'action.planned', () => officer.plans(card.caseId, three.both)],
  ])('%s leaves the act, the stream, the step and what happened', async (_, act, happening, work) => {
    const { acts, traces } = await log(work);
    const written = acts.filter(({ kind }) => kind !== 'glance'); // under which key, is asked for first
    expect(written).toMatchObject([{ act, kind: 'write', caseId: card.caseId, person: officer.id }]);
    const [{ head } = { head: 0 }] = (await officer.reads(card.caseId)).card.streams.filter(
      ({ streamId }) => streamId === note.streamId,
    );
    const where = { streamId: note.streamId, from: head, to: head };
    expect(traces).toMatchObject([{ ...where, how: 'wrote', happening, actId: written[0]?.id, people: [officer.id] }]);
  });
});

describe('whoever is refused', () => {
  const refusals = (acts: Awaited<ReturnType<typeof log>>['acts']) =>
    acts.map(({ kind, act, code, caseId, person }) => ({ kind, act, code, caseId, person }));

  it('leaves a row, though all that was begun is taken back', async () => {
    const caseId = randomUUID();
    const { acts, traces } = await log(() => teacher.asks('GET', `/api/cases/${caseId}`));
    const row = { kind: 'refusal', act: 'GET /api/cases/:caseId', code: 'not-found', caseId, person: teacher.id };
    expect(refusals(acts)).toEqual([row]);
    expect(traces).toEqual([]);
  });

  it('leaves what she may not do, and what went past her', async () => {
    const { acts } = await log(async () => {
      await manager.asks('POST', `${casePath()}/notes`, {
        id: randomUUID(),
        body: 'x',
        audience: [manager.agencyId],
        sharing: null,
      });
      await officer.asks('PUT', `${casePath()}/stage`, { revision: randomUUID(), stage: 'ongoing' });
      await teacher.asks('POST', '/api/search', { text: 7 });
    });
    expect(acts.flatMap(({ code }) => code ?? [])).toEqual(['role-missing', 'card-changed', 'invalid-input']);
  });

  it('over the socket leaves one too', async () => {
    const { acts } = await log(() => teacher.watchesCase(randomUUID()));
    expect(acts.at(-1)).toMatchObject({ kind: 'refusal', act: 'view.watch', code: 'not-found' });
    teacher.leaves();
  });

  it('by a session that has ended is still known; by no session, nobody', async () => {
    const { scene } = three;
    const gone = await scene.on(scene.school);
    const { token } = gone;
    await gone.does('DELETE', '/api/session');
    gone.token = token;
    const { acts } = await log(async () => {
      await gone.asks('GET', '/api/boards');
      gone.token = 'x'.repeat(43);
      await gone.asks('GET', '/api/boards');
    });
    expect(acts).toMatchObject([{ kind: 'refusal', code: 'not-signed-in', person: gone.id }]);
  });
});

describe('at the door', () => {
  it('signing in and out leave their rows', async () => {
    const { scene } = three;
    const { acts } = await log(async () => {
      const somebody = await scene.on(scene.school);
      await somebody.does('DELETE', '/api/session');
    });
    expect(acts.map(({ kind, agency }) => [kind, agency])).toEqual([
      ['sign_in', scene.school],
      ['sign_out', scene.school],
    ]);
  });

  it('a wrong password leaves as much for somebody as for nobody, and of nobody nothing that anyone finds', async () => {
    const { world } = three.scene;
    await hasPassword(world, teacher);
    const known = await log(() => signsIn(world, emailOf(teacher), 'fel lösenord'));
    const unknown = await log(() => signsIn(world, 'ingen@example.org', 'fel lösenord'));
    const refused = { kind: 'refusal', act: 'signed in', code: 'wrong-credentials' };
    expect(known.acts).toMatchObject([refused, refused]);
    expect(known.acts.map(({ agency }) => agency).sort()).toEqual([teacher.agencyId, null].sort());
    expect(unknown.acts).toMatchObject([refused, refused]);
    expect(unknown.acts.every(({ agency, person }) => agency === null && person === null)).toBe(true);
  });

  it('waiting after too many leaves a row, and so does another password', async () => {
    const { world } = three.scene;
    await world.sql(`update gate.attempts set blocked_until = now() + interval '1 hour'`);
    const waiting = await log(() => signsIn(world, emailOf(teacher), 'fel lösenord'));
    expect(waiting.acts.map(({ code }) => code)).toEqual(['too-many-attempts', 'too-many-attempts']);
    await world.sql('delete from gate.attempts');
    const { acts } = await log(() => world.app.get(Door).changePassword(teacher.token, 'ny'));
    expect(acts).toMatchObject([{ kind: 'write', act: 'changed password', person: teacher.id }]);
  });
});

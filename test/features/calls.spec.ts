import type { CallablePeople, CallsView, CallView } from '../../src/contract/calls.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let colleague: Person;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant } = await threeAtABoard());
  colleague = await scene.on(scene.school);
});
afterAll(() => scene.world.end());
afterEach(async () => {
  leave(officer, teacher, assistant, colleague);
  await scene.world.sql('delete from samverka.calls');
});

const wish = { callback: '010-123 45 67', wish: 'today' };
const asks = (by: Person, whom: string, wishes: object = {}) =>
  by.asks<CallView>('PUT', `/api/calls/to/${whom}`, { ...wish, ...wishes });
const settles = (by: Person, { id }: CallView, outcome = 'called') =>
  by.asks<CallView>('PUT', `/api/calls/${id}/outcome`, { outcome });
const callsOf = async (person: Person) => (await person.does<CallsView>('GET', '/api/calls')).calls;
const eventsOf = (person: Person) => person.heard.map(({ event }) => event);

describe('a wish to be called', () => {
  it('is told to her who is asked, with a number and how soon, and to nobody else', async () => {
    for (const person of [teacher, colleague, assistant]) await person.watches({ kind: 'mine', id: person.id });
    const { status, body: call } = await asks(officer, teacher.id);
    await untilTold(scene.world, [teacher, colleague, assistant]);
    expect([status, call]).toMatchObject([200, { ...wish, fromId: officer.id, toId: teacher.id, outcome: null }]);
    expect(eventsOf(teacher)).toContain('call.asked');
    for (const other of [colleague, assistant]) expect(eventsOf(other)).not.toContain('call.asked');
    const view = await teacher.does<CallsView>('GET', '/api/calls');
    expect(view.calls).toEqual([call]);
    expect(view.people.map(({ id }) => id)).toContain(officer.id);
    expect(await callsOf(officer)).toEqual([call]);
    for (const other of [colleague, assistant]) expect(await callsOf(other)).toEqual([]);
  });

  it('is answered by her, and the other sees it', async () => {
    await officer.watches({ kind: 'mine', id: officer.id });
    const { body: call } = await asks(officer, teacher.id);
    for (const other of [officer, colleague, assistant]) expect((await settles(other, call)).status).toBe(404);
    const { body: settled } = await settles(teacher, call, 'not_now');
    await untilTold(scene.world, [officer]);
    expect(settled).toMatchObject({ id: call.id, outcome: 'not_now' });
    expect(eventsOf(officer)).toContain('call.settled');
    expect(await callsOf(officer)).toEqual([settled]);
  });

  it('is one for the two, renewed when it is asked again', async () => {
    const { body: first } = await asks(officer, teacher.id);
    await settles(teacher, first);
    const { body: again } = await asks(officer, teacher.id, { callback: null, wish: 'now' });
    expect(await callsOf(teacher)).toEqual([again]);
    expect(again).toMatchObject({ callback: null, wish: 'now', outcome: null });
    expect((await settles(teacher, first)).status).toBe(404);
    await asks(teacher, officer.id);
    expect(await callsOf(officer)).toHaveLength(2);
  });

  it('has lapsed after a week', async () => {
    const { body: call } = await asks(officer, teacher.id);
    await scene.world.sql(`update samverka.calls set asked_at = now() - interval '169 hours'`);
    expect([await callsOf(officer), await callsOf(teacher)]).toEqual([[], []]);
    expect((await settles(teacher, call)).status).toBe(404);
  });

  it('takes a telephone number and no words', async () => {
    for (const callback of ['Om ärendet', '0', '010-12345678901234567890', '19900101-1234', '070-1 ring', ''])
      expect((await asks(officer, teacher.id, { callback })).status).toBe(400);
    expect((await asks(officer, teacher.id, { callback: '+46 10 123 45 67' })).status).toBe(200);
    expect((await asks(officer, teacher.id, { note: 'Om eleven' })).status).toBe(400);
  });

  it('leaves nothing in the log but that somebody asked somebody', async () => {
    await asks(officer, teacher.id);
    const acts = await scene.world.sql(`select act, case_id, board_id from log.acts where act like '%calls/to%'`);
    expect(new Set(acts.map((act) => JSON.stringify(act)))).toEqual(
      new Set([JSON.stringify({ act: 'PUT /api/calls/to/:personId', case_id: null, board_id: null })]),
    );
  });
});

describe('nobody can be asked', () => {
  const seen = ({ status, text, headers }: Awaited<ReturnType<typeof asks>>) => ({
    status,
    text,
    headers: [...headers].filter(([name]) => !['date', 'content-security-policy', 'x-request-id'].includes(name)),
  });

  it('whom she does not know, and who no longer works there, as one who does not exist: to the letter', async () => {
    const stranger = await scene.off(await scene.world.anAgency('school'));
    const gone = await scene.on(scene.school);
    await scene.world.sql('update samverka.users set disabled_at = now() where id = $1', [gone.id]);
    const nobody = seen(await asks(officer, crypto.randomUUID()));
    expect(nobody.status).toBe(404);
    for (const { id } of [stranger, gone, officer]) expect(seen(await asks(officer, id))).toEqual(nobody);
  });

  it('but those who are listed: colleagues, and whom she sits with', async () => {
    const { people } = await officer.does<CallablePeople>('GET', '/api/calls/people');
    const ids = people.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([teacher.id, colleague.id, assistant.id]));
    expect(ids).not.toContain(officer.id);
    for (const id of ids) expect((await asks(officer, id)).status).toBe(200);
  });
});

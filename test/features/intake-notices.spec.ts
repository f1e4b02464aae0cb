import { randomUUID } from 'node:crypto';
import type { NoticeKind, NoticesView } from '../../src/contract/notices.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import * as room from './concerns-room.js';
import { leave } from './three.js';

let scene: Scene;
let teacher: Person;
let otherTeacher: Person;
let manager: Person;
let worker: Person;
let colleague: Person;
let outsider: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  [teacher, otherTeacher] = [await scene.on(scene.school, ['contact']), await scene.on(scene.school, ['contact'])];
  manager = await scene.off(scene.social, ['manager']);
  [worker, colleague] = [await scene.on(scene.social), await scene.on(scene.social)];
  outsider = await scene.on(scene.social);
  for (const { id } of [worker, colleague]) await manager.does('PUT', `/api/agency/intake/people/${id}`);
});
afterAll(() => scene.world.end());
beforeEach(() => scene.world.sql('delete from samverka.notices'));
afterEach(() => {
  leave(teacher, worker, colleague, manager);
});

const raise = (changes: object = {}) => room.raised(teacher, room.report(scene.social, changes));
const bellOf = (person: Person) => person.does<NoticesView>('GET', '/api/notices');
const kindsOf = async (person: Person): Promise<NoticeKind[]> => (await bellOf(person)).notices.map(({ kind }) => kind);
const assign = (id: string, to: Person | null, by = worker) =>
  room.does(by, id, 'assignee', { assigneeId: to?.id ?? null });
const movesBell = ({ heard }: Person) => heard.some(({ event }) => event === 'notices.changed');

const asks = async () => (await room.raised(teacher, room.consultation(scene.social))).id;

async function writes(by: Person, concernId: string): Promise<void> {
  await by.does('POST', `/api/concerns/${concernId}/messages`, { id: randomUUID(), body: 'Hur gör vi nu?' });
}

describe('what comes in', () => {
  it('is told to all who read there, and to nobody else', async () => {
    const { id } = await raise();
    const bell = await bellOf(worker);
    expect(bell).toMatchObject({ unread: 1, notices: [{ kind: 'matter_came', caseId: null, itemId: id }], cases: [] });
    expect(await kindsOf(colleague)).toEqual(['matter_came']);
    for (const other of [outsider, manager, teacher, otherTeacher]) expect(await kindsOf(other)).toEqual([]);
  });

  it('is told as acute when it is', async () => {
    await raise({ urgency: 'acute' });
    expect(await kindsOf(worker)).toEqual(['matter_acute']);
  });

  it('calls for nobody else once somebody has it, and every bell hears so', async () => {
    const { id } = await raise();
    await colleague.watches({ kind: 'mine', id: colleague.id });
    await assign(id, worker);
    await untilTold(scene.world, [colleague]);
    expect(movesBell(colleague)).toBe(true);
    expect([await kindsOf(worker), await kindsOf(colleague)]).toEqual([[], []]);
  });

  it('is told to whoever is given it by another', async () => {
    const { id } = await raise();
    await assign(id, colleague);
    expect([await kindsOf(colleague), await kindsOf(worker)]).toEqual([['matter_given'], []]);
    await assign(id, null);
    expect(await kindsOf(colleague)).toEqual(['matter_came']);
  });

  it('is in no bell of whoever has been taken from the intake', async () => {
    const leaving = await scene.off(scene.social);
    await manager.does('PUT', `/api/agency/intake/people/${leaving.id}`);
    await raise();
    expect(await kindsOf(leaving)).toEqual(['matter_came']);
    await manager.does('DELETE', `/api/agency/intake/people/${leaving.id}`);
    expect(await bellOf(leaving)).toEqual({ unread: 0, notices: [], cases: [] });
  });
});

describe('whoever raised a concern', () => {
  it('is told when what she can see has changed, and of nothing else', async () => {
    const { id } = await raise();
    await assign(id, worker);
    expect(await bellOf(teacher)).toMatchObject({ unread: 1, notices: [{ kind: 'concern_moved', itemId: id }] });
    const { notices } = await bellOf(teacher);
    await teacher.does('PUT', '/api/notices/read', { ids: notices.map((notice) => notice.id) });
    await teacher.watches({ kind: 'mine', id: teacher.id });
    teacher.heard.length = 0;
    await room.does(worker, id, 'rating', { rating: 'red', reason: 'Bråttom.' });
    await room.does(worker, id, 'protection', { needsProtection: true, text: 'Fara.' });
    await room.does(worker, id, 'decision', { decision: 'opened', reason: 'Behöver utredas.' });
    await untilTold(scene.world, [teacher]);
    expect([await bellOf(teacher), movesBell(teacher)]).toMatchObject([{ unread: 0 }, false]);
    expect((await room.does(worker, id, 'answer')).status).toBe(200);
    await untilTold(scene.world, [teacher]);
    expect([await bellOf(teacher), movesBell(teacher)]).toMatchObject([{ unread: 1 }, true]);
    expect(await kindsOf(otherTeacher)).toEqual([]);
  });
});

describe('a consultation', () => {
  it('that is answered is told to whoever asked, once and anew', async () => {
    const id = await asks();
    await writes(worker, id);
    await writes(worker, id);
    expect(await kindsOf(teacher)).toEqual(['concern_written']);
    const { notices } = await bellOf(teacher);
    await teacher.does('PUT', '/api/notices/read', { ids: notices.map((notice) => notice.id) });
    await writes(worker, id);
    expect(await bellOf(teacher)).toMatchObject({ unread: 1, notices: [{ kind: 'concern_written' }] });
  });

  it('that goes on is told to whoever has it', async () => {
    const id = await asks();
    await assign(id, worker);
    await scene.world.sql('delete from samverka.notices');
    await writes(teacher, id);
    expect([await kindsOf(worker), await kindsOf(colleague)]).toEqual([['matter_written'], []]);
  });
});

describe('a clock', () => {
  const unasked = 'begin; set local session_replication_role = replica';
  const byNobody = (statement: string) => scene.world.sql(`${unasked}; ${statement}; commit`);
  const dueIn = (id: string, days: number) =>
    byNobody(
      `update samverka.matters set due_on = samverka.today() + ${String(days)}, received_at = now() - interval '20 days' where id = '${id}'`,
    );
  const isLookedAt = (inTwo: number, inOne: number) =>
    scene.world.sql<{ id: string }>(
      'select samverka.give_clock_notices(samverka.today() + $1::int, samverka.today() + $2::int) as id',
      [inTwo, inOne],
    );

  async function held(days: number): Promise<string> {
    const { id } = await raise();
    await assign(id, worker);
    await scene.world.sql('delete from samverka.notices');
    await byNobody('update samverka.matters set due_on = null');
    await dueIn(id, days);
    return id;
  }

  it('is kept as the law has it, from the first day on', async () => {
    const dueOn = async (id: string) =>
      (
        await scene.world.sql<{ days: number }>(
          `select due_on - (received_at at time zone 'Europe/Stockholm')::date as days from samverka.matters where id = $1`,
          [id],
        )
      )[0]?.days;
    const { id } = await raise();
    expect([await dueOn(id), await dueOn(await asks())]).toEqual([0, 3]);
    await room.does(worker, id, 'protection', { needsProtection: false, text: 'Ingen fara.' });
    expect(await dueOn(id)).toBe(14);
    await room.does(worker, id, 'decision', { decision: 'not_opened', reason: 'Behövs inte.' });
    expect(await dueOn(id)).toBe(7);
    await room.does(worker, id, 'answer');
    expect(await dueOn(id)).toBeNull();
  });

  it('is told two days before and one, to whoever has it, once each', async () => {
    await held(4);
    expect(await isLookedAt(3, 2)).toEqual([]);
    expect(await isLookedAt(4, 3)).toEqual([{ id: worker.id }]);
    expect(await isLookedAt(4, 3)).toEqual([]);
    expect(await isLookedAt(5, 4)).toEqual([{ id: worker.id }]);
    expect(await kindsOf(worker)).toEqual(['matter_due', 'matter_due']);
    expect(await kindsOf(colleague)).toEqual([]);
  });

  it('is told to all of the intake where nobody has it', async () => {
    const id = await held(1);
    await assign(id, null);
    await scene.world.sql('delete from samverka.notices');
    await dueIn(id, 1);
    expect((await isLookedAt(2, 1)).map((one) => one.id).sort()).toEqual([worker.id, colleague.id].sort());
  });

  it('is told to all of the intake where whoever had it has left', async () => {
    const leaving = await scene.off(scene.social);
    await manager.does('PUT', `/api/agency/intake/people/${leaving.id}`);
    const id = await held(1);
    await assign(id, leaving);
    await manager.does('DELETE', `/api/agency/intake/people/${leaving.id}`);
    await dueIn(id, 1);
    await isLookedAt(2, 1);
    const kinds = [await kindsOf(worker), await kindsOf(colleague), await kindsOf(leaving)];
    expect(kinds).toEqual([['matter_due'], ['matter_due'], []]);
  });

  it('that has run out is told to the manager too, who is not told of what', async () => {
    const id = await held(-1);
    expect((await isLookedAt(2, 1)).map((one) => one.id).sort()).toEqual([worker.id, manager.id].sort());
    expect(await bellOf(worker)).toMatchObject({ notices: [{ kind: 'matter_late', itemId: id }] });
    expect(await bellOf(manager)).toMatchObject({ notices: [{ kind: 'intake_late', itemId: null, caseId: null }] });
    expect(JSON.stringify(await bellOf(manager))).not.toContain(id);
  });

  it('that was stopped calls for nothing any more', async () => {
    const id = await held(1);
    await isLookedAt(2, 1);
    expect(await kindsOf(worker)).toEqual(['matter_due']);
    await room.does(worker, id, 'protection', { needsProtection: false, text: 'Ingen fara.' });
    await room.does(worker, id, 'decision', { decision: 'not_opened', reason: 'Behövs inte.' });
    expect(await kindsOf(worker)).toEqual([]);
  });

  it('is looked at by the job, which tells those who are here', async () => {
    await held(-1);
    await worker.watches({ kind: 'mine', id: worker.id });
    await scene.world.sql(`insert into jobs.job (name) values ('matters.due')`);
    while (!movesBell(worker)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await kindsOf(worker)).toEqual(['matter_late']);
  }, 15_000);
});

import type { NoticesView } from '../../src/contract/notices.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import * as room from './concerns-room.js';

describe('the clock of what is closed', () => {
  let scene: Scene;
  let worker: Person;
  let id: string;

  beforeAll(async () => {
    scene = await Scene.begin();
    worker = await scene.on(scene.social);
    const manager = await scene.off(scene.social, ['manager']);
    await manager.does('PUT', `/api/agency/intake/people/${worker.id}`);
    const teacher = await scene.on(scene.school, ['contact']);
    ({ id } = await room.raised(teacher, room.consultation(scene.social)));
    await room.does(worker, id, 'assignee', { assigneeId: worker.id });
    await scene.world.sql('delete from samverka.notices');
    await scene.world.sql(laidBack);
  });
  afterAll(() => scene.world.end());

  /** It came three weeks ago and is due tomorrow: nobody did that, so nothing watches it. */
  const laidBack = `begin; set local session_replication_role = replica;
    update samverka.matters set due_on = samverka.today() + 1, received_at = now() - interval '20 days'; commit`;
  const kinds = async () =>
    (await worker.does<NoticesView>('GET', '/api/notices')).notices.map(({ kind }) => kind as string);
  /** Looks as the job does, so many days from now. */
  const isLookedAt = (days: number) =>
    scene.world.sql<{ id: string }>(
      'select samverka.give_clock_notices(samverka.today() + $1::int, samverka.today() + $2::int) as id',
      [days, days - 1],
    );
  const isRunning = async () => {
    const [row] = await scene.world.sql<{ is: boolean }>(
      'select due_on is not null as is from samverka.matters where id = $1',
      [id],
    );
    return row?.is;
  };

  it('stands still: what was told calls for nothing, and it is told of no more', async () => {
    expect(await isLookedAt(2)).toEqual([{ id: worker.id }]);
    expect([await isRunning(), await kinds()]).toEqual([true, ['matter_due']]);
    const closing = { outcome: 'no_action', reason: 'Klart.', caseId: null, addsChild: false };
    expect((await room.does(worker, id, 'outcome', closing)).status).toBe(200);
    expect([await isRunning(), await kinds()]).toEqual([false, []]);
    for (const days of [2, 3, 4, 30]) expect(await isLookedAt(days)).toEqual([]);
  });

  it('runs again when it is opened again', async () => {
    expect((await room.does(worker, id, 'reopening')).status).toBe(200);
    expect(await isRunning()).toBe(true);
  });
});

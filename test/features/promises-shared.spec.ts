import { randomUUID } from 'node:crypto';
import type { NoticesView } from '../../src/contract/notices.js';
import type { Problem } from '../../src/contract/problems.js';
import type { PromiseView } from '../../src/contract/promises.js';
import { connected } from '../hardening/scene.js';
import { until } from '../journeys/until.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
beforeAll(async () => {
  room = await PromiseRoom.open();
});
afterAll(() => room.close());

describe('two who keep one promise', () => {
  const changed = ({ focuses: [focus] }: PromiseView, commitment: string) => {
    const { id, boardId: _linked, boardAreaId: _where, ...rest } = focus!;
    return [id, { ...rest, commitment }] as const;
  };

  it('do not overwrite each other unseen: who comes second is told how it stands', async () => {
    const promise = await room.aPromise();
    const [id, hers] = changed(promise, 'Vi lyser upp hela torget.');
    const [, his] = changed(promise, 'Vi lyser upp parken.');
    const path = `/api/promises/${promise.id}/focuses/${id}`;
    expect((await room.officer.does<PromiseView>('PUT', path, hers)).focuses[0]).toMatchObject({ version: 2 });
    const { body: refused } = await room.communicator.asks<Problem>('PUT', path, his);
    expect([refused.code, refused.current]).toEqual([
      'promise-changed',
      expect.objectContaining({ id, version: 2, commitment: 'Vi lyser upp hela torget.' }),
    ]);
    const again = await room.communicator.does<PromiseView>('PUT', path, { ...his, version: 2 });
    expect(again.focuses[0]).toMatchObject({ version: 3, commitment: 'Vi lyser upp parken.' });
  });

  it('may send the same twice, and one of them at a time is let through', async () => {
    const promise = await room.aPromise();
    const [id, hers] = changed(promise, 'Vi lyser upp hela torget.');
    const path = `/api/promises/${promise.id}/focuses/${id}`;
    for (let times = 0; times < 2; times++)
      expect((await room.officer.does<PromiseView>('PUT', path, hers)).focuses[0]!.version).toBe(2);
    const many = ['ett', 'två', 'tre', 'fyra'].map((commitment) =>
      room.officer.asks('PUT', path, { ...hers, version: 2, commitment }),
    );
    expect((await Promise.all(many)).map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('hear of it, as do all who read it; of a figure, its agency and those who keep it; outside the area nobody', async () => {
    const promise = await room.aPromise();
    const outside = await room.scene.world.aPerson(await room.scene.world.anAgency('police'), { roles: ['manager'] });
    const colleague = await room.scene.on(room.scene.police);
    const listening = [room.officer, room.communicator, room.worker, colleague, outside];
    for (const person of listening) await connected(person);
    const heardAfter = async (act: Promise<unknown>) => {
      await act;
      await untilTold(room.scene.world, listening);
      return listening.map(({ heard }) => heard.splice(0).map(({ event }) => event));
    };
    const told = ['promises.changed'];
    const [id, hers] = changed(promise, 'Vi lyser upp hela torget.');
    expect(await heardAfter(room.officer.does('PUT', `/api/promises/${promise.id}/focuses/${id}`, hers))).toEqual([
      ...[told, told, told, told, []],
    ]);
    expect(await heardAfter(room.brings(room.officer, room.observed(12, `${String(room.year)}-03-31`)))).toEqual([
      ...[told, told, [], told, []],
    ]);
  });
});

describe('a follow-up', () => {
  const looks = () =>
    room.scene.world.sql<{ id: string }>('select distinct id from samverka.give_promise_notices() as id order by id');
  const isDueIn = (promise: PromiseView, days: number) =>
    room.scene.world.sql(
      'update samverka.promise_focuses set version = version + 1, next_follow_up_on = samverka.today() + $2::int where promise_id = $1',
      [promise.id, days],
    );
  const bellOf = async (person: Person) =>
    (await person.does<NoticesView>('GET', '/api/notices')).notices.flatMap(({ kind, itemId }) =>
      kind === 'promise_due' ? [itemId] : [],
    );

  it('is told a month and a week before, to whoever began it, does something of it, or tells it; and to nobody else', async () => {
    const promise = await room.aPromise();
    const coordinator = await room.scene.on(room.scene.social, ['coordinator']);
    const activity = {
      ...{ focusId: promise.focuses[0]!.id, version: 0, what: 'Vandring', dueOn: '2031-05-01', doneOn: null },
    };
    const told = [room.officer.id, room.communicator.id, coordinator.id].sort().map((id) => ({ id }));
    await isDueIn(promise, 31);
    expect(await looks()).toEqual([]);
    await isDueIn(promise, 30);
    expect(await looks()).toEqual([{ id: room.officer.id }]);
    await coordinator.does('PUT', `/api/promises/${promise.id}/activities/${randomUUID()}`, activity);
    await room.scene.world.sql('delete from samverka.notices');
    await isDueIn(promise, 7);
    expect([await looks(), await looks()]).toEqual([told, []]);
    expect(await Promise.all([room.officer, room.communicator, coordinator, room.worker].map(bellOf))).toEqual([
      ...[[promise.id], [promise.id], [promise.id], []],
    ]);
    await isDueIn(promise, 40);
    expect(await Promise.all([room.officer, room.communicator].map(bellOf))).toEqual([[], []]);
  });

  it('that is moved on the day of a reminder is told of all the same', async () => {
    const promise = await room.aPromise();
    await isDueIn(promise, 30);
    expect(await looks()).toEqual([{ id: room.officer.id }]);
    await isDueIn(promise, 7);
    expect(await looks()).toEqual([{ id: room.officer.id }]);
    expect((await bellOf(room.officer)).filter((id) => id === promise.id)).toEqual([promise.id]);
  });

  it('is looked at by the job, which moves the bells of those who are here', async () => {
    const promise = await room.aPromise();
    await isDueIn(promise, 20);
    await connected(room.officer);
    room.officer.heard.splice(0);
    await room.scene.world.sql(`insert into jobs.job (name) values ('promises.due')`);
    await until('the bell has moved', () => room.officer.heard.some(({ event }) => event === 'notices.changed'));
  });
});

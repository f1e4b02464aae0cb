import { randomUUID } from 'node:crypto';
import type { NoticesView } from '../../src/contract/notices.js';
import type { KeepFocus, PromiseView } from '../../src/contract/promises.js';
import type { Person } from '../support/person.js';
import { beforeAgenciesAnswered } from '../support/promises.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
let leader: Person;
beforeAll(async () => {
  room = await PromiseRoom.open();
  leader = await room.scene.on(room.scene.school, ['manager']);
});
beforeEach(() => room.scene.world.sql('delete from samverka.notices'));
afterAll(() => room.close());

const dayIn = async (days: number) => {
  const [found] = await room.scene.world.sql<{ day: string }>('select (samverka.today() + $1::int)::text as day', [
    days,
  ]);
  return found!.day;
};
const keep = (promise: PromiseView, changes: Partial<KeepFocus>, id = promise.focuses[0]!.id) => {
  const { id: _its, boardId: _linked, boardAreaId: _where, ...standing } = promise.focuses[0]!;
  const path = `/api/promises/${promise.id}/focuses/${id}`;
  return room.officer.asks<PromiseView>('PUT', path, { ...standing, ...changes });
};
const belled = async (person: Person, wanted = 'promise_due') =>
  (await person.does<NoticesView>('GET', '/api/notices')).notices.filter(({ kind }) => kind === wanted).length;
const looks = () => room.scene.world.sql<{ id: string }>('select distinct samverka.give_promise_notices() as id');

describe('an agency', () => {
  it('answers for what is promised where it works, and nowhere else', async () => {
    const promise = await room.aPromise();
    expect(promise.atWork).toEqual(expect.arrayContaining([room.scene.police, room.scene.school]));
    const elsewhere = await room.scene.world.anAgency('school');
    expect((await keep(promise, { responsibleAgencyId: elsewhere })).status).toBe(400);
    expect((await keep(promise, { responsible: 'x'.repeat(81) })).status).toBe(400);
    const { body } = await keep(promise, { responsibleAgencyId: room.scene.school, responsible: null });
    expect(body.focuses[0]).toMatchObject({ responsibleAgencyId: room.scene.school, responsible: null });
    expect((await room.worker.does<PromiseView>('GET', `/api/promises/${promise.id}`)).atWork).toEqual([]);
  });

  it('is named to the citizens with its function, and by itself to programs', async () => {
    const promise = await room.aPromise();
    const agency = promise.agencies.find(({ id }) => id === room.scene.police)!.name;
    const { focuses, parties } = await room.published(promise);
    expect(focuses[0]).toMatchObject({ responsible: `${agency} (kommunpolis)`, responsibleAgency: agency });
    expect(parties).toContain(agency);
  });

  it('did not answer for what was written before: that is told as it was written', async () => {
    const promise = await room.aPromise();
    const { world } = room.scene;
    const inWords = `update samverka.promise_focuses set version = version + 1, responsible_agency_id = null, responsible = 'kommunpolis, Polisen' where promise_id = $1`;
    await beforeAgenciesAnswered(world, () => world.sql(inWords, [promise.id]));
    const [focus] = (await room.published(promise)).focuses;
    expect(focus).toMatchObject({ responsible: 'kommunpolis, Polisen' });
    expect(focus).not.toHaveProperty('responsibleAgency');
  });

  it('hears of its own follow-ups a month and a week before, by those who keep promises there', async () => {
    const promise = await room.aPromise();
    const answering = { responsibleAgencyId: room.scene.school };
    await keep(promise, { version: 0, place: 2, nextFollowUpOn: await dayIn(7), ...answering }, randomUUID());
    expect(await Promise.all([leader, room.communicator, room.worker].map((each) => belled(each)))).toEqual([1, 0, 0]);
    await room.scene.world.sql('delete from samverka.notices');
    await room.scene.world.sql(
      'update samverka.promise_focuses set version = version + 1, next_follow_up_on = case place when 1 then samverka.today() + 30 end where promise_id = $1',
      [promise.id],
    );
    expect(await looks()).toEqual([{ id: room.officer.id }]);
  });

  it('hears when nothing has been told of it a week after', async () => {
    const promise = await room.aPromise();
    await keep(promise, { responsibleAgencyId: room.scene.school, nextFollowUpOn: await dayIn(-8) });
    await room.scene.world.sql('select samverka.give_feedback_notices()');
    expect(await belled(leader, 'feedback_missing')).toBe(1);
  });
});

describe('a follow-up that is moved within a week', () => {
  it('is told of at once, and once', async () => {
    const promise = await room.aPromise();
    await looks(); // at what others before this have left
    const given = async () =>
      (await room.officer.does<NoticesView>('GET', '/api/notices')).notices.filter(
        ({ itemId }) => itemId === promise.id,
      ).length;
    const moved = async (version: number, days: number) => {
      await keep(promise, { version, nextFollowUpOn: await dayIn(days) });
      return given();
    };
    expect(await moved(1, 40)).toBe(0);
    expect(await moved(2, 0)).toBe(1);
    expect(await looks()).toEqual([]);
    expect(await moved(3, 3)).toBe(1); // the day before is no longer one to be reminded of
    expect((await keep(promise, { version: 4, nextFollowUpOn: await dayIn(3), causes: 'Andra' })).status).toBe(200);
    expect([await given(), await looks()]).toEqual([1, []]);
  });
});

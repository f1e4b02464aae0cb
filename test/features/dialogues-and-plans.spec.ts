import ICAL from 'ical.js';
import { randomUUID } from 'node:crypto';
import type { NoticesView } from '../../src/contract/notices.js';
import type { PlanView, YearState, YearView } from '../../src/contract/plans.js';
import type { DialogueView, PromiseView } from '../../src/contract/promises.js';
import type { Person } from '../support/person.js';
import { weekOf } from '../../src/features/promises/plan-files.js';
import { heardAsTold } from '../../src/features/promises/publication.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
beforeAll(async () => {
  room = await PromiseRoom.open();
});
afterAll(() => room.close());

const text = async (path: string) => (await fetch(`${room.scene.world.url}${path}`)).text();
const pathOf = ({ address, year }: PromiseView) => `/lofte/${address}/${String(year)}`;
const eventsIn = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));
const dayIn = async (days: number) =>
  (await room.scene.world.sql<{ day: string }>('select (samverka.today() + $1::int)::text as day', [days]))[0]!.day;

describe('a dialogue', () => {
  const wish = async (days = 10, change: Partial<DialogueView> = {}) => ({
    ...{ version: 0, what: 'Kaffe, och samtal', place: 'Brommaplan', onDay: await dayIn(days) },
    ...{ fromTime: '18:00', untilTime: '19:30', isCancelled: false, ...change },
  });

  it('is told when it is published, on the page and in the calendar, and called off in a new version', async () => {
    const promise = await room.aPromise();
    const path = `/api/promises/${promise.id}/dialogues/${randomUUID()}`;
    const { dialogues } = await room.communicator.does<PromiseView>('PUT', path, await wish());
    expect(dialogues).toMatchObject([{ version: 1, fromTime: '18:00', untilTime: '19:30' }]);
    await room.published(promise);
    expect(await text(pathOf(promise))).toMatch(/18:00–19:30<\/time>.*Kaffe, och samtal, Brommaplan/);
    const calendar = () => text(`/lofte/${promise.address}/calendar.ics`);
    const [told] = eventsIn(await calendar()).filter(({ summary }) => summary === 'Kaffe, och samtal');
    expect([
      told!.location,
      told!.startDate.toJSDate().toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm' }),
    ]).toEqual([...['Brommaplan', '18:00:00']]);
    await room.officer.does('PUT', path, await wish(10, { version: 1, isCancelled: true }));
    expect(await calendar()).toContain('STATUS:CONFIRMED');
    await room.published(promise);
    expect(await calendar()).toContain('STATUS:CANCELLED');
    expect(await text(pathOf(promise))).toContain('Inställt');
  });

  it('is kept by those who keep promises, ends after it begins, and is not overwritten unseen', async () => {
    const promise = await room.aPromise();
    const path = `/api/promises/${promise.id}/dialogues/${randomUUID()}`;
    expect((await room.worker.asks('PUT', path, await wish())).status).toBe(403);
    expect((await room.officer.asks('PUT', path, await wish(10, { untilTime: '18:00' }))).status).toBe(400);
    for (let times = 0; times < 2; times++)
      expect((await room.officer.asks('PUT', path, await wish())).status).toBe(times === 0 ? 200 : 200);
    expect((await room.officer.meets('PUT', path, await wish(11, { version: 9 }))).code).toBe('promise-changed');
  });
});

describe('an activity', () => {
  const activity = (promise: PromiseView, change: object = {}) => ({
    ...{
      focusId: promise.focuses[0]!.id,
      version: 0,
      what: '=HYPERLINK("x")',
      dueOn: '2031-05-01',
      doneOn: null,
      ...change,
    },
  });

  it('keeps how it stood after each change, and by whom', async () => {
    const promise = await room.aPromise();
    const path = `/api/promises/${promise.id}/activities/${randomUUID()}`;
    await room.officer.does('PUT', path, activity(promise));
    const { steps } = await room.communicator.does<PromiseView>(
      'PUT',
      path,
      activity(promise, { version: 1, doneOn: '2030-01-02' }),
    );
    expect(steps).toMatchObject([
      { version: 1, dueOn: '2031-05-01', doneOn: null, changedBy: room.officer.id },
      { version: 2, dueOn: '2031-05-01', doneOn: '2030-01-02', changedBy: room.communicator.id },
    ]);
  });

  it('stands in the plan of the agency that does it, and in no other’s; as a table that runs nothing, and a calendar', async () => {
    const promise = await room.aPromise();
    const id = randomUUID();
    await room.officer.does('PUT', `/api/promises/${promise.id}/activities/${id}`, activity(promise));
    const planOf = async (person: Person) =>
      (await person.does<PlanView>('GET', '/api/plan')).items.map(({ activityId }) => activityId);
    expect(await planOf(room.officer)).toContain(id);
    expect(await planOf(room.worker)).not.toContain(id);
    const taken = async (format: string) => (await room.officer.asks('POST', '/api/plan/exports', { format })).text;
    expect(await taken('csv')).toContain(`"2031-W18";"2031-05-01";"";"'=HYPERLINK(""x"")";"Torget"`);
    const event = eventsIn(await taken('ics')).find(({ uid }) => uid.startsWith(id))!;
    expect([event.summary, event.startDate.toString()]).toEqual(['=HYPERLINK("x")', '2031-05-01']);
  });

  it.each([
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-24', '2026-W48'],
  ])('of %s is of week %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });
});

describe('where nothing has been told after a follow-up', () => {
  const isDue = (promise: PromiseView, days: number) =>
    room.scene.world.sql(
      'update samverka.promise_focuses set version = version + 1, next_follow_up_on = samverka.today() + $2::int where promise_id = $1',
      [promise.id, days],
    );
  const given = () =>
    room.scene.world.sql<{ id: string }>('select distinct id from samverka.give_feedback_notices() as id order by id');
  const bellOf = async (person: Person) =>
    (await person.does<NoticesView>('GET', '/api/notices')).notices.flatMap(({ kind, itemId }) =>
      kind === 'feedback_missing' ? [itemId] : [],
    );

  it('those who keep it are reminded after a week, until it is told', async () => {
    const promise = await room.aPromise();
    await room.published(promise);
    await isDue(promise, -6);
    expect(await given()).toEqual([]);
    await isDue(promise, -7);
    expect(await given()).toEqual([]); // told today
    await room.scene.world.sql(
      `update samverka.promise_proposals set approved_at = now() - interval '20 days' where promise_id = $1`,
      [promise.id],
    );
    expect([await given(), await given()]).toEqual([[{ id: room.officer.id }], []]);
    expect([await bellOf(room.officer), await bellOf(room.worker)]).toEqual([[promise.id], []]);
    await room.published(promise, 'Så gick det');
    expect(await bellOf(room.officer)).toEqual([]);
  });

  it('the year shows it as late, step by step', async () => {
    const promise = await room.aPromise();
    const row = async () =>
      (await room.worker.does<YearView>('GET', '/api/plan/year')).rows.find(
        ({ promiseId }) => promiseId === promise.id,
      )!;
    const states = async () =>
      Object.fromEntries((await row()).steps.map(({ step, state }): [string, YearState] => [step, state]));
    expect(await states()).toEqual({
      dialogue: 'none',
      picture: 'none',
      analysis: 'none',
      agreement: 'none',
      promise: 'none',
      activities: 'none',
      follow_up: 'none',
      feedback: 'none',
    });
    await room.published(promise);
    await isDue(promise, 3);
    expect(await states()).toMatchObject({ promise: 'done', follow_up: 'coming', feedback: 'done' });
    await isDue(promise, -3);
    expect(await states()).toMatchObject({ follow_up: 'done', feedback: 'done' });
    await room.scene.world.sql(
      `update samverka.promise_proposals set approved_at = now() - interval '20 days' where promise_id = $1`,
      [promise.id],
    );
    expect(await states()).toMatchObject({ follow_up: 'late', feedback: 'late' });
  });
});

describe('how many have been heard', () => {
  it.each([
    [4, null, null],
    [5, null, 5],
    [8, 5, 5],
    [10, 5, 10],
    [7, 10, 10],
    [3, 5, 5],
    [5, 5, 5],
  ])('%s after %s is told as %s', (heard, before, told) => {
    expect(heardAsTold(heard, before)).toBe(told);
  });
});

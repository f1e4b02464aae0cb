import type { Person } from '../support/person.js';
import { addressOf, byMail, DeliveryRoom } from './delivery-room.js';

let room: DeliveryRoom;
let teacher: Person;
let assistant: Person;

beforeAll(async () => {
  room = await DeliveryRoom.open();
  ({ teacher, assistant } = room.people);
});
afterAll(() => room.end());
beforeEach(() => room.clear());

/** So that what was given seems to have been given yesterday. */
const letNightPass = () =>
  room.scene.world.sql(`update samverka.notices set given_at = given_at - interval '24 hours'`);
const always = { from: '00:00', until: '23:59', onWeekends: true };

describe('how she wants to be told', () => {
  it('is hers: off is off', async () => {
    const { choices } = await room.chooses(teacher, { choices: byMail('call', 'off'), quiet: null });
    expect(choices).toContainEqual({ kind: 'call', mail: 'off', push: true });
    await room.asks(teacher);
    await room.asks(assistant);
    await room.deliver();
    expect(room.addressees).toEqual([addressOf(assistant)]);
  });

  it('once a day is the morning after', async () => {
    await room.chooses(teacher, { choices: byMail('call', 'daily'), quiet: null });
    await room.asks(teacher);
    await room.scene.world.sql(
      `create or replace function samverka.this_morning() returns timestamptz language sql stable as $$ select now() - interval '1 hour' $$`,
    );
    await room.deliver();
    expect(room.addressees).toEqual([]);
    await letNightPass();
    await room.deliver();
    expect(room.addressees).toEqual([addressOf(teacher)]);
  });

  it('holds, in her quiet hours, what can wait, and never what cannot', async () => {
    await room.chooses(teacher, { choices: [], quiet: always });
    await room.scene.world.sql(`update samverka.quiet_hours set until_at = '24:00'`);
    await room.asks(teacher);
    await room.deliver();
    expect(room.addressees).toEqual([]);
    await room.asks(teacher, 'now');
    await room.deliver();
    expect(room.addressees).toEqual([addressOf(teacher)]);
  });

  // 2026-11-27 is a Friday. What the clock on the wall says is all that counts, whatever the hour is called when clocks change.
  it.each([
    ['20:00', '06:00', false, '2026-11-27 19:59', false],
    ['20:00', '06:00', false, '2026-11-27 20:00', true],
    ['20:00', '06:00', false, '2026-11-28 05:59', true],
    ['20:00', '06:00', false, '2026-11-28 06:00', false],
    ['12:00', '13:00', false, '2026-11-27 12:30', true],
    ['12:00', '13:00', false, '2026-11-27 13:00', false],
    ['12:00', '12:00', false, '2026-11-27 12:00', false],
    ['20:00', '06:00', true, '2026-11-28 12:00', true],
    ['20:00', '06:00', true, '2026-11-29 23:59', true],
    ['20:00', '06:00', true, '2026-11-30 06:00', false],
    ['20:00', '06:00', true, '2026-11-30 05:00', true],
    ['20:00', '06:00', true, '2026-11-27 12:00', false],
  ])(
    'from %s to %s, weekends %s: at %s it is %s that she is left in peace',
    async (...[from, until, onWeekends, at, isQuiet]) => {
      await room.chooses(teacher, { choices: [], quiet: { from, until, onWeekends } });
      const sql = 'select samverka.is_left_in_peace($1, $2) as quiet';
      expect(await room.scene.world.sql(sql, [teacher.id, at])).toEqual([{ quiet: isQuiet }]);
    },
  );

  it('can put nothing acute off until tomorrow', async () => {
    const { choices } = await room.chooses(teacher, { choices: byMail('call_now', 'daily'), quiet: null });
    expect(choices).toContainEqual({ kind: 'call_now', mail: 'at_once', push: true });
  });
});

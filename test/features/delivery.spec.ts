import webPush from 'web-push';
import type { CardView } from '../../src/contract/cards.js';
import type { ChooseNotices, NoticeKind, NoticeSettingsView, NoticesView } from '../../src/contract/notices.js';
import { DeliveryService } from '../../src/features/delivery/delivery.service.js';
import { Scene } from '../hardening/scene.js';
import { LetterBox } from '../support/letter-box.js';
import type { Person } from '../support/person.js';
import { Device, PushService } from '../support/push-service.js';

let scene: Scene;
let box: LetterBox;
let service: PushService;
let officer: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  [box, service] = await Promise.all([LetterBox.open(), PushService.open()]);
  scene = await Scene.begin({
    mail: { url: box.url, from: 'Samverka <samverka@example.invalid>' },
    pushKeys: webPush.generateVAPIDKeys(),
    pushServices: ['127.0.0.1'],
  });
  officer = await scene.on(scene.police, ['caseworker'], 'Kim Polis');
  teacher = await scene.on(scene.school, ['contact'], 'Maria Lärare');
  assistant = await scene.on(scene.social);
  both = [scene.police, scene.school].sort();
});
afterAll(async () => {
  await scene.world.end();
  await Promise.all([box.close(), service.close()]);
});
beforeEach(async () => {
  card = await officer.opens(scene.board, { title: 'Ett hemligt ärende', agencyIds: [scene.school, scene.social] });
  for (const table of ['notices', 'deliveries', 'push_devices', 'notice_choices', 'quiet_hours'])
    await scene.world.sql(`delete from samverka.${table}`);
  box.letters.length = 0;
  service.pushed.length = 0;
  Object.assign(box, { refuses: undefined });
  service.answers = 201;
});

const deliver = () => scene.world.app.get(DeliveryService, { strict: false }).deliver();
const addressOf = ({ id }: Person) => `${id}@example.invalid`;
const addressees = () => box.letters.map(({ to }) => to).sort();
const chooses = (person: Person, choice: ChooseNotices) =>
  person.does<NoticeSettingsView>('PUT', '/api/notices/settings', choice);
const byMail = (kind: NoticeKind, mail: 'at_once' | 'daily' | 'off') => [{ kind, mail, push: true }];
const always = { from: '00:00', until: '23:59', onWeekends: true };
const asks = (person: Person, wish = 'today') =>
  officer.does('PUT', `/api/calls/to/${person.id}`, { callback: null, wish });
/** So that what was given seems to have been given yesterday. */
const letNightPass = () => scene.world.sql(`update samverka.notices set given_at = given_at - interval '24 hours'`);
/** Taken again, without waiting for the hour of it. */
const letTimePass = () => scene.world.sql('update samverka.deliveries set next_at = now()');

describe('a letter', () => {
  it('says that there is something, and neither what, about whom nor from whom', async () => {
    await chooses(teacher, { choices: byMail('shared', 'at_once'), quiet: null });
    await officer.writes(card.caseId, both, 'Hemliga ord');
    await deliver();
    expect(addressees()).toEqual([addressOf(teacher)]);
    const [{ source } = { source: '' }] = box.letters;
    for (const secret of [
      'Hemliga',
      'hemligt',
      card.code,
      card.caseId,
      'Kim',
      officer.id,
      'polis',
      'anteckning',
      'delat',
    ])
      expect(source.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(source).toMatch(/^List-Unsubscribe: <http:\/\/localhost:\d+\/installningar>\r$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('is the same, letter by letter, whatever it is about', async () => {
    await asks(teacher, 'now');
    await deliver();
    await officer.requests(card.caseId, scene.school);
    await deliver();
    const bodies = box.letters.map(({ source }) => source.replaceAll(/^(Date|Message-ID): .*(\r\n .*)*\r\n/gm, ''));
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
  });

  it('comes once, however much there is and however often it is looked for', async () => {
    await asks(teacher, 'now');
    await officer.requests(card.caseId, scene.school);
    await Promise.all([deliver(), deliver()]);
    await deliver();
    expect(addressees()).toEqual([addressOf(teacher)]);
  });

  it('is not sent about what she has read meanwhile, nor when the case is not hers any more', async () => {
    await officer.requests(card.caseId, scene.school);
    const { notices } = await teacher.does<NoticesView>('GET', '/api/notices');
    await teacher.does('PUT', '/api/notices/read', { ids: notices.map(({ id }) => id) });
    await deliver();
    await officer.requests(card.caseId, scene.social);
    await scene.world.sql('update samverka.case_members set left_at = now() where user_id = $1', [assistant.id]);
    await deliver();
    expect(addressees()).toEqual([]);
  });

  it('that the server does not take is tried again, and dropped when it is moot', async () => {
    box.refuses = 451;
    await asks(teacher);
    await deliver();
    expect(addressees()).toEqual([]);
    box.refuses = undefined;
    await deliver();
    expect(addressees()).toEqual([]);
    await letTimePass();
    await deliver();
    expect(addressees()).toEqual([addressOf(teacher)]);
  });

  it('that the server will never take is given up', async () => {
    box.refuses = 550;
    await asks(teacher);
    await deliver();
    box.refuses = undefined;
    await letTimePass();
    await deliver();
    expect(addressees()).toEqual([]);
    expect(await scene.world.sql('select state from samverka.deliveries')).toEqual([{ state: 'failed' }]);
  });

  it('of which nobody knows whether it came is not sent again', async () => {
    await asks(teacher);
    await scene.world.sql(`select samverka.take_deliveries('mail', 100)`);
    await letTimePass();
    await deliver();
    expect(addressees()).toEqual([]);
  });

  it('goes to nobody who can no longer sign in', async () => {
    await asks(assistant);
    await scene.world.sql('update gate.accounts set disabled_at = now() where user_id = $1', [assistant.id]);
    await deliver();
    await scene.world.sql('update gate.accounts set disabled_at = null where user_id = $1', [assistant.id]);
    expect(addressees()).toEqual([]);
  });
});

describe('how she wants to be told', () => {
  it('is hers: off is off', async () => {
    const { choices } = await chooses(teacher, { choices: byMail('call', 'off'), quiet: null });
    expect(choices).toContainEqual({ kind: 'call', mail: 'off', push: true });
    await asks(teacher);
    await asks(assistant);
    await deliver();
    expect(addressees()).toEqual([addressOf(assistant)]);
  });

  it('once a day is the morning after', async () => {
    await chooses(teacher, { choices: byMail('call', 'daily'), quiet: null });
    await asks(teacher);
    await scene.world.sql(
      `create or replace function samverka.this_morning() returns timestamptz language sql stable as $$ select now() - interval '1 hour' $$`,
    );
    await deliver();
    expect(addressees()).toEqual([]);
    await letNightPass();
    await deliver();
    expect(addressees()).toEqual([addressOf(teacher)]);
  });

  it('holds, in her quiet hours, what can wait, and never what cannot', async () => {
    await chooses(teacher, { choices: [], quiet: always });
    await scene.world.sql(`update samverka.quiet_hours set until_at = '24:00'`);
    await asks(teacher);
    await deliver();
    expect(addressees()).toEqual([]);
    await asks(teacher, 'now');
    await deliver();
    expect(addressees()).toEqual([addressOf(teacher)]);
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
    async (from, until, onWeekends, at, isQuiet) => {
      await chooses(teacher, { choices: [], quiet: { from, until, onWeekends } });
      const sql = 'select samverka.is_left_in_peace($1, $2) as quiet';
      expect(await scene.world.sql(sql, [teacher.id, at])).toEqual([{ quiet: isQuiet }]);
    },
  );

  it('can put nothing acute off until tomorrow', async () => {
    const { choices } = await chooses(teacher, { choices: byMail('call_now', 'daily'), quiet: null });
    expect(choices).toContainEqual({ kind: 'call_now', mail: 'at_once', push: true });
  });
});

describe('a push', () => {
  const devices: Record<string, Device> = {};
  const adds = async (person: Person, path = '/teacher') => {
    const device = (devices[path] = new Device(service.url + path));
    await person.does('PUT', '/api/notices/devices', device.address);
    return device;
  };

  it('is sealed for one device, which opens it and finds nothing but that there is something', async () => {
    const device = await adds(teacher);
    await officer.writes(card.caseId, both, 'Hemliga ord');
    await deliver();
    expect(service.pushed).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = service.pushed;
    expect(headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      authorization: expect.stringMatching(/^vapid t=/),
    });
    expect(JSON.parse(device.opens(body))).toEqual({ title: 'Samverka', body: 'Du har något nytt i Samverka' });
    expect(() => new Device('').opens(body)).toThrow();
  });

  it('is as long, whatever it is about', async () => {
    await adds(teacher);
    await officer.writes(card.caseId, both, 'En mycket lång anteckning '.repeat(50));
    await deliver();
    await asks(teacher, 'now');
    await deliver();
    expect(new Set(service.pushed.map(({ body }) => body.length)).size).toBe(1);
    expect(service.pushed).toHaveLength(2);
  });

  it('goes once, and not to a device that was added afterwards', async () => {
    await asks(teacher);
    await adds(teacher);
    await deliver();
    expect(service.pushed).toHaveLength(0);
    await officer.requests(card.caseId, scene.school);
    await Promise.all([deliver(), deliver()]);
    expect(service.pushed).toHaveLength(1);
  });

  it('forgets a device that has taken itself back', async () => {
    service.answers = 410;
    await adds(teacher);
    await asks(teacher);
    await deliver();
    expect(await scene.world.sql('select from samverka.push_devices')).toEqual([]);
  });

  it('goes to whoever uses the device now, and to nobody once she has said so', async () => {
    const device = await adds(teacher);
    await assistant.does('PUT', '/api/notices/devices', device.address);
    await asks(teacher);
    await deliver();
    expect(service.pushed).toHaveLength(0);
    const { endpoint } = device.address;
    await teacher.does('PUT', '/api/notices/devices/gone', { endpoint });
    await asks(assistant);
    await deliver();
    expect(service.pushed).toHaveLength(1);
    await assistant.does('PUT', '/api/notices/devices/gone', { endpoint });
    await officer.requests(card.caseId, scene.social);
    await deliver();
    expect(service.pushed).toHaveLength(1);
  });

  it('is sent to known push services alone: the server asks no address that it is told', async () => {
    for (const endpoint of ['http://169.254.169.254/', 'https://example.org/', 'http://user@127.0.0.1/', 'no address'])
      expect(await teacher.meets('PUT', '/api/notices/devices', { ...new Device(endpoint).address })).toMatchObject({
        code: 'push-unknown',
      });
  });
});

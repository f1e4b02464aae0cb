import type { NoticesView } from '../../src/contract/notices.js';
import type { Person } from '../support/person.js';
import { addressOf, byMail, DeliveryRoom } from './delivery-room.js';

let room: DeliveryRoom;
let officer: Person;
let teacher: Person;
let assistant: Person;

beforeAll(async () => {
  room = await DeliveryRoom.open();
  ({ officer, teacher, assistant } = room.people);
});
afterAll(() => room.end());
beforeEach(() => room.clear());

describe('a letter', () => {
  it('says that there is something, and neither what, about whom nor from whom', async () => {
    await room.chooses(teacher, { choices: byMail('shared', 'at_once'), quiet: null });
    await officer.writes(room.card.caseId, room.both, 'Hemliga ord');
    await room.deliver();
    expect(room.addressees).toEqual([addressOf(teacher)]);
    const [{ source } = { source: '' }] = room.box.letters;
    for (const secret of [
      'Hemliga',
      'hemligt',
      room.card.code,
      room.card.caseId,
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
    await room.asks(teacher, 'now');
    await room.deliver();
    await officer.requests(room.card.caseId, room.scene.school);
    await room.deliver();
    const bodies = room.box.letters.map(({ source }) =>
      source.replaceAll(/^(Date|Message-ID): .*(\r\n .*)*\r\n/gm, ''),
    );
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
  });

  it('comes once, however much there is and however often it is looked for', async () => {
    await room.asks(teacher, 'now');
    await officer.requests(room.card.caseId, room.scene.school);
    await Promise.all([room.deliver(), room.deliver()]);
    await room.deliver();
    expect(room.addressees).toEqual([addressOf(teacher)]);
  });

  it('is not sent about what she has read meanwhile, nor when the case is not hers any more', async () => {
    await officer.requests(room.card.caseId, room.scene.school);
    const { notices } = await teacher.does<NoticesView>('GET', '/api/notices');
    await teacher.does('PUT', '/api/notices/read', { ids: notices.map(({ id }) => id) });
    await room.deliver();
    await officer.requests(room.card.caseId, room.scene.social);
    await room.scene.world.sql('update samverka.case_members set left_at = now() where user_id = $1', [assistant.id]);
    await room.deliver();
    expect(room.addressees).toEqual([]);
  });

  it('that the server does not take is tried again, and dropped when it is moot', async () => {
    room.box.refuses = 451;
    await room.asks(teacher);
    await room.deliver();
    expect(room.addressees).toEqual([]);
    room.box.refuses = undefined;
    await room.deliver();
    expect(room.addressees).toEqual([]);
    await room.letTimePass();
    await room.deliver();
    expect(room.addressees).toEqual([addressOf(teacher)]);
  });

  it('that the server will never take is given up', async () => {
    room.box.refuses = 550;
    await room.asks(teacher);
    await room.deliver();
    room.box.refuses = undefined;
    await room.letTimePass();
    await room.deliver();
    expect(room.addressees).toEqual([]);
    expect(await room.scene.world.sql('select state from samverka.deliveries')).toEqual([{ state: 'failed' }]);
  });

  it('of which nobody knows whether it came is not sent again', async () => {
    await room.asks(teacher);
    await room.scene.world.sql(`select samverka.take_deliveries('mail', 100)`);
    await room.letTimePass();
    await room.deliver();
    expect(room.addressees).toEqual([]);
  });

  it('goes to nobody who can no longer sign in', async () => {
    await room.asks(assistant);
    await room.scene.world.sql('update gate.accounts set disabled_at = now() where user_id = $1', [assistant.id]);
    await room.deliver();
    await room.scene.world.sql('update gate.accounts set disabled_at = null where user_id = $1', [assistant.id]);
    expect(room.addressees).toEqual([]);
  });
});

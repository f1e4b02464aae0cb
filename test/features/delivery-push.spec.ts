import type { IncomingHttpHeaders } from 'node:http';
import type { Person } from '../support/person.js';
import { Device } from '../support/push-service.js';
import { DeliveryRoom } from './delivery-room.js';

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

describe('a push', () => {
  const devices: Record<string, Device> = {};
  const adds = async (person: Person, path = '/teacher') => {
    const device = (devices[path] = new Device(room.service.url + path));
    await person.does('PUT', '/api/notices/devices', device.address);
    return device;
  };

  it('is sealed for one device, which opens it and finds nothing but that there is something', async () => {
    const device = await adds(teacher);
    await officer.writes(room.card.caseId, room.both, 'Hemliga ord');
    await room.deliver();
    expect(room.service.pushed).toHaveLength(1);
    const [{ headers, body } = { headers: {} as IncomingHttpHeaders, body: Buffer.alloc(0) }] = room.service.pushed;
    expect(headers['content-encoding']).toBe('aes128gcm');
    expect(headers.authorization).toMatch(/^vapid t=/);
    expect(JSON.parse(device.opens(body))).toEqual({ title: 'Samverka', body: 'Du har något nytt i Samverka' });
    expect(() => new Device('').opens(body)).toThrow();
  });

  it('is as long, whatever it is about', async () => {
    await adds(teacher);
    await officer.writes(room.card.caseId, room.both, 'En mycket lång anteckning '.repeat(50));
    await room.deliver();
    await room.asks(teacher, 'now');
    await room.deliver();
    expect(new Set(room.service.pushed.map(({ body }) => body.length)).size).toBe(1);
    expect(room.service.pushed).toHaveLength(2);
  });

  it('goes once, and not to a device that was added afterwards', async () => {
    await room.asks(teacher);
    await adds(teacher);
    await room.deliver();
    expect(room.service.pushed).toHaveLength(0);
    await officer.requests(room.card.caseId, room.scene.school);
    await Promise.all([room.deliver(), room.deliver()]);
    expect(room.service.pushed).toHaveLength(1);
  });

  it('forgets a device that has taken itself back', async () => {
    room.service.answers = 410;
    await adds(teacher);
    await room.asks(teacher);
    await room.deliver();
    expect(await room.scene.world.sql('select from samverka.push_devices')).toEqual([]);
  });

  it('goes to whoever uses the device now, and to nobody once she has said so', async () => {
    const device = await adds(teacher);
    await assistant.does('PUT', '/api/notices/devices', device.address);
    await room.asks(teacher);
    await room.deliver();
    expect(room.service.pushed).toHaveLength(0);
    const { endpoint } = device.address;
    await teacher.does('PUT', '/api/notices/devices/gone', { endpoint });
    await room.asks(assistant);
    await room.deliver();
    expect(room.service.pushed).toHaveLength(1);
    await assistant.does('PUT', '/api/notices/devices/gone', { endpoint });
    await officer.requests(room.card.caseId, room.scene.social);
    await room.deliver();
    expect(room.service.pushed).toHaveLength(1);
  });

  it('is sent to known push services alone: the server asks no address that it is told', async () => {
    for (const endpoint of ['http://169.254.169.254/', 'https://example.org/', 'http://user@127.0.0.1/', 'no address'])
      expect(await teacher.meets('PUT', '/api/notices/devices', { ...new Device(endpoint).address })).toMatchObject({
        code: 'push-unknown',
      });
  });
});

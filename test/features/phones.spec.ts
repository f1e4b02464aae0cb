import { io } from 'socket.io-client';
import type { ConcernReceipt } from '../../src/contract/concerns.js';
import type { PhoneCode, PhoneSession, PhonesView } from '../../src/contract/phones.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import * as room from './concerns-room.js';
import { Phone } from './phone.js';
import { leave } from './three.js';

let scene: Scene;
let teacher: Person;
let colleague: Person;
let manager: Person;
let worker: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  teacher = await scene.on(scene.school, ['contact'], 'Maria Sandell');
  colleague = await scene.on(scene.school, ['contact']);
  manager = await scene.on(scene.school, ['principal', 'manager']);
  worker = await scene.off(scene.social);
  const head = await scene.off(scene.social, ['manager']);
  await head.does('PUT', `/api/agency/intake/people/${worker.id}`);
});
afterAll(() => scene.world.end());
afterEach(() => {
  leave(teacher, colleague, manager, worker);
});

async function codeFor(person: Person): Promise<string> {
  return (await person.does<PhoneCode>('POST', '/api/phones/codes')).code;
}

async function enrolled(person: Person): Promise<Phone> {
  const phone = new Phone(scene.world.url);
  const { status } = await phone.asks('POST', '/api/phone/enrolment', { code: await codeFor(person) });
  expect(status).toBe(201);
  return phone;
}

const statusOf = async (phone: Phone) => (await phone.asks('GET', '/api/phone')).status;

describe('a phone is enrolled', () => {
  it('by a code that works once, however it is typed', async () => {
    const code = await codeFor(teacher);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`;
    const first = await new Phone(scene.world.url).asks<PhoneSession>('POST', '/api/phone/enrolment', { code: typed });
    expect([first.status, first.body]).toMatchObject([201, { name: 'Maria Sandell', roles: ['contact'] }]);
    const again = await new Phone(scene.world.url).asks('POST', '/api/phone/enrolment', { code });
    expect([again.status, again.body]).toMatchObject([404, { code: 'phone-code-invalid' }]);
  });

  it('not by one that is ten minutes old, or that another has taken the place of', async () => {
    const old = await codeFor(teacher);
    const code = await codeFor(teacher);
    expect((await new Phone(scene.world.url).asks('POST', '/api/phone/enrolment', { code: old })).status).toBe(404);
    await scene.world.sql(`update gate.phone_codes set expires_at = expires_at - interval '10 minutes'`);
    expect((await new Phone(scene.world.url).asks('POST', '/api/phone/enrolment', { code })).status).toBe(404);
  });

  it('and guessing is slowed', async () => {
    const guess = () => new Phone(scene.world.url).asks('POST', '/api/phone/enrolment', { code: '22222222' });
    const answers = [];
    for (let tries = 0; tries < 8; tries++) answers.push((await guess()).status);
    expect(answers[0]).toBe(404);
    expect(answers.at(-1)).toBe(429);
    await scene.world.sql('delete from gate.attempts');
  });
});

describe('a phone that is enrolled', () => {
  it('raises a concern that its holder has signed, once, and reads how far it has come', async () => {
    const phone = await enrolled(teacher);
    const concern = room.report(scene.social);
    const first = await phone.asks<ConcernReceipt>('POST', '/api/phone/concerns', concern);
    const second = await phone.asks<ConcernReceipt>('POST', '/api/phone/concerns', concern);
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    const { body: matter } = await room.matterOf(worker, first.body.id);
    expect(matter.concern).toMatchObject({
      content: concern.content,
      child: concern.child,
      reporter: { name: 'Maria Sandell' },
    });
    await room.does(worker, first.body.id, 'assignee', { assigneeId: worker.id });
    const { body } = await phone.asks<PhoneSession>('GET', '/api/phone');
    expect(body.concerns).toMatchObject([{ code: first.body.code, standing: 'assessing' }]);
    expect(JSON.stringify(body)).not.toMatch(/Hämtas|kamrat|E\.L\.|8B/);
    expect((await room.mine(teacher)).concerns).toHaveLength(1);
  });

  it('can do nothing else: what asks who is signed in finds nobody', async () => {
    const phone = await enrolled(teacher);
    const [mine] = (await room.mine(teacher)).concerns;
    for (const path of [
      '/api/session',
      '/api/start',
      '/api/boards',
      '/api/concerns',
      `/api/concerns/${mine!.id}`,
      `/api/cases/${mine!.id}`,
      '/api/calls',
      '/api/phones',
    ])
      expect([path, (await phone.asks('GET', path)).status]).toEqual([path, 401]);
    const asSession = new Phone(scene.world.url, `samverka=${phone.token}`);
    for (const path of ['/api/session', '/api/concerns', '/api/phone'])
      expect([path, (await asSession.asks('GET', path)).status]).toEqual([path, 401]);
    for (const path of ['/api/concerns', '/api/phones/codes'])
      expect((await phone.asks('POST', path, room.report(scene.social))).status).toBe(401);
  });

  it('and whoever is signed in cannot pass for one', async () => {
    expect((await teacher.asks('GET', '/api/phone')).status).toBe(401);
    expect((await teacher.asks('POST', '/api/phone/concerns', room.report(scene.social))).status).toBe(401);
  });

  it('is refused at the socket', async () => {
    const phone = await enrolled(teacher);
    for (const cookie of [phone.header, `samverka=${phone.token}`]) {
      const socket = io(scene.world.url, {
        transports: ['websocket'],
        reconnection: false,
        extraHeaders: { cookie, origin: new URL(scene.world.url).origin },
      });
      const said = await new Promise<string>((resolve) => {
        socket.on('connect', () => {
          resolve('connected');
        });
        socket.on('connect_error', ({ message }) => {
          resolve(message);
        });
      });
      socket.close();
      expect(said).toBe('not-signed-in');
    }
  });

  it('is written down in the log as a phone', async () => {
    const phone = await enrolled(teacher);
    await phone.asks('GET', '/api/phone');
    const acts = await scene.world.sql<{ act: string }>('select distinct act from log.acts where user_id = $1', [
      teacher.id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['enrolled phone', 'GET /api/phone']));
  });

  it('no longer raises anything for whoever may not', async () => {
    const person = await scene.on(scene.school, ['contact']);
    const phone = await enrolled(person);
    await scene.world.sql(`update samverka.users set roles = '{communicator}' where id = $1`, [person.id]);
    const { status, body } = await phone.asks('POST', '/api/phone/concerns', room.report(scene.social));
    expect([status, body]).toMatchObject([403, { code: 'role-missing' }]);
  });
});

describe('a phone ends', () => {
  it('when its holder ends it, and nobody else but her manager can', async () => {
    const phone = await enrolled(colleague);
    const id = (await colleague.does<PhonesView>('GET', '/api/phones')).phones[0]!.id;
    expect((await teacher.asks('DELETE', `/api/phones/${id}`)).status).toBe(404);
    expect((await worker.asks('DELETE', `/api/phones/${id}`)).status).toBe(404);
    expect(await statusOf(phone)).toBe(200);
    await colleague.does('DELETE', `/api/phones/${id}`);
    expect(await statusOf(phone)).toBe(401);
    const other = await enrolled(colleague);
    const { phones } = await manager.does<PhonesView>('GET', '/api/phones');
    const hers = phones.filter(({ personId }) => personId === colleague.id);
    expect(hers).toHaveLength(1);
    await manager.does('DELETE', `/api/phones/${hers[0]!.id}`);
    expect(await statusOf(other)).toBe(401);
    expect(
      (await teacher.does<PhonesView>('GET', '/api/phones')).phones.every(({ personId }) => personId === teacher.id),
    ).toBe(true);
  });

  it('when it leaves by itself', async () => {
    const phone = await enrolled(colleague);
    const token = phone.header;
    expect((await phone.asks('DELETE', '/api/phone')).status).toBe(204);
    expect(await statusOf(new Phone(scene.world.url, token))).toBe(401);
  });

  it('after ninety days', async () => {
    const phone = await enrolled(colleague);
    await scene.world.sql(
      `update gate.phones set expires_at = expires_at - interval '90 days' where ended_at is null and user_id = $1`,
      [colleague.id],
    );
    expect(await statusOf(phone)).toBe(401);
  });

  it('when its holder has another password, or no account; and a code that she had made ends with it', async () => {
    for (const change of ["password_hash = 'another'", 'disabled_at = now()']) {
      const person = await scene.on(scene.school, ['contact']);
      const phone = await enrolled(person);
      const code = await codeFor(person);
      await scene.world.sql(`update gate.accounts set ${change} where user_id = $1`, [person.id]);
      expect(await statusOf(phone)).toBe(401);
      expect((await new Phone(scene.world.url).asks('POST', '/api/phone/enrolment', { code })).status).toBe(404);
    }
  });
});

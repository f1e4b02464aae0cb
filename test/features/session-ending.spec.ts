import type { SessionView } from '../../src/contract/session.js';
import { Door } from '../../src/platform/identity/door.js';
import { Sockets } from '../../src/platform/live/sockets.js';
import { until } from '../hardening/scene.js';
import { accepts, aVisitor, emailOf, hasPassword, password, signsIn } from '../hardening/signing-in.js';
import { Person } from '../support/person.js';
import { World } from '../support/world.js';

let world: World;
let board: string;
let person: Person;

beforeAll(async () => {
  world = await World.begin();
  board = await world.aBoard('youth_at_risk', [await world.anAgency('police')]);
});
afterAll(() => world.end());
beforeEach(async () => {
  const [agency] = await world.sql<{ id: string }>('select id from samverka.agencies limit 1');
  person = await world.aPerson(agency!.id, { boards: [board] });
});

/** The same person at another screen. */
async function elsewhere(): Promise<Person> {
  const other = new Person(world.url, person.id, person.agencyId, await world.app.get(Door).open(person.id));
  world.people.push(other);
  return other;
}

async function expectSignedOut(who: Person): Promise<void> {
  expect(await who.meets('GET', '/api/boards')).toEqual({ status: 401, code: 'not-signed-in' });
  const socket = who.connects();
  expect(
    await new Promise((resolve) =>
      socket.once('connect_error', ({ message }) => {
        resolve(message);
      }),
    ),
  ).toBe('not-signed-in');
}

function socketsOf({ id }: Person): number {
  return world.app
    .get(Sockets)
    .here()
    .filter(({ data }) => data.viewerId === id).length;
}

describe('signing out', () => {
  it('ends what can be asked, and every connection of the session, before it is answered', async () => {
    await person.watchesBoard(board);
    const { status, headers } = await person.asks('DELETE', '/api/session');
    expect(socketsOf(person)).toBe(0);
    expect([status, headers.get('clear-site-data')]).toEqual([204, '"cache"']);
    expect(headers.get('set-cookie')).toMatch(/^samverka=; Max-Age=0; Path=\/;/);
    await until(() => person.socket?.connected === false);
    expect(person.heard.map(({ event }) => event)).toContain('session.ended');
    await expectSignedOut(person);
  });

  it('leaves her other screens alone', async () => {
    const other = await elsewhere();
    await other.watchesBoard(board);
    await person.does('DELETE', '/api/session');
    expect((await other.asks('GET', '/api/boards')).status).toBe(200);
    expect(socketsOf(person)).toBe(1);
  });
});

describe.each([
  ['too long', 'update gate.sessions set expires_at = now() where user_id = $1'],
  ['while nobody was there', 'update gate.sessions set seen_at = now() - idle where user_id = $1'],
])('a session that has lasted %s', (_, ending) => {
  it('is over, and its connections are cut', async () => {
    await person.watchesBoard(board);
    await world.sql(ending, [person.id]);
    await until(() => person.socket?.connected === false);
    await expectSignedOut(person);
  });
});

describe('being there', () => {
  const seenAt = async () =>
    (
      await world.sql<{ at: string }>('select seen_at::text as at from gate.sessions where user_id = $1', [person.id])
    )[0]?.at;
  const away = () =>
    world.sql(`update gate.sessions set seen_at = now() - interval '5 minutes' where user_id = $1`, [person.id]);

  it('is not what a page fetches by itself', async () => {
    await away();
    const before = await seenAt();
    for (let time = 0; time < 5; time++)
      await person.asks('GET', '/api/boards', undefined, { 'samverka-background': '1' });
    // The door answers four at a time: whatever was asked of it before these has been done.
    await Promise.all(
      Array.from({ length: 8 }, () => aVisitor(world).asks('POST', '/api/invitations/look', { token: 'none' })),
    );
    expect(await seenAt()).toBe(before);
  });

  it('is what a person does, and keeps the session awake', async () => {
    await away();
    const before = await seenAt();
    await person.does('POST', '/api/session/activity');
    await until(async () => (await seenAt()) !== before);
  });
});

describe('a changed password', () => {
  const change = { current: password, next: 'ett alldeles nytt lösenord' };
  beforeEach(() => hasPassword(world, person));

  it('ends her other sessions and their connections, and not this one', async () => {
    const other = await elsewhere();
    await Promise.all([person.watchesBoard(board), other.watchesBoard(board)]);
    await person.does('PUT', '/api/session/password', change);
    expect(socketsOf(person)).toBe(1);
    await until(() => other.socket?.connected === false);
    await expectSignedOut(other);
    expect((await person.asks('GET', '/api/boards')).status).toBe(200);
    expect((await signsIn(world, emailOf(person))).status).toBe(401);
    expect((await signsIn(world, emailOf(person), change.next)).status).toBe(201);
  });

  it('takes the old one, and a new one that is not too weak', async () => {
    const put = (body: object) => person.meets('PUT', '/api/session/password', body);
    expect(await put({ ...change, current: 'fel' })).toEqual({ status: 403, code: 'wrong-password' });
    expect(await put({ ...change, next: 'aaaaaaaaaaaa' })).toEqual({ status: 422, code: 'password-too-weak' });
    expect(await put({ ...change, next: 'kort' })).toEqual({ status: 400, code: 'invalid-input' });
    expect((await signsIn(world, emailOf(person))).status).toBe(201);
  });

  it('by a new invitation ends them all', async () => {
    const manager = await world.aPerson(person.agencyId, { roles: ['manager'] });
    await accepts(world, await manager.does('POST', `/api/agency/people/${person.id}/reset`), change.next);
    await expectSignedOut(person);
  });
});

describe('the language', () => {
  it('is hers, and is kept', async () => {
    expect((await person.does<SessionView>('PUT', '/api/session/language', { language: 'en' })).language).toBe('en');
    expect((await (await elsewhere()).does<SessionView>('GET', '/api/session')).language).toBe('en');
  });

  it('of a refusal is that of the page', async () => {
    const path = `/api/boards/${crypto.randomUUID()}`;
    const [swedish, english] = [
      await person.asks('GET', path),
      await person.asks('GET', path, undefined, { 'accept-language': 'en-GB' }),
    ];
    expect([swedish.body, english.body]).toMatchObject([{ title: 'Finns inte' }, { title: 'Not found' }]);
  });
});

describe('the demonstration', () => {
  it('lets anybody be one of its people, and nobody else', async () => {
    await world.sql(`update gate.accounts set email = user_id || '@demo.invalid' where user_id = $1`, [person.id]);
    const stranger = await world.aPerson(person.agencyId);
    const { body } = await aVisitor(world).asks<{ people: { person: { id: string } }[] }>('GET', '/api/demonstration');
    expect(body.people.map((each) => each.person.id)).toEqual([person.id]);
    const become = ({ id }: Person) =>
      aVisitor(world).asks<SessionView>('POST', '/api/demonstration/session', { personId: id });
    expect((await become(person)).body.person.id).toBe(person.id);
    expect((await become(stranger)).status).toBe(404);
  });

  it('is not there at all where it is off', async () => {
    const real = await World.begin({ isDemonstration: false });
    const visitor = aVisitor(real);
    expect(await visitor.meets('GET', '/api/demonstration')).toEqual({ status: 404, code: 'not-found' });
    expect(await visitor.meets('POST', '/api/demonstration/session', { personId: person.id })).toEqual({
      status: 404,
      code: 'not-found',
    });
    await real.end();
  });
});

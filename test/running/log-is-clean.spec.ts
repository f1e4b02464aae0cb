import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../src/embedded/opening.js';
import { Cast } from '../hardening/cast.js';
import { identityNumber } from '../hardening/identity-number.js';
import { faultless, type Malformed } from '../hardening/malformed.js';
import { closeLines, sendBytes } from '../hardening/raw-http.js';
import type { RouteUnderTest } from '../hardening/route-under-test.js';
import { until } from '../hardening/scene.js';
import { Person } from '../support/person.js';
import { masterKey } from '../support/world.js';

/** What nobody who reads the log may find there, and where it was put. */
const planted = {
  'what was written': 'kanariefågelns anteckning',
  'a name': 'Kanariedotter',
  'a password': 'kanarie-lösen-ord',
  'a number of a person': identityNumber,
  'a query': 'kanarie-fraga',
  'a header': 'kanarie-huvud',
  'an address': '203.0.113.77',
};
const root = join(import.meta.dirname, '../..');
let cast: Cast;
let server: ChildProcess;
let url: string;
let metricsUrl: string;
let output = '';

beforeAll(async () => {
  cast = await Cast.begin();
  const [port, metricsPort] = [await freePort(), await freePort()];
  url = `http://127.0.0.1:${String(port)}`;
  metricsUrl = `http://127.0.0.1:${String(metricsPort)}/metrics`;
  const { urls } = cast.scene.world;
  server = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      LOG_LEVEL: 'debug',
      METRICS_PORT: String(metricsPort),
      APP_DATABASE_URL: urls.app,
      TELLER_DATABASE_URL: urls.teller,
      DOOR_DATABASE_URL: urls.door,
      OPERATOR_DATABASE_URL: urls.operator,
      JOBS_DATABASE_URL: urls.jobs,
      CITIZEN_DATABASE_URL: urls.citizen,
      MASTER_KEY: masterKey,
      TRUST_PROXY: '1',
    },
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (part: Buffer) => (output += part.toString()));
  await until(() => output.includes('Samverka: '));
});
afterAll(async () => {
  closeLines();
  server.kill();
  await once(server, 'exit');
  await cast.scene.world.end();
});

/** The same request with a canary in every place that takes words. */
function withCanaries(route: RouteUnderTest): Malformed {
  const request = faultless(route);
  const said = Object.values(planted).slice(0, 4).join(' ');
  const body = request.body === undefined ? {} : { body: withWords(request.body, said) };
  const headers = {
    ...request.headers,
    'user-agent': planted['a header'],
    'x-request-id': planted['a header'],
    'x-forwarded-for': planted['an address'],
    referer: `https://example.org/?${planted['a query']}`,
  };
  return {
    ...request,
    ...body,
    headers,
    path: `${request.path}${request.path.includes('?') ? '&' : '?'}q=${planted['a query']}`,
  };
}

/** Into whatever is text and no id; and, as a field that there is none of, beside it. */
function withWords(body: string, words: string): string {
  const fields = JSON.parse(body) as Record<string, unknown>;
  const texts = ['body', 'task', 'title', 'name', 'reason', 'password', 'next', 'current', 'token', 'note', 'email'];
  for (const name of texts) if (typeof fields[name] === 'string') fields[name] = words.slice(0, 100);
  return JSON.stringify(fields);
}

async function asksEverything(): Promise<void> {
  for (const route of cast.routesInTurn.filter(({ path }) => path !== '/api/session')) {
    await cast.asks(faultless(route), url);
    await cast.asks(withCanaries(route), url);
    const broken = `{"${planted['a name']}": "${planted['what was written']}`;
    const json = { 'content-type': 'application/json' };
    if (route.method !== 'GET') await cast.asks({ ...faultless(route), body: broken, headers: json }, url);
  }
  await sendBytes(url, `GET /api/${planted['a query']}%E0%A4%A HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
  await sendBytes(url, `GET /${planted['a query']} HTTP/9.9\r\nhost: x\r\n\r\n`);
}

/** Something that breaks inside while it holds what somebody wrote. */
async function breaksInside(person: Person, caseId: string): Promise<number> {
  await cast.scene.world.sql('alter table samverka.notes add constraint broken check (body is null) not valid');
  const note = { id: randomUUID(), body: planted['what was written'], audience: [cast.scene.police], sharing: null };
  const first = await person.asks('POST', `/api/cases/${caseId}/notes`, note);
  await cast.scene.world.sql('alter table samverka.notes drop constraint broken');
  await cast.scene.world.sql('alter function samverka.stream_for(uuid, uuid[]) rename to stream_for_nobody');
  const second = await person.asks('POST', `/api/cases/${caseId}/notes`, note);
  await cast.scene.world.sql('alter function samverka.stream_for_nobody(uuid, uuid[]) rename to stream_for');
  return Math.max(first.status, second.status);
}

async function asksOverTheSocket(person: Person): Promise<void> {
  for (const event of ['view.watch', 'pulse', 'writing', 'presence.show'] as const)
    await person.asksLive(event, { kind: planted['a name'], id: planted['what was written'] });
  person.leaves();
}

describe('what the server writes and counts', () => {
  const ids: string[] = [];

  beforeAll(async () => {
    const { officer } = cast.people;
    const person = new Person(url, officer.id, officer.agencyId, officer.token);
    const { caseId } = await officer.opens(cast.scene.board, { title: planted['a name'] });
    await asksOverTheSocket(person);
    expect(await breaksInside(person, caseId)).toBe(500);
    await asksEverything();
    ids.push(caseId, officer.id, officer.agencyId, cast.scene.board, officer.token);
    const inAddresses = cast.routes.flatMap((route) => Object.values(route.ids));
    ids.push(...inAddresses.filter((id) => /^[0-9a-f]{8}-/.test(id))); // a year or a theme is nobody's
    await until(() => output.includes('"route":"/api/operation/boards"'));
  });

  it('has a line for every route, by its pattern', () => {
    const logged = new Set(
      [...output.matchAll(/"method":"(\w+)","route":"([^"]+)"/g)].map(([, ...line]) => line.join(' ')),
    );
    const routes = cast.routes
      .filter(({ path }) => path !== '/api/session')
      .map(({ method, path }) => `${method} ${path}`);
    expect(routes.filter((route) => !logged.has(route))).toEqual([]);
  });

  it('says of what broke inside where it was, by the number that stood in the answer', () => {
    const line = output.split('\n').find((each) => each.includes('"code":"internal"')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      route: '/api/cases/:caseId/notes',
      from: 'ProblemFilter',
    });
    const { requestId } = JSON.parse(line) as { requestId: string };
    expect(output.split(requestId)).toHaveLength(3);
  });

  it.each(Object.entries(planted))('holds nowhere %s', (_, canary) => {
    expect(output).not.toContain(canary);
  });

  it('holds no id, no token, no SQL, and is JSON line by line', () => {
    expect(ids.filter((id) => output.includes(id))).toEqual([]);
    expect(output).not.toMatch(/\b(select|insert|update) |samverka=|postgres:\/\//i);
    const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Samverka: '));
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
  });

  it('counts nothing by which one could tell who, where or what', async () => {
    const figures = await (await fetch(metricsUrl)).text();
    expect(figures).toContain('route="/api/cases/:caseId/notes"');
    expect([...Object.values(planted), ...ids].filter((secret) => figures.includes(secret))).toEqual([]);
  });
});

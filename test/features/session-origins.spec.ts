import { io } from 'socket.io-client';
import { closeLines, send } from '../hardening/raw-http.js';
import { Scene } from '../hardening/scene.js';
import { everythingKept } from '../hardening/store.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let person: Person;
let caseId: string;

beforeAll(async () => {
  scene = await Scene.begin();
  person = await scene.on(scene.police);
  ({ caseId } = await person.opens(scene.board));
});
afterAll(async () => {
  closeLines();
  await scene.world.end();
});

/** Headers that another page, or no page, makes a browser send; `$` is our own origin. */
const foreign: [string, Record<string, string>][] = [
  ['another site', { origin: 'https://evil.example' }],
  ['no origin', {}],
  ['the origin null', { origin: 'null' }],
  ['an origin that begins like ours', { origin: '$.evil.example' }],
  ['our host on another port', { origin: 'http://127.0.0.1:1' }],
  ['our origin under TLS', { origin: 'https://127.0.0.1' }],
  ['our origin with a path', { origin: '$/' }],
  ['our origin, and a browser that says it is across sites', { origin: '$', 'sec-fetch-site': 'cross-site' }],
  ['our origin, and a browser that says it is beside ours', { origin: '$', 'sec-fetch-site': 'same-site' }],
];

function of(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('$', person.url)]));
}

function asked(method: string, path: string, headers: Record<string, string>, body?: object) {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return send(person.url, {
    method,
    path,
    headers: { cookie: `samverka=${person.token}`, ...type, ...of(headers) },
    ...json,
  });
}

describe.each(foreign)('a request from %s', (_, headers) => {
  it('changes nothing', async () => {
    const before = await everythingKept(scene.world);
    const note = { id: crypto.randomUUID(), body: 'Hej', audience: [scene.police], sharing: null };
    const answers = [
      await asked('POST', `/api/cases/${caseId}/notes`, headers, note),
      await asked('DELETE', '/api/session', headers),
      await asked('PUT', '/api/session/language', headers, { language: 'en' }),
      await asked('POST', '/api/session', headers, { email: 'a@example.org', password: 'a' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(answers.map(({ text }) => (JSON.parse(text) as { code: string }).code)).toEqual(
      Array.from({ length: 4 }, () => 'foreign-origin'),
    );
    expect(await everythingKept(scene.world)).toEqual(before);
    expect((await asked('GET', '/api/boards', {})).status).toBe(200);
  });

  it('opens no socket', async () => {
    const extraHeaders = { cookie: `samverka=${person.token}`, ...of(headers) };
    const socket = io(person.url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders });
    expect(
      await new Promise((resolve) =>
        socket
          .once('connect', () => {
            resolve('in');
          })
          .once('connect_error', () => {
            resolve('out');
          }),
      ),
    ).toBe('out');
    socket.close();
  });
});

describe('our own page', () => {
  it('changes what it asks to change, and hears', async () => {
    const answer = await asked(
      'PUT',
      '/api/session/language',
      { origin: '$', 'sec-fetch-site': 'same-origin' },
      { language: 'en' },
    );
    expect(answer.status).toBe(200);
    expect(await person.watchesCase(caseId)).toMatchObject({ ok: true });
  });

  it('hears by no other way than a socket', async () => {
    const { status } = await asked('GET', '/socket.io/?EIO=4&transport=polling', { origin: '$' });
    expect(status).toBe(400);
  });
});

import fc from 'fast-check';
import { problemCodes } from '../../src/contract/problems.js';
import { Cast, routesOf } from './cast.js';
import { faultless, malformedFor } from './malformed.js';
import { closeLines, type RawAnswer, sendBytes } from './raw-http.js';
import type { RouteUnderTest } from './route-under-test.js';
import type { Scene } from './scene.js';
import { seed } from './seed.js';
import { everythingKept } from './store.js';

const requests = Number(process.env.REQUESTS ?? 3000);
let cast: Cast;
let scene: Scene;
let people: Cast['people'];
let routes: RouteUnderTest[];

beforeAll(async () => {
  cast = await Cast.begin();
  ({ scene, people, routes } = cast);
});
afterAll(async () => {
  closeLines();
  await scene.world.end();
});

/** A problem of ours, with no word from inside. */
function expectRefusal({ status, type, text }: RawAnswer): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(type).toBe('application/problem+json; charset=utf-8');
  expect(problemCodes).toContain((JSON.parse(text) as { code: string }).code);
  expect(text).not.toMatch(/ {4}at |node_modules|samverka\.|gate\.|select |insert |\.ts:|\.js:/i);
}

async function expectAlive(): Promise<void> {
  expect((await people.officer.readsBoard(scene.board)).id).toBe(scene.board);
}

describe('the table of routes', () => {
  it('holds every route that the server has', () => {
    expect(routesOf(scene.world)).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

describe('a request with a fault', () => {
  it(`is refused with a code, stores nothing and tells nothing, ${String(requests)} times`, async () => {
    const before = await everythingKept(scene.world);
    const malformed = fc.constantFrom(...routes).chain(malformedFor);
    const refused = fc.asyncProperty(malformed, async (request) => {
      expectRefusal(await cast.asks(request));
    });
    await fc.assert(refused, {
      numRuns: requests,
      seed,
      interruptAfterTimeLimit: 300_000,
      markInterruptAsFailure: true,
    });
    expect(await everythingKept(scene.world)).toEqual(before);
    await expectAlive();
  }, 360_000);
});

const noRequests = {
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'a version to come': 'GET /api/boards HTTP/9.9\r\nhost: x\r\n\r\n',
  'a NUL in the path': 'GET /\0 HTTP/1.1\r\nhost: x\r\n\r\n',
  'two lengths':
    'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /x',
  'less than no length': 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
  'a chunk of no size': 'POST /api/session HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'headers without end': `GET /api/boards HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(40_000)}\r\n\r\n`,
  'another protocol': '\x16\x03\x01\x02\x00\x01\x00',
};

describe('bytes that are no request', () => {
  it.each(Object.entries(noRequests))('are refused: %s', async (_, bytes) => {
    const came = await sendBytes(scene.world.url, bytes);
    expect(came).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(came).not.toMatch(/<html| {4}at |node_modules/);
    await expectAlive();
  });
});

describe('the same route by another address', () => {
  it('is kept out of caches all the same', async () => {
    const answer = await people.officer.asks('GET', `/%61pi/boards/${scene.board}`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});

/** Refused for what they ask, not for how they ask it: nobody's password, token or revision, and no invented person. */
const refusedInTheEnd = [
  'GET /api/cases/:caseId/record 404', // she is on it still
  'PUT /api/cases/:caseId/stage 409',
  'PUT /api/cases/:caseId/description 409',
  'PUT /api/cases/:caseId/responsible 409',
  'PUT /api/cases/:caseId/closure 409',
  'PUT /api/cases/:caseId/merging 409',
  'DELETE /api/cases/:caseId/streams/:streamId/merges/:mergeId 404', // her agency has left by then
  'PUT /api/cases/:caseId/restriction 409',
  'POST /api/cases/:caseId/streams/:streamId/notes/:noteId/copies 409',
  'PUT /api/cases/:caseId/streams/:streamId/notes/:noteId/withdrawal 409',
  'PUT /api/cases/:caseId/streams/:streamId/actions/:actionId/outcome 409',
  'POST /api/cases/:caseId/streams/:streamId/actions/:actionId/copies 409',
  'PUT /api/cases/:caseId/streams/:streamId/actions/:actionId/withdrawal 403', // of a copy alone
  'PUT /api/cases/:caseId/streams/:streamId/persons/:personId/withdrawal 409', // corrected just before
  'PUT /api/cases/:caseId/streams/:streamId/requests/:requestId/refusal 409',
  'PUT /api/cases/:caseId/streams/:streamId/requests/:requestId/withdrawal 403',
  'PUT /api/voices/:voiceId/refusal 409',
  'PUT /api/intake/:matterId/rating 409',
  'PUT /api/intake/:matterId/protection 409',
  'PUT /api/intake/:matterId/protection-correction 409',
  'PUT /api/intake/:matterId/decision 409',
  'PUT /api/intake/:matterId/decision-correction 409',
  'PUT /api/intake/:matterId/extension 409',
  'PUT /api/intake/:matterId/inquiry-end 409',
  'PUT /api/intake/:matterId/answer 409',
  'PUT /api/intake/:matterId/outcome 409',
  'PUT /api/intake/:matterId/reopening 409',
  'PUT /api/agency/intake/people/:personId 404', // the police have none
  'DELETE /api/agency/intake/people/:personId 404',
  'DELETE /api/cases/:caseId/closure 409',
  'DELETE /api/cases/:caseId/reason 404', // her agency has left by then
  'POST /api/session 401',
  'PUT /api/notices/devices 422', // this server pushes to no device
  'PUT /api/session/password 403',
  'POST /api/promises/:promiseId/sendings 403', // she tells nothing
  'POST /api/invitations/look 404',
  'POST /api/invitations/acceptance 404',
  'POST /api/phone/enrolment 404',
  'POST /api/demonstration/session 404',
  'DELETE /api/agency/cases/:caseId/people/:personId 404',
  'PUT /api/agency/cases/:caseId/people/:personId 404',
  'POST /api/areas/:areaId/agreements/:agreementId/promises 409',
  'POST /api/areas/:areaId/agreements/:agreementId/signatures 409',
  'PUT /api/areas/:areaId/agreements/:agreementId/ending 409',
  'POST /api/cases/:caseId/handover 409',
  'PUT /api/agency/people/:personId/absence 404',
];

describe('the same requests without a fault', () => {
  it('are let in: it was the fault that kept them out', async () => {
    const refused: string[] = [];
    for (const route of cast.routesInTurn) {
      const { status } = await cast.asks(faultless(route));
      if (status >= 300) refused.push(`${route.method} ${route.path} ${String(status)}`);
    }
    expect(refused.sort()).toEqual([...refusedInTheEnd].sort());
  });
});

import { Validator } from '@seriousme/openapi-schema-validator';
import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import type { Settings } from '../../src/platform/settings/settings.js';
import { Cast, routesOf } from '../hardening/cast.js';
import { faultless } from '../hardening/malformed.js';
import { closeLines, type RawAnswer } from '../hardening/raw-http.js';
import type { RouteUnderTest } from '../hardening/route-under-test.js';
import { aVisitor } from '../hardening/signing-in.js';
import { untilTold } from '../support/quiet.js';
import { World } from '../support/world.js';
import { asyncApi, Judge, openApi, operationAt, routesDocumented } from './documents.js';

let cast: Cast;

beforeAll(async () => {
  cast = await Cast.begin();
});
afterAll(async () => {
  closeLines();
  await cast.scene.world.end();
});

const answersJudge = new Judge(openApi, '2020-12');
const messagesJudge = new Judge(asyncApi, 'draft-07');

/** What the document says that this is not. */
function faultsOf({ method, path }: RouteUnderTest, { status, type, text }: RawAnswer): string[] {
  const { responses } = operationAt(method, path);
  const said = responses[String(status)] ?? responses.default!;
  if (said.content === undefined) return text === '' ? [] : ['says something'];
  const schema = said.content[type.split(';')[0]!]?.schema;
  if (/^(text\/html|text\/csv|text\/calendar|application\/pdf)/.test(type)) return [];
  return answersJudge.faultsOf(schema ?? {}, JSON.parse(text));
}

describe('the document of the interface', () => {
  it('is OpenAPI', async () => {
    const { valid, errors } = await new Validator().validate(openApi as object as Record<string, unknown>);
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('holds every route that the server has, and no other', () => {
    expect(routesDocumented().sort()).toEqual(routesOf(cast.scene.world));
  });

  it('says of each request what it takes, by the contract', () => {
    const untrue = cast.routes.flatMap((route) => {
      const schema = operationAt(route.method, route.path).requestBody?.content['application/json']?.schema;
      const { body } = faultless(route);
      if (schema === undefined || body === undefined)
        return schema === undefined && body === undefined ? [] : [route.path];
      return answersJudge.faultsOf(schema, JSON.parse(body)).map((fault) => `${route.path} ${fault}`);
    });
    expect(untrue).toEqual([]);
  });

  it('says who must be signed in', async () => {
    const nobodys = cast.routes.filter(({ method, path }) => operationAt(method, path).security?.length === 0);
    expect(nobodys.map(({ by }) => by)).toEqual(nobodys.map(() => 'nobody'));
    for (const route of cast.routes.filter((each) => !nobodys.includes(each)))
      expect((await cast.asks({ ...faultless(route), role: 'nobody' })).status).toBe(401);
  });

  it('is true: every answer is what it says', async () => {
    const untrue: string[] = [];
    for (const route of cast.routesInTurn.filter(({ path }) => path !== '/api/session')) {
      const answer = await cast.asks(faultless(route));
      untrue.push(
        ...faultsOf(route, answer).map((fault) => `${route.method} ${route.path} ${String(answer.status)}${fault}`),
      );
    }
    expect(untrue).toEqual([]);
  });

  it('and would be found untrue: a field too many, one too few, a word that is none', async () => {
    const { officer } = cast.people;
    const { caseId } = await officer.opens(cast.scene.board);
    await officer.writes(caseId, [cast.scene.police]);
    const asked = cast.routes.find(({ path }) => path === '/api/cases/:caseId')!;
    const route = { ...asked, ids: { caseId } };
    const answer = await cast.asks(faultless(route));
    const view = JSON.parse(answer.text) as { card: { code?: string }; notes: { seq: unknown }[] };
    const changed = (change: object) => ({ ...answer, text: JSON.stringify({ ...view, ...change }) });
    expect(faultsOf(route, answer)).toEqual([]);
    expect(faultsOf(route, changed({ more: 1 }))).toEqual([' must NOT have additional properties']);
    expect(faultsOf(route, changed({ heads: undefined }))).toEqual([" must have required property 'heads'"]);
    expect(faultsOf(route, changed({ notes: [{ ...view.notes[0], seq: 'one' }] }))).toEqual([
      '/notes/0/seq must be number',
    ]);
  });
});

describe('the document of the socket', () => {
  it('is AsyncAPI 3', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(specs.schemasWithoutId['3.0.0']);
    expect([validate(asyncApi), validate.errors]).toEqual([true, null]);
  });

  it('is true: what is heard, asked and answered is what it says', async () => {
    const { scene, people } = cast;
    const listener = await scene.on(scene.police);
    const { caseId } = await people.officer.opens(scene.board, { agencyIds: [scene.social] });
    await untilTold(scene.world, []);
    const answers = [await listener.watchesCase(caseId), await listener.watchesBoard(scene.board)];
    const note = await people.officer.writes(caseId, [scene.police]);
    await people.officer.plans(caseId, [scene.police]);
    const address = `/api/cases/${caseId}/streams/${note.streamId}/notes/${note.id}`;
    await people.officer.does('PUT', address, { version: 1, body: 'Rättad', sharing: null });
    await untilTold(scene.world, [listener]);
    const untrue = [
      ...listener.heard.flatMap(({ event, payload, at }) =>
        messageFaults(
          event,
          [payload, at].filter((part) => part !== undefined),
        ),
      ),
      ...answers.flatMap((answer) => messageFaults('view.watch.reply', [answer])),
      ...messageFaults('view.watch', [{ kind: 'case', id: caseId }]),
    ];
    expect(untrue).toEqual([]);
    expect(new Set(listener.heard.map(({ event }) => event))).toEqual(
      new Set(['presence.changed', 'note.written', 'note.corrected', 'action.planned', 'case.stirred']),
    );
    expect(messageFaults('note.written', [note])).not.toEqual([]);
  });
});

function messageFaults(name: string, payload: unknown[]): string[] {
  const faults = messagesJudge.faultsOf(asyncApi.components.messages[name]!.payload, payload);
  return faults.map((fault) => `${name}${fault}`);
}

describe('the page of both', () => {
  const paths = ['/api/docs', '/api/docs/openapi.json', '/api/docs/asyncapi.json'];

  it('needs no script, and its one style has the nonce of this answer', async () => {
    const { text, headers } = await aVisitor(cast.scene.world).asks('GET', '/api/docs');
    const nonce = /<style nonce="([^"]+)"/.exec(text)?.[1] ?? 'none';
    expect(headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(text).not.toMatch(/<script|style="| on\w+="|https?:/);
    for (const route of routesDocumented())
      expect(text).toContain(`<code>${route.replaceAll(/:(\w+)/g, '{$1}')}</code>`);
  });

  it('is for those who are signed in, in production', async () => {
    const { world } = cast.scene;
    const production = await World.begin({ isProduction: true } satisfies Partial<Settings>);
    const person = await production.aPerson(await production.anAgency('police'));
    const statuses = async (asker: typeof person) =>
      Promise.all(paths.map(async (path) => (await asker.asks('GET', path)).status));
    expect(await statuses(aVisitor(production))).toEqual([401, 401, 401]);
    expect(await statuses(person)).toEqual([200, 200, 200]);
    person.token = 'x'.repeat(43);
    expect(await statuses(person)).toEqual([401, 401, 401]);
    expect(await statuses(aVisitor(world))).toEqual([200, 200, 200]);
    await production.end();
  });
});

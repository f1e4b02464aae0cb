import fc from 'fast-check';
import { wrongFor } from './field-kinds.js';
import { bodyOf, pathOf, type RoleName, type RouteUnderTest } from './route-under-test.js';
import {
  brokenJson,
  strangeCookies,
  strangeIds,
  strangeRevisions,
  strangeTypes,
  unknownFields,
  wholeBodies,
} from './strange-things.js';

/** A request with one fault. */
export interface Malformed {
  readonly fault: string;
  readonly role: RoleName;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const roles: readonly RoleName[] = ['officer', 'teacher', 'manager', 'operator', 'phone', 'nobody'];
const json = { 'content-type': 'application/json' };
/** Requests to this route, each with one fault. */
export function malformedFor(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const fields = Object.keys(route.body ?? {});
  const kinds = [wrongMethods, wrongEnds];
  if (route.method !== 'GET') kinds.push(brokenBodies, wrongTypes, tooBig);
  if (fields.length > 0) kinds.push(wrongFields, wrongFields, wrongFields, missingFields, unknown, wholes, strangeKeys);
  if (Object.keys(route.ids).length > 0) kinds.push(wrongIds, unknownIds);
  if (route.by !== 'nobody') kinds.push(wrongCookies);
  if (/^\/api\/(cases|agency|operation|intake|concerns\/)/.test(route.path)) kinds.push(notHers);
  if (route.query !== undefined) kinds.push(wrongQueries);
  return fc.oneof(...kinds.map((kind) => kind(route)));
}

/** The request that the fault is put into. */
export function faultless(route: RouteUnderTest): Malformed {
  return request(route, 'none', route.by);
}

type Part = Partial<Omit<Malformed, 'fault' | 'role'>>;

function request(route: RouteUnderTest, fault: string, role: RoleName, part: Part = {}): Malformed {
  const body = route.body === undefined ? {} : { headers: json, body: JSON.stringify(bodyOf(route)) };
  return {
    fault,
    role,
    method: route.method,
    path: pathOf(route) + (route.query ?? ''),
    headers: {},
    ...body,
    ...part,
  };
}

/** Most often by somebody whom nothing but the fault keeps out. */
function byFitting({ by }: RouteUnderTest): fc.Arbitrary<RoleName> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(by) }, { weight: 1, arbitrary: fc.constantFrom(...roles) });
}

function faulty(route: RouteUnderTest, fault: string, parts: fc.Arbitrary<Part>): fc.Arbitrary<Malformed> {
  return fc.tuple(byFitting(route), parts).map(([role, part]) => request(route, fault, role, part));
}

function bodies(route: RouteUnderTest, fault: string, texts: fc.Arbitrary<string>): fc.Arbitrary<Malformed> {
  return faulty(
    route,
    fault,
    texts.map((body) => ({ body, headers: json })),
  );
}

function wrongFields(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const field = fc.constantFrom(...Object.entries(route.body ?? {}));
  const wrong = field.chain(([name, [kind]]) =>
    wrongFor(kind).map((value) => JSON.stringify({ ...bodyOf(route), [name]: value })),
  );
  return bodies(route, 'wrong field', wrong);
}

function missingFields(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const missing = fc.constantFrom(...Object.keys(route.body ?? {}));
  return bodies(
    route,
    'missing field',
    missing.map((name) => JSON.stringify({ ...bodyOf(route), [name]: undefined })),
  );
}

function unknown(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const names = unknownFields.filter((name) => !(name in (route.body ?? {})) || name in Object.prototype);
  const more = fc.tuple(fc.constantFrom(...names), fc.jsonValue());
  return bodies(
    route,
    'unknown field',
    more.map(([name, value]) => withMore(route, `${JSON.stringify(name)}:${JSON.stringify(value)}`)),
  );
}

/** `__proto__` and `constructor`, also far inside. */
function strangeKeys(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const inner = fc.constantFrom(
    '"__proto__":{"isPublic":true}',
    '"__proto__":null',
    '"constructor":1',
    '"constructor":{"prototype":{"a":1}}',
    '"\\u005f_proto__":1',
  );
  const field = fc.constantFrom(...Object.keys(route.body ?? {}));
  const within = fc.tuple(field, inner).map(([name, text]) => withMore(route, `${JSON.stringify(name)}:{${text}}`));
  return bodies(
    route,
    'strange key',
    fc.oneof(
      inner.map((text) => withMore(route, text)),
      within,
    ),
  );
}

function withMore(route: RouteUnderTest, more: string): string {
  return JSON.stringify(bodyOf(route)).replace(/}$/, `,${more}}`);
}

function wholes(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const strange = fc
    .jsonValue()
    .filter((value) => typeof value !== 'object' || value === null || Object.keys(value).length > 0);
  return bodies(
    route,
    'whole body',
    fc.oneof(
      fc.constantFrom(...wholeBodies),
      strange.map((value) => JSON.stringify(value)),
    ),
  );
}

function brokenBodies(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  return bodies(route, 'broken JSON', fc.constantFrom(...brokenJson));
}

function tooBig(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  return bodies(route, 'too big', fc.constant(JSON.stringify({ ...bodyOf(route), more: 'x'.repeat(300_000) })));
}

function wrongTypes(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const form = new URLSearchParams(
    Object.entries(bodyOf(route)).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const text = fc.constantFrom(JSON.stringify(bodyOf(route)), form === '' ? 'a=1' : form);
  const parts = fc.tuple(fc.constantFrom(...strangeTypes), text);
  return faulty(
    route,
    'wrong content type',
    parts.map(([type, body]) => ({ body, headers: { 'content-type': type } })),
  );
}

function wrongMethods(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  return faulty(
    route,
    'wrong method',
    fc.constantFrom('PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK').map((method) => ({ method })),
  );
}

function wrongEnds(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const ends = fc.constantFrom('/', '//', '/x', '/.', '/%2e%2e', '%00', '/..;/', '%2f', ';a=b', '.json', '/__proto__');
  return faulty(
    route,
    'wrong path',
    ends.map((end) => ({ path: pathOf(route) + end })),
  );
}

function wrongIds(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const wrong = fc.tuple(fc.constantFrom(...Object.keys(route.ids)), fc.constantFrom(...strangeIds));
  return faulty(
    route,
    'wrong id',
    wrong.map(([name, id]) => ({ path: pathOf(route, { [name]: id }) + (route.query ?? '') })),
  );
}

/** A part of a promise is named by the client: an id that is not known yet is a new one’s. */
function unknownIds(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const names = Object.keys(route.ids).filter((name) => name !== 'partId');
  const unknownOne = fc.tuple(fc.constantFrom(...names), fc.uuid({ version: 4 }), fc.boolean());
  const parts = unknownOne.map(([name, id, isUpper]) => ({
    path: pathOf(route, { [name]: isUpper ? id.toUpperCase() : id }) + (route.query ?? ''),
  }));
  return faulty(route, 'unknown id', parts);
}

function wrongCookies(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  const own = route.body === undefined ? {} : json;
  return fc
    .constantFrom(...strangeCookies)
    .map((cookie) => request(route, 'wrong cookie', 'nobody', { headers: { ...own, cookie } }));
}

/** All is right with it, but it is somebody else's to do. */
function notHers(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  return fc.constantFrom(...roles.filter((role) => role !== route.by)).map((role) => request(route, 'not hers', role));
}

function wrongQueries(route: RouteUnderTest): fc.Arbitrary<Malformed> {
  return faulty(
    route,
    'wrong query',
    fc.constantFrom(...strangeRevisions).map((query) => ({ path: pathOf(route) + query })),
  );
}

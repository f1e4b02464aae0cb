import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { wrongFor } from './field-kinds.js';

/** A message over the socket that asks for nothing we give. */
export interface WrongMessage {
  readonly event: string;
  readonly args: readonly unknown[];
}

const viewEvents = ['view.watch', 'view.leave', 'pulse'];
const kinds: readonly unknown[] = [
  '',
  'Case',
  'concern',
  'session',
  'note',
  null,
  1,
  [],
  ['case'],
  {},
  'case:x',
  'constructor',
  'a\0',
];
const strangeKeys = [
  '{"__proto__":{"kind":"case"}}',
  '{"constructor":1}',
  '{"constructor":{"prototype":{"a":1}}}',
  '{"toString":1,"hasOwnProperty":1}',
];
const deep = `${'['.repeat(500)}${']'.repeat(500)}`;

/** What no request takes, whichever it is. */
const nothings = fc.oneof(
  fc.constantFrom(...strangeKeys, deep, `{"a":${deep}}`).map((text): unknown => JSON.parse(text)),
  fc.jsonValue().filter((value) => typeof value !== 'boolean'),
  fc.constantFrom<unknown>(null, [], {}, '', 0, Buffer.alloc(0), Buffer.alloc(40_000), {
    kind: Buffer.from('case'),
    id: Buffer.from('x'),
  }),
);

/** Messages that must be refused; a view and a case that the sender may see are given, so that it is for their fault. */
export function wrongMessages(caseId: string, audience: readonly string[]): fc.Arbitrary<WrongMessage> {
  return fc.oneof(
    wrongViews({ kind: 'case', id: caseId }),
    wrongWriting({ caseId, audience }),
    wrongShowing,
    wrongCounts({ kind: 'case', id: caseId }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function messages(events: readonly string[], payloads: fc.Arbitrary<unknown>): fc.Arbitrary<WrongMessage> {
  return fc.tuple(fc.constantFrom(...events), payloads).map(([event, payload]) => ({ event, args: [payload] }));
}

function wrongViews(view: Fields): fc.Arbitrary<WrongMessage> {
  const wrong = fc.oneof(
    nothings,
    fc.constantFrom(...kinds).map((kind) => ({ ...view, kind })),
    wrongFor('id').map((id) => ({ ...view, id })),
    withUnknown(view),
    fc.constantFrom('kind', 'id').map((name) => ({ ...view, [name]: undefined })),
  );
  const notHers = fc
    .tuple(fc.constantFrom('board', 'case', 'mine', 'intake', 'matter'), fc.uuid({ version: 4 }))
    .map(([kind, id]) => ({ kind, id }));
  return fc.oneof(
    { weight: 4, arbitrary: messages(viewEvents, wrong) },
    { weight: 1, arbitrary: messages(['view.watch', 'pulse'], notHers) },
  );
}

function wrongWriting(about: Fields): fc.Arbitrary<WrongMessage> {
  const wrong = fc.oneof(
    nothings,
    wrongFor('id').map((caseId) => ({ ...about, caseId })),
    wrongFor('ids').map((audience) => ({ ...about, audience })),
    withUnknown(about),
    fc.constantFrom(randomUUID(), randomUUID()).map((id) => ({ ...about, caseId: id })),
    fc.constant({ ...about, audience: [randomUUID()] }),
  );
  return messages(['writing'], wrong);
}

const wrongShowing = messages(['presence.show'], nothings);

function withUnknown(fields: Fields): fc.Arbitrary<unknown> {
  const names = fc.constantFrom('more', 'personId', 'then', 'constructor', 'toString', 'prototype', 'length');
  return fc.tuple(names, fc.jsonValue()).map(([name, value]) => ({ ...fields, [name]: value }));
}

/** None of them, or more than one. */
function wrongCounts(view: Fields): fc.Arbitrary<WrongMessage> {
  const counts = fc.constantFrom<unknown[]>([], [view, view], [view, null], [true, true]);
  return fc
    .tuple(fc.constantFrom(...viewEvents, 'writing', 'presence.show'), counts)
    .map(([event, args]) => ({ event, args }));
}

/** Events that there are none of, or that are the tools' own. */
export const unknownEvents = [
  '',
  'note.write',
  'case.move',
  'error',
  'message',
  '__proto__',
  'constructor',
  'toString',
  'session.ended',
  'VIEW.WATCH',
  'view.watch ',
  '*',
  'a\0b',
  'x'.repeat(10_000),
];

/** Packets that are none: sent as they are, after the first digit of the engine's own. */
export const brokenPackets = [
  `2["view.watch",${'['.repeat(30_000)}${']'.repeat(30_000)}]`,
  '',
  '2',
  '2{',
  '2[',
  '2{}',
  '2[]',
  '2[1]',
  '2[null]',
  '2"x"',
  '2["connect"]',
  '2["disconnect"]',
  '2["disconnecting"]',
  '2["newListener"]',
  '9',
  'x',
  '2["pulse",',
  '21["pulse"',
  '2999999999999999999999["pulse",1]',
  '3',
  '3-1[]',
  '31[]',
  '31["x"]',
  '4',
  '4{}',
  '4"x"',
  '0',
  '0{}',
  '0/other,',
  '0/__proto__,',
  '1/other,',
  '5',
  '5-["x"]',
  '51-["x"]',
  '5999999999-["x",{"_placeholder":true,"num":0}]',
  '51-["pulse",{"_placeholder":true,"num":7}]',
  '5-1-["x"]',
  '6',
  '61-[]',
  '2/other,["pulse"]',
  '\0',
  '2["\ud800"]',
];

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Kind, types } from './kinds.js';
import { wrongChildren, wrongContents } from './wrong-concerns.js';
import { wrongActions, wrongNotes, wrongOrigins, wrongPersons, wrongSharings } from './wrong-sharings.js';

const upper = () => randomUUID().replace(/^./, 'A').toUpperCase();
const unstorable = ['a\0b', '\0', 'a\ud800b', '\udfff', '', '   ', '\n\t'];
const notIds = [
  '',
  ' ',
  'x',
  '1',
  upper(),
  `${randomUUID()} `,
  `{${randomUUID()}}`,
  randomUUID().replaceAll('-', ''),
  'a\0',
  "' or 1=1--",
];
const notLists = [
  [''],
  [null],
  [1],
  [[]],
  [{}],
  Array.from({ length: 500 }, () => randomUUID()),
  Array.from({ length: 20_000 }, () => 0),
];
const notDates = [
  '',
  'today',
  '2026-13-01',
  '2026-02-30',
  '0000-00-00',
  '9999-99-99',
  '2026-1-1',
  '20260101',
  '2026-01-01T00:00:00Z',
  '2026-01-01\0',
];
const id = randomUUID();

/** Right in type, and wrong all the same. */
const wrong: Record<Kind, readonly unknown[]> = {
  text: [...unstorable, 'x'.repeat(200), 'å'.repeat(121), 'a\ufe0f'.repeat(121), '😀'.repeat(121)],
  title: [...unstorable, 'x'.repeat(121), '😀'.repeat(121), 'a\ufe0f'.repeat(120)],
  task: [...unstorable, 'x'.repeat(301), 'a\ufe0f'.repeat(200), '😀'.repeat(301)],
  'callback?': [...unstorable, 'Om eleven', '0', '19900101-1234', '070-123 ring', '+', `0${'1'.repeat(20)}`],
  question: [...unstorable, 'xx', 'x'.repeat(1001), 'a\ufe0f'.repeat(600), '😀'.repeat(1001)],
  search: [...unstorable, 'x', 'x'.repeat(101), 'å'.repeat(101), 'a\ufe0f'.repeat(101), '😀'.repeat(101)],
  note: [...unstorable, 'x'.repeat(5001), 'a\ufe0f'.repeat(3000), '😀'.repeat(5001)],
  message: [...unstorable, 'x'.repeat(4001), 'a\ufe0f'.repeat(2001), '😀'.repeat(4001)],
  child: wrongChildren,
  content: wrongContents,
  choice: ['', 'no such', 'a\0b', '\ud800', 'constructor', '__proto__', 'toString'],
  email: [
    '',
    'no address',
    'a\0b@example.org',
    '@example.org',
    'a@b',
    `${'a'.repeat(300)}@example.org`,
    'a b@example.org',
    '\ud800@example.org',
  ],
  secret: ['', 'x'.repeat(201)],
  phoneCode: [...unstorable, '2345678', '234567890', '0O1IABCD', '2345678\0', 'åäöåäöåä'],
  id: notIds,
  date: notDates,
  'date?': notDates,
  'note?': [...unstorable, 'x'.repeat(5001)],
  'number?': [...unstorable, '990820', '990820-2395', 'x'.repeat(21), '990820-2394; drop'],
  'contact?': [...unstorable, 'xx', 'x'.repeat(301), 'a\ufe0f'.repeat(200)],
  'marks?': [
    {},
    { isNoSuspect: true },
    { isNoSuspect: 'yes', reliability: 'reliable', accuracy: 'certain' },
    { isNoSuspect: true, reliability: 'toString', accuracy: 'certain' },
    { isNoSuspect: true, reliability: 'reliable', accuracy: 'certain', more: 1 },
  ],
  'id?': notIds,
  'choice?': ['', 'no such', 'a\0b', 'toString'],
  'task?': [...unstorable, 'x'.repeat(301)],
  'words?': [
    {},
    { place: null },
    { place: null, text: 'xx' },
    { place: '', text: 'Mörkt' },
    { place: 'x'.repeat(101), text: 'Mörkt' },
    { place: null, text: 'x'.repeat(1501) },
    { place: null, text: 'a\0b' },
    { place: null, text: 'Mörkt', more: 1 },
    [],
  ],
  clock: ['', '24:00', '18', '18:60', '1:00', '18:00:00', '18:00\0', '٠٨:٠٠'],
  ids: [...notLists, [id, id], [upper()], [id, id.toUpperCase()]],
  sets: [...notLists, [], [[id], id], [['x']], [[upper()]], [[id, id]], [[id], []], [[[id]]], [[null]]],
  choices: [...notLists, [], ['no such'], ['caseworker', 'caseworker'], ['operator'], ['toString']],
  labels: [...notLists, ['no such'], ['peers', 'peers'], ['constructor'], ['a\0']],
  givers: [...notLists, [], ['no such'], ['self', 'self'], ['guardian', 'toString']],
  information: [...notLists, [], ['no such'], ['peers', 'peers'], ['__proto__']],
  noticeChoices: [
    [null],
    [1],
    [[]],
    [{}],
    [{ kind: 'no such', mail: 'off', push: true }],
    [{ kind: 'call', mail: 'never', push: true }],
    [{ kind: 'call', mail: 'off', push: 'yes' }],
    [{ kind: 'call', mail: 'off', push: true, more: 1 }],
    Array.from({ length: 2 }, () => ({ kind: 'call', mail: 'off', push: true })),
  ],
  'quiet?': [
    {},
    { from: '25:00', until: '07:00', onWeekends: true },
    { from: '20:00', until: '7', onWeekends: true },
    { from: '20:00', until: '07:00', onWeekends: 1 },
    { from: '20:00', until: '07:00', onWeekends: true, more: 1 },
  ],
  endpoint: ['', 'a\0b', '\ud800', 'x'.repeat(1001)],
  picked: [...notLists.filter((list) => list.length !== 500), [id, id], [upper()]],
  'number1to9?': [0, -1, 1.5, 10, 1e308],
  percent: [-1, 101, 1.5, 1e308],
  file: ['', '   ', 'a\0b', '\ud800', 'x'.repeat(200_001)],
  themes: [...notLists, [], ['no such'], ['theft', 'theft'], ['toString']],
  groups: [
    [null],
    [1],
    [[]],
    [{}],
    [{ name: 'Platser' }],
    [{ name: 'x', task: 'Mäta' }],
    [{ name: 'Platser', task: 'Mäta', more: 1 }],
  ],
  parties: [
    [],
    [null],
    [1],
    [[]],
    [{}],
    [{ agencyId: 'x', name: 'Polisen' }],
    [{ agencyId: id, name: '' }],
    [1, 2].map(() => ({ agencyId: id, name: 'Polisen' })),
  ],
  begun: [
    [],
    [null],
    [1],
    [[]],
    [{}],
    [{ id, theme: 'no such', name: 'Namn', commitment: 'Att', responsibleAgencyId: id, responsible: 'Någon' }],
    [{ id, theme: 'theft', name: 'Namn', commitment: 'Att', responsible: 'Någon' }],
    [{ id, theme: 'theft', name: 'Namn', commitment: 'Att', responsibleAgencyId: 'x', responsible: null }],
  ],
  version: [0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53],
  count: [-1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53],
  'count?': [-1, 1.5, 1e308, 2 ** 31],
  boolean: [],
  heads: [
    { x: 1 },
    { [id]: -1 },
    { [id]: 1.5 },
    { [id]: '1' },
    { [id]: null },
    { [id]: 1e308 },
    { [id]: 1, [id.toUpperCase()]: 1 },
  ],
  sharing: wrongSharings,
  chosen: wrongNotes,
  chosenPersons: wrongPersons,
  chosenActions: wrongActions.map((action) => [action]),
  'chosenAction?': wrongActions.filter((action) => typeof action === 'object' && action !== null),
  'origin?': wrongOrigins,
  'sharing?': wrongSharings,
  authority: [
    {},
    { id: 'x' },
    { id, name: 'Both', isPublic: true },
    { id: 'x', name: 'Both', isPublic: true },
    { name: 'No more' },
    { name: 5, isPublic: 'yes' },
    { id: null },
    { id: [] },
    { id, more: 1 },
  ],
};

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

/** Something that this field must refuse. */
export function wrongFor(kind: Kind): fc.Arbitrary<unknown> {
  const ofOtherType = fc.jsonValue().filter((value) => !types[kind].includes(typeOf(value)));
  const listed = wrong[kind];
  return listed.length === 0 ? ofOtherType : fc.oneof(fc.constantFrom(...listed), ofOtherType);
}

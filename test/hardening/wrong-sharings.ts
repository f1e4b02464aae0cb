import { randomUUID } from 'node:crypto';

const id = randomUUID();

const aUse = { groundId: 'crime_prevention', agencyIds: [id], consentId: null, answers: {} };
const withUse = (wrongly: object) => ({ assessment: 'De behöver veta', uses: [{ ...aUse, ...wrongly }] });
/** Acts of sharing that none could be. */
export const wrongSharings = [
  {},
  { assessment: 'De behöver veta' },
  { assessment: '', uses: [aUse] },
  { assessment: 'De behöver veta', uses: [] },
  { assessment: 'De behöver veta', uses: aUse },
  { assessment: 'De behöver veta', uses: [aUse], more: 1 },
  { assessment: 'x'.repeat(301), uses: [aUse] },
  ...[
    { groundId: '' },
    { groundId: "x' or 1=1" },
    { agencyIds: [] },
    { agencyIds: [id, id] },
    { consentId: 'x' },
    { more: 1 },
  ].map(withUse),
  ...[
    { answers: null },
    { answers: { a: true } },
    { answers: { needed: 'yes' } },
    { answers: { '__proto__x!': true } },
  ].map(withUse),
];

/** Notes chosen, persons and actions chosen, and where a note stands, as none could be. */
export const wrongNotes = [
  [1],
  [null],
  [{}],
  [{ streamId: id, noteId: id }],
  [{ streamId: id, noteId: 'x', version: 1 }],
  [{ streamId: id, noteId: id, version: 0 }],
];
export const wrongPersons = [
  [1],
  [null],
  [{}],
  [{ streamId: id, personId: id }],
  [{ streamId: id, personId: 'x', version: 1 }],
  [{ streamId: id, personId: id, version: 0 }],
];
export const wrongActions = [
  1,
  null,
  {},
  { streamId: id, actionId: id },
  { streamId: id, actionId: 'x', version: 1 },
  { streamId: id, actionId: id, version: 0 },
];
export const wrongOrigins = [
  {},
  { streamId: id },
  { streamId: 'x', version: 1 },
  { streamId: id, version: 0 },
  { streamId: id, version: 1, more: 1 },
];

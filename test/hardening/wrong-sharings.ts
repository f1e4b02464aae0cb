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

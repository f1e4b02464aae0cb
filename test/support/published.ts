import { type CountedThing, untold } from '../../src/contract/small-counts.js';
import fc from 'fast-check';
import type { IndicatorView, PromiseView, PublishedPromise } from '../../src/contract/promises.js';
import { type Counted, measured } from '../../src/features/promises/measured.js';
import { publicationOf } from '../../src/features/promises/publication.js';

/** An indicator as somebody could keep it, and what could be counted for it: often few, as small places have it. */
export interface Picture {
  readonly how: 'sum' | 'latest';
  readonly target: number;
  readonly counts: readonly (readonly [day: string, value: number, rest: number | null])[];
}

const year = 2030;
const day = fc
  .tuple(fc.constantFrom(year - 1, year), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const few = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 }));

/** Whatever could be measured of a promise. */
export const pictures: fc.Arbitrary<Picture[]> = fc.array(
  fc.record({
    how: fc.constantFrom('sum' as const, 'latest' as const),
    target: fc.integer({ min: 1, max: 100 }),
    counts: fc.array(fc.tuple(day, few, fc.option(few, { nil: null })), { maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** What would be told of it. */
export function told(drawn: readonly Picture[]): PublishedPromise {
  const focus: PromiseView['focuses'][number] = {
    ...{
      id: 'f',
      version: 1,
      place: 1,
      theme: 'Torget',
      problem: '–',
      causes: '–',
      commitment: 'Ljus',
      explanation: null,
    },
    ...{
      responsibleAgencyId: null,
      responsible: 'kommunpolis',
      nextFollowUpOn: null,
      boardId: null,
      boardAreaId: null,
    },
  };
  const promise = {
    areaName: 'Bromma',
    year,
    summary: 'Löftet',
    focuses: [focus],
    activities: [],
    dialogues: [],
    agencies: [],
  };
  const how = { isExample: false, today: `${String(year)}-12-31`, note: null, parties: ['Polisen'], heard: null };
  return publicationOf({ ...promise, indicators: drawn.map(indicatorOf) }, how);
}

function indicatorOf({ how, target, counts }: Picture, at: number): IndicatorView {
  const measure = `Mått ${String.fromCharCode(65 + at)}`;
  const wanted = {
    measure,
    how,
    target,
    baseFrom: `${String(year - 1)}-01-01`,
    baseUntil: `${String(year - 1)}-12-31`,
  };
  const counted = counts.map(([on, value, rest], nth): Counted & CountedThing => ({
    ...{
      id: String(nth),
      areaId: 'a',
      agencyId: 'p',
      kind: 'dialogue',
      voice: null,
      measure,
      fromOn: on,
      untilOn: on,
      value,
      ofValue: rest === null ? null : value + rest,
    },
    ...{ source: 'Dialogerna', withdrawnAt: null },
  }));
  return {
    ...wanted,
    ...{ id: measure, focusId: 'f', version: 1, name: measure, targetOn: `${String(year)}-12-31` },
    ...measured(
      wanted,
      counted,
      year,
      untold(counted, () => []),
    ),
  };
}

import fc from 'fast-check';

/** Moments of a case, in order: 0 is when it was opened. */
export type Moment = number;

/** An agency's part in a case: since when, and until when if it has left. */
export interface Part {
  readonly since: Moment;
  readonly left: Moment | null;
}

export interface GeneratedPerson {
  /** Which agency she signs in for. */
  readonly agency: number;
  readonly isOnBoard: boolean;
  readonly isNamed: boolean;
  readonly state:
    'signed in' | 'taken off the case' | 'signed out' | 'disabled' | 'disabled, and her session still stands';
  /** An agency for which she sits on the case besides, though she does not sign in for it. */
  readonly seatedFor: number | null;
  /** Shares the e-mail of the person before her, who works elsewhere. */
  readonly sharesEmail: boolean;
}

export interface GeneratedStream {
  readonly audience: readonly number[];
  readonly opened: Moment;
}

export interface GeneratedWorld {
  readonly agencies: number;
  readonly isRestricted: boolean;
  readonly parts: readonly (Part | null)[];
  readonly people: readonly GeneratedPerson[];
  readonly streams: readonly GeneratedStream[];
}

const agencyCount = 4;
const agency = fc.nat({ max: agencyCount - 1 });
const moment = fc.integer({ min: 0, max: 9 });

const part = fc.record<Part>({ since: moment, left: fc.option(fc.constant(20), { freq: 3 }) });

const person = fc.record<GeneratedPerson>({
  agency,
  isOnBoard: fc.constantFrom(true, true, true, false),
  isNamed: fc.boolean(),
  state: fc.constantFrom(
    'signed in',
    'signed in',
    'signed in',
    'signed out',
    'taken off the case',
    'disabled',
    'disabled, and her session still stands',
  ),
  seatedFor: fc.option(agency, { freq: 3 }),
  sharesEmail: fc.boolean(),
});

const stream = fc.record<GeneratedStream>({
  audience: fc.uniqueArray(agency, { minLength: 1, maxLength: agencyCount }),
  opened: moment,
});

/** A case of some agencies: who came when, who left, who sits where, and what was opened for whom. */
export const generatedWorld = fc.record<GeneratedWorld>({
  agencies: fc.constant(agencyCount),
  isRestricted: fc.boolean(),
  parts: fc.array(fc.option(part, { freq: 6 }), { minLength: agencyCount, maxLength: agencyCount }),
  people: fc.array(person, { minLength: 4, maxLength: 8 }),
  streams: fc.uniqueArray(stream, {
    minLength: 3,
    maxLength: 8,
    selector: ({ audience }) => [...audience].sort().join(),
  }),
});

import { type Figure, smallestTold, type WayOfCounting } from '../../contract/promises.js';

/** As much of an observation as makes a figure. */
export interface Counted {
  readonly id: string;
  readonly measure: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly value: number;
  readonly ofValue: number | null;
  readonly source: string;
  readonly withdrawnAt: Date | null;
}

/** What is to be counted. */
interface Wanted {
  readonly measure: string;
  readonly how: WayOfCounting;
  readonly baseFrom: string;
  readonly baseUntil: string;
  readonly target: number;
}

/**
 * Start, outcome and when the target was reached: all of it counted, nothing of it said. `year` is the one that was promised for. Counted of
 * what is told to all, and of nothing else: of what is told to nobody but who counted it, any sum would give something away to who
 * chooses over which days it is taken, or brings in what it is added to.
 */
export function measured(wanted: Wanted, observations: readonly Counted[], year: number, untold: ReadonlySet<string>) {
  const ofIt = observations
    .filter(({ measure, withdrawnAt }) => measure === wanted.measure && withdrawnAt === null)
    .sort((one, other) => one.untilOn.localeCompare(other.untilOn) || one.fromOn.localeCompare(other.fromOn));
  const within = (from: string, until: string) => ofIt.filter(({ untilOn }) => from <= untilOn && untilOn <= until);
  const inYear = within(`${String(year)}-01-01`, `${String(year)}-12-31`).filter(
    ({ untilOn }) => untilOn > wanted.baseUntil,
  );
  const figureFrom = (counted: readonly Counted[]) => toldOf(figureOf(wanted.how, counted, untold));
  const reached = inYear.findIndex((_, at) => (figureFrom(inYear.slice(0, at + 1))?.value ?? -1) >= wanted.target);
  const outcome = figureFrom(inYear);
  return {
    start: figureFrom(within(wanted.baseFrom, wanted.baseUntil)),
    outcome,
    reachedOn: outcome?.value === null ? null : (inYear[reached]?.untilOn ?? null),
  };
}

function figureOf(how: WayOfCounting, counted: readonly Counted[], untold: ReadonlySet<string>): Figure | null {
  const last = counted.at(-1);
  if (last === undefined) return null;
  const taken = how === 'latest' ? [last] : counted;
  const told = taken.filter(({ id }) => !untold.has(id));
  return { ...numberOf(taken, told), on: last.untilOn, source: last.source };
}

/** At least so much, where some of it is not told. */
function numberOf(taken: readonly Counted[], told: readonly Counted[]): Omit<Figure, 'on' | 'source'> {
  if (told.length === 0)
    return {
      value: null,
      isSmall: taken.length === 1 && taken.every(({ value }) => isSmall(value)),
      of: wholeOf(taken),
    };
  const value = sum(told.map((each) => each.value));
  return told.length < taken.length ? { value, isLeast: true, of: null } : { value, of: wholeOf(taken) };
}

/** Of how many, where that is known of all of it. */
function wholeOf(taken: readonly Counted[]): number | null {
  const ofValues = taken.flatMap(({ ofValue }) => ofValue ?? []);
  return ofValues.length === taken.length ? sum(ofValues) : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A small count could be somebody: it is told as small, and so is one whose rest is. */
function toldOf(figure: Figure | null): Figure | null {
  if (figure === null) return null;
  const of = figure.of === null || isSmall(figure.of) ? null : figure.of;
  return { ...figure, ...(isTooSmall(figure) ? { value: null, isSmall: true } : {}), of };
}

function isTooSmall({ value, of }: Figure): boolean {
  if (value === null) return false;
  const rest = of === null ? 0 : of - value;
  return isSmall(value) || (rest !== 0 && isSmall(rest));
}

/** Whether a count is told to nobody but who brought it in. */
export function isSmall(count: number): boolean {
  return count < smallestTold;
}

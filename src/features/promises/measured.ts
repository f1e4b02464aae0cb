import { type Figure, smallestTold, type WayOfCounting } from '../../contract/promises.js';

/** As much of an observation as makes a figure. */
export interface Counted {
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

/** Start, outcome and when the target was reached: all of it counted, nothing of it said. `year` is the one that was promised for. */
export function measured(wanted: Wanted, observations: readonly Counted[], year: number) {
  const ofIt = observations
    .filter(({ measure, withdrawnAt }) => measure === wanted.measure && withdrawnAt === null)
    .sort((one, other) => one.untilOn.localeCompare(other.untilOn) || one.fromOn.localeCompare(other.fromOn));
  const within = (from: string, until: string) => ofIt.filter(({ untilOn }) => from <= untilOn && untilOn <= until);
  const inYear = within(`${String(year)}-01-01`, `${String(year)}-12-31`).filter(
    ({ untilOn }) => untilOn > wanted.baseUntil,
  );
  const toldUntil = (at: number) => toldOf(figureOf(wanted.how, inYear.slice(0, at + 1)))?.value ?? null;
  const reached = inYear.findIndex((_, at) => (toldUntil(at) ?? -1) >= wanted.target);
  const outcome = toldOf(figureOf(wanted.how, inYear));
  return {
    start: toldOf(figureOf(wanted.how, within(wanted.baseFrom, wanted.baseUntil))),
    outcome,
    reachedOn: outcome?.value === null ? null : (inYear[reached]?.untilOn ?? null),
  };
}

/** As it was counted. */
type Counting = Figure & { readonly value: number };

/** Of how many is added up where it is known of all of it. */
function figureOf(how: WayOfCounting, counted: readonly Counted[]): Counting | null {
  const last = counted.at(-1);
  if (last === undefined) return null;
  const taken = how === 'latest' ? [last] : counted;
  const ofValues = taken.flatMap(({ ofValue }) => ofValue ?? []);
  return {
    value: sum(taken.map(({ value }) => value)),
    of: ofValues.length === taken.length ? sum(ofValues) : null,
    on: last.untilOn,
    source: last.source,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A small count could be somebody: it is told as small, and so is one whose rest is. */
function toldOf(figure: Counting | null): Figure | null {
  if (figure === null) return null;
  const { value, of } = figure;
  const rest = of === null ? 0 : of - value;
  const isTold = !isSmall(value) && (rest === 0 || !isSmall(rest));
  return { ...figure, value: isTold ? value : null, of: of === null || isSmall(of) ? null : of };
}

/** Whether a count is told to nobody but who brought it in. */
export function isSmall(count: number): boolean {
  return count < smallestTold;
}

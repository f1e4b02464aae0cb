import type { Change, PictureFigure } from '../../contract/pictures.js';
import type { ObservationKind } from '../../contract/promises.js';

/** An observation as it is shown: null stands for what is told to nobody but who counted it. */
export interface Shown {
  readonly kind: ObservationKind;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly value: number | null;
  readonly isSmall: boolean;
  readonly of: number | null;
}

/** How many at least for a count to be more than chance. */
const fewest = 20;
/** Nineteen times of twenty: 1.96 standard deviations. */
const often = 1.96;

/** What an answer says of everybody stands as it was asked last; all else is added up. */
export function figureOf(shown: readonly Shown[]): PictureFigure | null {
  const last = shown.at(-1);
  if (last === undefined) return null;
  const taken = last.kind === 'survey' ? [last] : beside(shown);
  const told = taken.filter(({ value }) => value !== null);
  const of =
    told.length === taken.length && told.every((each) => each.of !== null)
      ? sum(told.map((each) => each.of ?? 0))
      : null;
  const value = told.length === 0 ? null : sum(told.map((each) => each.value ?? 0));
  return {
    value,
    isSmall: taken.length === 1 && taken.every((each) => each.isSmall),
    of,
    isLeast: value !== null && told.length < taken.length,
    between: betweenOf(last, value, of),
    on: last.untilOn,
  };
}

/** What covers the same days is counted once: the longest first. */
function beside(shown: readonly Shown[]): Shown[] {
  const longest = [...shown].sort((one, other) => daysIn(other) - daysIn(one));
  const taken: Shown[] = [];
  for (const each of longest) {
    const isCovered = (other: Shown) =>
      other.fromOn <= each.fromOn && each.untilOn <= other.untilOn && daysIn(other) > daysIn(each);
    if (!taken.some(isCovered)) taken.push(each);
  }
  return taken;
}

function daysIn({ fromOn, untilOn }: Shown): number {
  return (Date.parse(untilOn) - Date.parse(fromOn)) / 86_400_000;
}

/** Wilson's interval, in percent with one decimal. */
function betweenOf({ kind }: Shown, value: number | null, of: number | null): [number, number] | null {
  if (kind !== 'survey' || value === null || of === null || of === 0) return null;
  const [share, square] = [value / of, often ** 2];
  const middle = share + square / (2 * of);
  const half = often * Math.sqrt((share * (1 - share)) / of + square / (4 * of ** 2));
  const percent = (bound: number) => Math.round((1000 * bound) / (1 + square / of)) / 10;
  return [percent(middle - half), percent(middle + half)];
}

/** By more than chance alone explains: counts as they fall (Poisson), shares as they are drawn. */
export function changeOf(now: PictureFigure | null, before: PictureFigure | null): Change {
  if (!isWhole(now) || !isWhole(before)) return null;
  const areShares = now.of !== null && before.of !== null;
  const difference = areShares ? ofShares(now, before) : ofCounts(now.value, before.value);
  if (Math.abs(difference) <= often) return 'chance';
  return difference > 0 ? 'more' : 'fewer';
}

type Whole = PictureFigure & { readonly value: number };

function isWhole(figure: PictureFigure | null): figure is Whole {
  return figure?.value != null && !figure.isLeast;
}

function ofCounts(now: number, before: number): number {
  return now + before === 0 ? 0 : (now - before) / Math.sqrt(now + before);
}

function ofShares(now: Whole, before: Whole): number {
  const { value: was } = before;
  const [of, ofBefore] = [now.of ?? 1, before.of ?? 1];
  const together = (now.value + was) / (of + ofBefore);
  const spread = Math.sqrt(together * (1 - together) * (1 / of + 1 / ofBefore));
  return spread === 0 ? 0 : (now.value / of - was / ofBefore) / spread;
}

/** Where chance weighs as much as anything that was done. */
export function isUncertain(figure: PictureFigure | null): boolean {
  if (figure === null) return false;
  return figure.value === null || figure.isLeast || figure.value < fewest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

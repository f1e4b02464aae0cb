import type { Lab } from './lab/lab.js';

/** One thing measured. `floor` and `ratio` are of the same run; where there is no bar, it is only told. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly bar: string | null;
  readonly met: boolean | null;
}

/** What is asked for by one name on the command line: it measures one or more figures. */
export type Bench = (lab: Lab) => Promise<Figure[]>;

/** A bar on the value itself, or on its ratio to the floor. */
export interface Bar {
  readonly of: 'value' | 'ratio';
  readonly is: 'at most' | 'at least';
  readonly limit: number;
}

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor?: number;
  readonly bar?: Bar;
}

export function figure({ name, value, unit, floor, bar }: Measured): Figure {
  const ratio = floor === undefined ? null : rounded(value / floor);
  return {
    name,
    value: rounded(value),
    unit,
    floor: floor === undefined ? null : rounded(floor),
    ratio,
    bar: bar === undefined ? null : wordsOf(bar, unit),
    met: bar === undefined ? null : isMet(bar, bar.of === 'ratio' ? ratio : value),
  };
}

export function atMost(limit: number, of: Bar['of'] = 'value'): Bar {
  return { of, is: 'at most', limit };
}

export function atLeast(limit: number, of: Bar['of'] = 'value'): Bar {
  return { of, is: 'at least', limit };
}

function wordsOf({ of, is, limit }: Bar, unit: string): string {
  return `${is === 'at most' ? '≤' : '≥'} ${String(limit)} ${of === 'ratio' ? '× the floor' : unit}`;
}

function isMet({ is, limit }: Bar, measured: number | null): boolean {
  if (measured === null) return false;
  return is === 'at most' ? measured <= limit : measured >= limit;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

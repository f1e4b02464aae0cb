import type { PoliceMarks } from '../../../../src/contract/persons.js';

/** What the police have chosen so far: empty where they have not. */
export type MarksInput = { [M in keyof PoliceMarks]: PoliceMarks[M] | '' };

export const nothingMarked: MarksInput = { isNoSuspect: '', reliability: '', accuracy: '' };

/** Null until all has been chosen. */
export function marksIn({ isNoSuspect, reliability, accuracy }: MarksInput): PoliceMarks | null {
  if (isNoSuspect === '' || reliability === '' || accuracy === '') return null;
  return { isNoSuspect, reliability, accuracy };
}

export function areSame(some: PoliceMarks | null, others: PoliceMarks | null): boolean {
  return (['isNoSuspect', 'reliability', 'accuracy'] as const).every((mark) => some?.[mark] === others?.[mark]);
}

import type { PoliceMarks } from './persons.js';

/** As they are kept: all or none. */
interface KeptMarks {
  readonly isNoSuspect: boolean | null;
  readonly reliability: PoliceMarks['reliability'] | null;
  readonly accuracy: PoliceMarks['accuracy'] | null;
}

export const unmarked: KeptMarks = { isNoSuspect: null, reliability: null, accuracy: null };

/** In a record from before there were any, they are not even null. */
export function marksIn({ isNoSuspect, reliability, accuracy }: Partial<KeptMarks>): PoliceMarks | null {
  if (isNoSuspect == null || reliability == null || accuracy == null) return null;
  return { isNoSuspect, reliability, accuracy };
}

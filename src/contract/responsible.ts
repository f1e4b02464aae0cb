import type { AgencyView } from './agencies.js';
import type { FocusView } from './promises.js';

/** At most so long: the agency stands beside it. */
export const longestFunction = 80;

/** Who answers for a focus, in words: "Polisen, Vällingby (kommunpolis)"; what was written before it was an agency, as it was written. */
export function responsibleIn(
  { responsible, responsibleAgencyId }: Pick<FocusView, 'responsible' | 'responsibleAgencyId'>,
  agencies: readonly AgencyView[],
): string {
  const agency = agencies.find(({ id }) => id === responsibleAgencyId)?.name;
  if (agency === undefined) return responsible ?? '';
  return responsible === null ? agency : `${agency} (${responsible})`;
}

import type { Cast } from './cast.js';

/** The police brought social services onto the case. */
export function endsAnothersPart(cast: Cast): Promise<unknown> {
  const { agencyId } = cast.person('socialWorker');
  const path = `/api/cases/${cast.caseId}/agencies/${agencyId}/ending`;
  return cast.person('officer').does('PUT', path, { reason: 'fewer' });
}

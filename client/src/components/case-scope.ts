import type { CaseView } from '../../../src/contract/cases.js';
import type { AudienceScope } from './use-audience-words.js';

/** What audiences on a case are named against: the agencies on it, and those of the board that once may have been. */
export function scopeOf(view: CaseView): AudienceScope {
  const agencies = [...view.participants.map(({ agency }) => agency), ...view.otherAgencies, ...view.formerAgencies];
  return { everyone: view.card.agencyIds, agencies };
}

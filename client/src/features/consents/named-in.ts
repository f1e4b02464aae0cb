import type { CaseView } from '../../../../src/contract/cases.js';
import type { AudienceScope } from '../../components/use-audience-words.js';

/** Every agency that a case can name: a consent may speak of some that are not on it. */
export function namedIn({ card, participants, otherAgencies, formerAgencies }: CaseView): AudienceScope {
  const agencies = [...participants.map(({ agency }) => agency), ...otherAgencies, ...formerAgencies];
  return { everyone: card.agencyIds, agencies };
}

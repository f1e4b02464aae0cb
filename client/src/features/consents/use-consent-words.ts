import type { BoardTemplateName } from '../../../../src/contract/board-templates.js';
import type { ConsentTerms } from '../../../../src/contract/consents.js';
import { useAudienceWords, type AudienceScope } from '../../components/use-audience-words.js';
import { useList, useText } from '../../lib/text.js';

type Givers = Pick<ConsentTerms, 'givers' | 'isSigned' | 'withInterpreter'>;

/** What a consent says, in words; those of the board that it lies on. */
export function useConsentWords(scope: AudienceScope, template: BoardTemplateName) {
  const t = useText();
  const list = useList();
  const words = useAudienceWords(scope);
  const byWhom = template === 'youth_at_risk' ? 'consent.by.youth' : 'consent.by.self';
  return {
    givers: ({ givers }: Pick<ConsentTerms, 'givers'>) => capital(list(namesOf(givers, byWhom).map((key) => t(key)))),
    how: ({ isSigned, withInterpreter }: Givers) =>
      [t(isSigned ? 'consent.signed' : 'consent.spoken'), ...(withInterpreter ? [t('consent.interpreted')] : [])].join(
        ', ',
      ),
    agencies: ({ agencyIds }: Pick<ConsentTerms, 'agencyIds'>) => capital(words.each(agencyIds).join(', ')),
    information: ({ information }: Pick<ConsentTerms, 'information'>) =>
      capital(information.map((kind) => t(`consent.about.${kind}`).toLowerCase()).join(', ')),
  };
}

/** Two guardians are both, not one and the other. */
function namesOf(givers: ConsentTerms['givers'], self: 'consent.by.self' | 'consent.by.youth') {
  const guardians = givers.filter((giver) => giver !== 'self').length;
  const both: 'consent.by.guardians' | 'consent.by.guardian' =
    guardians === 2 ? 'consent.by.guardians' : 'consent.by.guardian';
  return [...(givers.includes('self') ? [self] : []), ...(guardians > 0 ? [both] : [])];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

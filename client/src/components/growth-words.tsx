import type { Audience, PersonView } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';
import { Notice } from './notice.js';
import { useAudienceWords } from './use-audience-words.js';
import { growthOf } from '../lib/audience.js';
import { useText } from '../lib/text.js';

interface GrowthWordsProps {
  from: Audience;
  to: Audience;
  participants: readonly ParticipantView[];
  people: readonly PersonView[];
  /** Of a restricted case only those whom their manager names will read: how many is not known yet. */
  isRestricted: boolean;
  /** What they come to read. */
  of?: 'case' | 'note' | 'person' | 'action';
}

/** By whom and how many the readers grow. */
export function GrowthWords({ from, to, participants, people, isRestricted, of = 'case' }: GrowthWordsProps) {
  const t = useText();
  const agencies = participants.map(({ agency }) => agency);
  const words = useAudienceWords({ everyone: to, agencies });
  const growth = growthOf(from, to, participants);
  if (!growth) return null;
  const names = people.filter(({ id }) => growth.personIds.includes(id)).map(({ initials }) => initials);
  const named = words.list(growth.agencyIds);
  return (
    <Notice>
      {isRestricted
        ? t('growth.restricted', { agencies: named })
        : t(of === 'case' ? 'growth.words' : `growth.${of}`, {
            before: growth.before,
            after: growth.after,
            agencies: named,
            names: names.join(', ') || '–',
          })}
    </Notice>
  );
}

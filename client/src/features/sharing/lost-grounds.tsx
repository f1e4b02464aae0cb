import { Notice } from '../../components/notice.js';
import { useLanguageStore } from '../../lib/language.js';
import { useText } from '../../lib/text.js';
import type { GroundOption } from './options.js';

interface LostGroundsProps {
  lost: readonly GroundOption[];
  /** One of which no more is known than that it was chosen. */
  isBegun: boolean;
}

/** Says, also to whoever does not see it, that what it was to be shared on is gone, and what helps. What was written stays. */
export function LostGrounds({ lost, isBegun }: LostGroundsProps) {
  const t = useText();
  const language = useLanguageStore((state) => state.language);
  const words = new Set(
    lost.map(({ ground, consent }) =>
      consent ? t('sharing.lost.consent') : t('sharing.lost.ground', { name: ground.words[language].name }),
    ),
  );
  if (isBegun) words.add(t('sharing.lost.begun'));
  return (
    <div role="alert">
      {[...words].map((each) => (
        <Notice key={each}>
          {each} {t('sharing.lost.help')}
        </Notice>
      ))}
    </div>
  );
}

import { IconEyeOff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { PersonView } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';
import { kindOf, readersOf } from '../lib/audience.js';
import { useText } from '../lib/text.js';
import classes from './audience-frame.module.css';
import { AudienceIcon } from './audience-icon.js';
import { AudienceQuestion } from './audience-question.js';
import { AudienceRadios } from './audience-radios.js';
import { ReaderNames } from './reader-names.js';
import type { AudienceChoice } from './use-audience-choice.js';
import { useAudienceWords } from './use-audience-words.js';

interface AudienceFrameProps {
  choice: AudienceChoice;
  own: string;
  participants: readonly ParticipantView[];
  people: readonly PersonView[];
  children: ReactNode;
}

/** The frame around whatever is being written: who will be able to read it, in words, number, colour and pattern. */
export function AudienceFrame({ choice, own, participants, people, children }: AudienceFrameProps) {
  const [areNamesShown, setNamesShown] = useState(false);
  const { audience, everyone } = choice;
  return (
    <div className={classes.frame} data-kind={kindOf(audience, everyone)}>
      <FrameHeader
        choice={choice}
        participants={participants}
        areNamesShown={areNamesShown}
        onNames={() => {
          setNamesShown(!areNamesShown);
        }}
      />
      {areNamesShown ? <ReaderNames audience={audience} participants={participants} people={people} /> : null}
      <div className={classes.body}>
        <AudienceRadios choice={choice} own={own} participants={participants} />
        {choice.question ? (
          <AudienceQuestion choice={choice} question={choice.question} participants={participants} people={people} />
        ) : null}
        {children}
      </div>
    </div>
  );
}

interface FrameHeaderProps {
  choice: AudienceChoice;
  participants: readonly ParticipantView[];
  areNamesShown: boolean;
  onNames: () => void;
}

function FrameHeader({ choice, participants, areNamesShown, onNames }: FrameHeaderProps) {
  const t = useText();
  const { audience, everyone } = choice;
  const words = useAudienceWords({ everyone, agencies: participants.map(({ agency }) => agency) });
  const others = everyone.filter((agencyId) => !audience.includes(agencyId));
  const count = readersOf(audience, participants).length;
  return (
    <div className={classes.header}>
      <AudienceIcon kind={kindOf(audience, everyone)} size={18} />
      <strong aria-live="polite">{t('composer.header', { audience: words.full(audience), count })}</strong>
      <button type="button" className={classes.names} aria-expanded={areNamesShown} onClick={onNames}>
        {t(areNamesShown ? 'composer.hideNames' : 'composer.showNames')}
      </button>
      {others.length > 0 ? (
        <span className={classes.hidden}>
          <IconEyeOff size={16} stroke={1.75} aria-hidden />
          {t('composer.hiddenFrom', { agencies: words.list(others) })}
        </span>
      ) : null}
    </div>
  );
}

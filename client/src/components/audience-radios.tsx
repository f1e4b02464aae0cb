import { useId, useState } from 'react';
import type { Audience } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';
import { byKind } from '../lib/agency-order.js';
import { isSameAudience, kindOf, readersOf, usualAudiences } from '../lib/audience.js';
import { useText } from '../lib/text.js';
import { AgencyBoxes } from './agency-boxes.js';
import classes from './audience-frame.module.css';
import { AudienceIcon } from './audience-icon.js';
import type { AudienceChoice } from './use-audience-choice.js';
import { useAudienceWords } from './use-audience-words.js';

interface AudienceRadiosProps {
  choice: AudienceChoice;
  own: string;
  participants: readonly ParticipantView[];
}

/** Native radios, narrow to wide. With four agencies or more, any others can be put together by hand. */
export function AudienceRadios({ choice, own, participants }: AudienceRadiosProps) {
  const t = useText();
  const name = useId();
  const [isByHand, setByHand] = useState(false);
  const inOrder = participants.map(({ agency }) => agency).sort(byKind);
  const usual = usualAudiences(
    own,
    inOrder.map(({ id }) => id),
  );
  const isUsual = usual.some((audience) => isSameAudience(audience, choice.audience));
  const areBoxesShown = isByHand || !isUsual;
  const choose = (audience: Audience) => {
    setByHand(false);
    choice.choose(audience);
  };
  return (
    <fieldset className={classes.radios}>
      <legend>{t('composer.legend')}</legend>
      {usual.map((audience) => (
        <AudienceRadio
          key={audience.join()}
          name={name}
          audience={audience}
          choice={choice}
          participants={participants}
          isChecked={!areBoxesShown && isSameAudience(audience, choice.audience)}
          onChoose={() => {
            choose(audience);
          }}
        />
      ))}
      {choice.everyone.length > 3 ? (
        <label className={classes.radio} data-checked={areBoxesShown || undefined}>
          <input
            type="radio"
            name={name}
            checked={areBoxesShown}
            onChange={() => {
              setByHand(true);
            }}
          />
          <span>{t('composer.byHand')}</span>
        </label>
      ) : null}
      {areBoxesShown ? <AgencyBoxes choice={choice} own={own} participants={participants} /> : null}
    </fieldset>
  );
}

interface AudienceRadioProps {
  name: string;
  audience: Audience;
  choice: AudienceChoice;
  participants: readonly ParticipantView[];
  isChecked: boolean;
  onChoose: () => void;
}

function AudienceRadio({ name, audience, choice, participants, isChecked, onChoose }: AudienceRadioProps) {
  const t = useText();
  const words = useAudienceWords({ everyone: choice.everyone, agencies: participants.map(({ agency }) => agency) });
  const kind = kindOf(audience, choice.everyone);
  const count = readersOf(audience, participants).length;
  const isWanted = choice.question !== null && isSameAudience(choice.question.wanted, audience);
  return (
    <label
      className={classes.radio}
      data-kind={kind}
      data-checked={isChecked || undefined}
      data-wanted={isWanted || undefined}
    >
      <input type="radio" name={name} checked={isChecked} onChange={onChoose} />
      <AudienceIcon kind={kind} />
      <span>{words.full(audience)}</span>
      <span className={classes.number} aria-label={t('composer.readers', { count })}>
        {count}
      </span>
    </label>
  );
}

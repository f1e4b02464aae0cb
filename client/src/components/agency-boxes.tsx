import type { ParticipantView } from '../../../src/contract/cases.js';
import { audienceOf } from '../lib/audience.js';
import { useText } from '../lib/text.js';
import classes from './audience-frame.module.css';
import type { AudienceChoice } from './use-audience-choice.js';

interface AgencyBoxesProps {
  choice: AudienceChoice;
  own: string;
  participants: readonly ParticipantView[];
}

/** One box per agency: each that is ticked is one more that reads. One's own always does. */
export function AgencyBoxes({ choice, own, participants }: AgencyBoxesProps) {
  const t = useText();
  const { audience } = choice;
  const toggle = (agencyId: string) => {
    choice.choose(
      audience.includes(agencyId) ? audience.filter((id) => id !== agencyId) : audienceOf([...audience, agencyId]),
    );
  };
  return (
    <div className={classes.boxes}>
      {participants.map(({ agency, memberIds }) => (
        <label key={agency.id} className={classes.box}>
          <input
            type="checkbox"
            checked={audience.includes(agency.id)}
            disabled={agency.id === own}
            onChange={() => {
              toggle(agency.id);
            }}
          />
          {agency.name}
          <span className={classes.number} aria-label={t('composer.readers', { count: memberIds.length })}>
            {memberIds.length}
          </span>
        </label>
      ))}
    </div>
  );
}

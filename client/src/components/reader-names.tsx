import type { Audience, PersonView } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';
import { byAgency } from '../lib/agency-order.js';
import { useText } from '../lib/text.js';
import { useViewer } from '../lib/viewer.js';
import classes from './audience-frame.module.css';
import { useAudienceWords } from './use-audience-words.js';

interface ReaderNamesProps {
  audience: Audience;
  participants: readonly ParticipantView[];
  people: readonly PersonView[];
}

/** "Polis 4: AE (du), JN, PO, RB | Socialtjänst 5: …" */
export function ReaderNames({ audience, participants, people }: ReaderNamesProps) {
  const agencies = participants.map(({ agency }) => agency);
  const words = useAudienceWords({ everyone: agencies.map(({ id }) => id), agencies });
  const names = useInitials(people);
  return (
    <ul className={classes.readers}>
      {participants
        .filter(({ agency }) => audience.includes(agency.id))
        .sort(byAgency)
        .map(({ agency, memberIds }) => (
          <li key={agency.id}>
            <strong>
              {words.agency(agency.id)} {memberIds.length}:
            </strong>{' '}
            {names(memberIds).map(({ id, initials, name }, at) => (
              <span key={id} title={name}>
                {at > 0 ? ', ' : ''}
                {initials}
              </span>
            ))}
          </li>
        ))}
    </ul>
  );
}

function useInitials(people: readonly PersonView[]) {
  const t = useText();
  const me = useViewer().person.id;
  return (ids: string[]) =>
    people
      .filter(({ id }) => ids.includes(id))
      .map(({ id, initials, name }) => ({ id, name, initials: id === me ? t('person.you', { initials }) : initials }));
}

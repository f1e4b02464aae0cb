import type { CaseView, ParticipantView } from '../../../../src/contract/cases.js';
import { Avatar } from '../../components/avatar.js';
import { Panel } from '../../components/panel.js';
import { byAgency } from '../../lib/agency-order.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { AskForCallButton } from '../calls/ask-for-call-button.js';
import { useAbsenceWords } from '../absence/use-absence-words.js';
import { PersonPanel } from '../persons/person-panel.js';
import classes from './case.module.css';
import { NextSteps } from './next-steps-panel.js';

/** Beside the notes: whom it is about, what is next, and who is on the case. */
export function CaseSide({ view }: { view: CaseView }) {
  const t = useText();
  return (
    <aside className={classes.side} tabIndex={0} aria-label={t('case.side')}>
      <PersonPanel view={view} />
      <NextSteps view={view} />
      <Panel title={t('case.participants')} isFlush>
        {[...view.participants].sort(byAgency).map((participant) => (
          <Participant key={participant.agency.id} view={view} participant={participant} />
        ))}
      </Panel>
    </aside>
  );
}

/** On a line of its own, under her name. */
function AwayWords({ words }: { words: string | null }) {
  return words === null ? null : <span className={classes.away}>{words}</span>;
}

function Participant({ view, participant }: { view: CaseView; participant: ParticipantView }) {
  const t = useText();
  const me = useViewer().person.id;
  const { agency, memberIds } = participant;
  const away = useAbsenceWords(view);
  const members = view.people.filter(({ id }) => memberIds.includes(id));
  return (
    <section className={classes.participant}>
      <h3>{t('case.agency', { agency: agency.name, count: memberIds.length })}</h3>
      <ul>
        {members.map((person) => (
          <li key={person.id} className={classes.member}>
            <Avatar person={person} size="small" isNamed />
            <span>
              {person.id === me ? t('person.you', { initials: person.name }) : person.name}
              <AwayWords words={away(person.id)} />
            </span>
            {person.id === view.card.responsibleId ? (
              <span className={classes.isResponsible}>{t('case.isResponsible')}</span>
            ) : null}
            {person.id === me ? null : <AskForCallButton person={person} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { AudienceEdge } from '../../components/audience-edge.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { Chip } from '../../components/chip.js';
import { ClockChip } from '../../components/clock-chip.js';
import { GoOn } from '../../components/go-on.js';
import { kindOf } from '../../lib/audience.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import type { News } from '../cases/news.js';
import { NewsMark } from '../cases/news-mark.js';
import { scopeOf } from '../cases/scope.js';
import { EndedMark } from '../consents/ended-mark.js';
import { useAbsenceWords } from '../absence/use-absence-words.js';
import lines from '../../components/item-rows.module.css';
import classes from './actions.module.css';
import { ConcludeActionDialog } from './conclude-action-dialog.js';
import { ReplanActionDialog } from './replan-action-dialog.js';

interface ActionRowProps {
  view: CaseView;
  action: ActionView;
}

interface ActionRowWithNews extends ActionRowProps {
  news: News | null;
  /** When the consent ended that it was told on. */
  consentEnded: string | undefined;
}

export function ActionRow({ view, action, news, consentEnded }: ActionRowWithNews) {
  return (
    <AudienceEdge kind={kindOf(action.audience, view.card.agencyIds)}>
      <div className={lines.row} data-row tabIndex={-1}>
        <div className={lines.words}>
          <div className={lines.head}>
            <AudienceTag audience={action.audience} scope={scopeOf(view)} />
            <ActionFacts view={view} action={action} />
            <EndedMark at={consentEnded} />
            <NewsMark news={news} of={action} />
          </div>
          <p className={classes.task}>{action.task}</p>
          {action.outcomeNote ? <p className={classes.outcome}>{action.outcomeNote}</p> : null}
        </div>
        {view.may.write ? <ActionActs view={view} action={action} /> : null}
      </div>
    </AudienceEdge>
  );
}

function ActionFacts({ view, action }: ActionRowProps) {
  const t = useText();
  const { moment } = useDates();
  const owner = view.people.find(({ id }) => id === action.ownerId);
  return (
    <>
      <strong title={owner?.name}>{owner?.initials ?? t('person.unknown')}</strong>
      {action.outcome === null ? <OpenFacts view={view} action={action} /> : null}
      {action.outcome ? <Chip>{t(`outcome.${action.outcome}`)}</Chip> : null}
      {action.concludedAt ? <time dateTime={action.concludedAt}>{moment(action.concludedAt)}</time> : null}
    </>
  );
}

/** What matters while it is still to be done. */
function OpenFacts({ view, action }: ActionRowProps) {
  const away = useAbsenceWords(view)(action.ownerId);
  return (
    <>
      {away ? <span>{away}</span> : null}
      {action.dueOn ? <ClockChip dueOn={action.dueOn} /> : null}
    </>
  );
}

function ActionActs({ view, action }: ActionRowProps) {
  const t = useText();
  const [open, setOpen] = useState<'conclude' | 'replan' | null>(null);
  const close = () => {
    setOpen(null);
  };
  const isOpen = action.outcome === null;
  return (
    <div className={classes.acts}>
      <GoOn
        kind="replanning"
        id={action.id}
        onGoOn={() => {
          setOpen('replan');
        }}
      />
      {isOpen ? (
        <Button
          variant="subtle"
          onClick={() => {
            setOpen('replan');
          }}
        >
          {t('action.replan')}
        </Button>
      ) : null}
      <Button
        onClick={() => {
          setOpen('conclude');
        }}
      >
        {t(isOpen ? 'action.conclude' : 'action.revise')}
      </Button>
      {open === 'replan' ? <ReplanActionDialog view={view} action={action} onClose={close} /> : null}
      {open === 'conclude' ? <ConcludeActionDialog view={view} action={action} onClose={close} /> : null}
    </div>
  );
}

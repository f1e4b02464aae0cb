import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMessageQuestion, IconPlus } from '@tabler/icons-react';
import { useId, type RefObject } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { EmptyState } from '../../components/empty-state.js';
import { OutboxList } from '../../components/outbox-list.js';
import { isOverdue } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { placeOf, type News } from '../cases/news.js';
import { endedFor, useEndedConsents } from '../consents/use-ended-consents.js';
import { useJump } from '../cases/use-jump.js';
import { MakeRequestDialog } from '../requests/make-request-dialog.js';
import type { Answer } from '../requests/request-row.js';
import { RequestGroup } from '../requests/request-group.js';
import { ActionRow } from '../actions/action-row.js';
import lines from '../../components/item-rows.module.css';
import classes from '../actions/actions.module.css';
import { PlanActionDialog } from '../actions/plan-action-dialog.js';
import { actionSharedOn } from '../actions/shown-actions.js';

interface ActionListProps {
  view: CaseView;
  actions: ActionView[];
  requests: RequestView[];
  news: News | null;
  /** How many times it has been asked for the first that is new. */
  jumps: number;
  onShowAnswer: (answer: Answer) => void;
}

interface ActionGroupProps extends Pick<ActionListProps, 'view' | 'actions' | 'news'> {
  title: string;
  jump: RefObject<HTMLLIElement | null>;
  first: ActionView | undefined;
}

/** What is asked of whom; and who is to do what by when: late first, then open, then what came of the rest. */
export function ActionList({ view, actions, requests, news, jumps, onShowAnswer }: ActionListProps) {
  const t = useText();
  const jump = useJump(jumps);
  const isOpen = ({ outcome }: ActionView) => outcome === null;
  const late = actions.filter((action) => isOpen(action) && isOverdue(action.dueOn)).sort(byDue);
  const coming = actions.filter((action) => isOpen(action) && !isOverdue(action.dueOn)).sort(byDue);
  const concluded = actions.filter((action) => !isOpen(action)).sort(byConclusion);
  const asked = requests.find((request) => news?.requests.has(placeOf(request)));
  const first = asked
    ? undefined
    : [...late, ...coming, ...concluded].find((action) => news?.actions.has(placeOf(action)));
  const shared = { view, news, jump, first };
  return (
    <div className={classes.list}>
      {view.may.write ? <Beginnings view={view} /> : null}
      <OutboxList caseId={view.card.caseId} />
      {actions.length + requests.length === 0 ? (
        <EmptyState title={t('actions.none')}>{t('actions.none.text')}</EmptyState>
      ) : null}
      <RequestGroup {...{ view, requests, news, jump, onShowAnswer }} first={asked} />
      <ActionGroup title={t('actions.late')} actions={late} {...shared} />
      <ActionGroup title={t('actions.open')} actions={coming} {...shared} />
      <ActionGroup title={t('actions.concluded')} actions={concluded} {...shared} />
    </div>
  );
}

/** What can be begun here: an action, and a question to another agency. */
function Beginnings({ view }: { view: CaseView }) {
  const t = useText();
  const [isPlanning, planning] = useDisclosure();
  const [isAsking, asking] = useDisclosure();
  return (
    <div className={classes.beginnings}>
      <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={planning.open} data-plan>
        {t('action.plan')}
      </Button>
      {view.participants.length > 1 ? (
        <Button
          leftSection={<IconMessageQuestion size={16} stroke={1.75} aria-hidden />}
          onClick={asking.open}
          data-ask
        >
          {t('request.make')}
        </Button>
      ) : null}
      {isPlanning ? <PlanActionDialog view={view} onClose={planning.close} /> : null}
      {isAsking ? <MakeRequestDialog view={view} onClose={asking.close} /> : null}
    </div>
  );
}

function byDue(one: ActionView, other: ActionView): number {
  return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
}

function byConclusion(one: ActionView, other: ActionView): number {
  return (other.concludedAt ?? '').localeCompare(one.concludedAt ?? '');
}

function ActionGroup({ title, view, actions, news, jump, first }: ActionGroupProps) {
  const id = useId();
  const ended = useEndedConsents(view);
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={lines.group}>
        {title} <span>{actions.length}</span>
      </h2>
      <ul className={lines.rows}>
        {actions.map((action) => (
          <li
            key={placeOf(action)}
            ref={action === first ? jump : undefined}
            tabIndex={action === first ? -1 : undefined}
          >
            <ActionRow
              view={view}
              action={action}
              news={news}
              consentEnded={endedFor(ended, action, actionSharedOn(view, action))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

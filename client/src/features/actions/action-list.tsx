import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useId, type RefObject } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { EmptyState } from '../../components/empty-state.js';
import { OutboxList } from '../../components/outbox-list.js';
import { isOverdue } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { placeOf, type News } from '../cases/news.js';
import { useEndedConsents } from '../consents/use-ended-consents.js';
import { useJump } from '../cases/use-jump.js';
import { ActionRow } from './action-row.js';
import classes from './actions.module.css';
import { PlanActionDialog } from './plan-action-dialog.js';

interface ActionListProps {
  view: CaseView;
  actions: ActionView[];
  news: News | null;
  /** How many times it has been asked for the first that is new. */
  jumps: number;
}

interface ActionGroupProps extends Omit<ActionListProps, 'jumps'> {
  title: string;
  jump: RefObject<HTMLLIElement | null>;
  first: ActionView | undefined;
}

/** Who is to do what by when: late first, then open, then what came of the rest. */
export function ActionList({ view, actions, news, jumps }: ActionListProps) {
  const t = useText();
  const jump = useJump(jumps);
  const [isPlanning, { open, close }] = useDisclosure();
  const isOpen = ({ outcome }: ActionView) => outcome === null;
  const late = actions.filter((action) => isOpen(action) && isOverdue(action.dueOn)).sort(byDue);
  const coming = actions.filter((action) => isOpen(action) && !isOverdue(action.dueOn)).sort(byDue);
  const concluded = actions.filter((action) => !isOpen(action)).sort(byConclusion);
  const first = [...late, ...coming, ...concluded].find((action) => news?.actions.has(placeOf(action)));
  const shared = { view, news, jump, first };
  return (
    <div className={classes.list}>
      {view.may.write ? (
        <div>
          <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={open} data-plan>
            {t('action.plan')}
          </Button>
        </div>
      ) : null}
      <OutboxList caseId={view.card.caseId} />
      {actions.length === 0 ? <EmptyState title={t('actions.none')}>{t('actions.none.text')}</EmptyState> : null}
      <ActionGroup title={t('actions.late')} actions={late} {...shared} />
      <ActionGroup title={t('actions.open')} actions={coming} {...shared} />
      <ActionGroup title={t('actions.concluded')} actions={concluded} {...shared} />
      {isPlanning ? <PlanActionDialog view={view} onClose={close} /> : null}
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
      <h2 id={id} className={classes.group}>
        {title} <span>{actions.length}</span>
      </h2>
      <ul className={classes.rows}>
        {actions.map((action) => (
          <li
            key={placeOf(action)}
            ref={action === first ? jump : undefined}
            tabIndex={action === first ? -1 : undefined}
          >
            <ActionRow view={view} action={action} news={news} consentEnded={ended.get(placeOf(action))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

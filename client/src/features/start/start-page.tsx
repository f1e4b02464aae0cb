import { useQueryClient } from '@tanstack/react-query';
import { IconEye } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { writingRoles } from '../../../../src/contract/agencies.js';
import type { StartView } from '../../../../src/contract/start.js';
import { OverdueChip } from '../../components/clock-chip.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { useWatchedView } from '../../lib/live/use-watched-view.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { CallsPanel } from '../calls/calls-panel.js';
import { RaiseConcernButton } from '../concerns/raise-concern-button.js';
import { IntakeTodos } from '../intake/intake-todos.js';
import { AwaitedRows } from './awaited-rows.js';
import { EndingConsents } from './ending-consents.js';
import { LeadingRows } from './leading-rows.js';
import { MyCases } from './my-cases.js';
import { NewsRows } from './news-rows.js';
import { ReminderRows } from './reminder-rows.js';
import { useStart } from './start.api.js';
import { followedStart } from './start.live.js';
import classes from './start.module.css';
import { TodoRows } from './todo-rows.js';
import { useWaiting, type Waiting } from './use-waiting.js';

/** What is mine to do, what is late first, and what is new to me. Nobody else sees it. */
export function StartPage() {
  const t = useText();
  const queries = useQueryClient();
  const { id } = useViewer().person;
  const { data: view, error } = useStart();
  useWatchedView(useMemo(() => followedStart(queries, id), [queries, id]));
  usePageTitle(t('start.title'));
  if (error && !view) throw error;
  return (
    <Page crumbs={<Crumbs here={t('start.title')} />}>
      {view ? <Start view={view} /> : <RowsSkeleton rows={6} height={56} />}
    </Page>
  );
}

function Start({ view }: { view: StartView }) {
  const t = useText();
  const { whole } = useDates();
  const waiting = useWaiting(view);
  return (
    <>
      <PageHead
        title={whole(new Date())}
        facts={<StartFacts counts={waiting.counts} />}
        actions={<RaiseConcernButton />}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <WaitingRows view={view} waiting={waiting} />
          <AwaitedRows view={view} />
          <InCases view={view}>
            <NewsRows view={view} />
          </InCases>
        </div>
        <aside className={classes.side} aria-label={t('start.side')}>
          <CallsPanel />
          <InCases view={view}>
            <MyCases view={view} />
          </InCases>
          <EndingConsents view={view} />
        </aside>
      </div>
    </>
  );
}

/** What is late first; that there is nothing is said once. */
function WaitingRows({ view, waiting }: { view: StartView; waiting: Waiting }) {
  const t = useText();
  const { late, later, reminders, leading, counts } = waiting;
  return (
    <>
      {counts.all === 0 ? <Nothing view={view} /> : null}
      <TodoRows title={t('start.late.title')} view={view} todos={late} />
      <IntakeTodos />
      <TodoRows title={t('start.waiting.title')} aside={t('start.waiting.order')} view={view} todos={later} />
      <ReminderRows reminders={reminders} />
      <LeadingRows todos={leading} />
    </>
  );
}

/** Nothing waits; and what would stand here. */
function Nothing({ view }: { view: StartView }) {
  const t = useText();
  const isLeading = useViewer().roles.includes('manager');
  const beside = isLeading ? 'start.nothing.leading' : 'start.nothing.beside';
  const text = useWorksWithCases(view) ? 'start.nothing.text' : beside;
  return <EmptyState title={t('start.nothing')}>{t(text)}</EmptyState>;
}

/** What is about cases, for those who work with some. */
function InCases({ view, children }: { view: StartView; children: ReactNode }) {
  return useWorksWithCases(view) ? children : null;
}

/** By her role; or she has been put where there are some. */
function useWorksWithCases({ cases }: StartView): boolean {
  const { roles } = useViewer();
  return cases.length > 0 || roles.some((role) => writingRoles.includes(role));
}

function StartFacts({ counts: { all, late, today } }: Pick<Waiting, 'counts'>) {
  const t = useText();
  return (
    <>
      <span>{t('start.waiting', { count: all })}</span>
      {late > 0 ? (
        <span>
          <OverdueChip words={t('start.late', { count: late })} />
        </span>
      ) : null}
      {today > 0 ? <span>{t('start.today', { count: today })}</span> : null}
      <span>
        <IconEye size={16} stroke={1.75} aria-hidden />
        {t('start.onlyYou')}
      </span>
    </>
  );
}

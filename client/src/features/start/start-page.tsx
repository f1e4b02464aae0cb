import { useQueryClient } from '@tanstack/react-query';
import { IconEye } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { StartView } from '../../../../src/contract/start.js';
import { OverdueChip } from '../../components/clock-chip.js';
import { Crumbs } from '../../components/crumbs.js';
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
import { IntakeTodos, useIntakeTodos } from '../intake/intake-todos.js';
import { AwaitedRows } from './awaited-rows.js';
import { EndingConsents } from './ending-consents.js';
import { MyCases } from './my-cases.js';
import { NewsRows } from './news-rows.js';
import { useStart } from './start.api.js';
import { followedStart } from './start.live.js';
import classes from './start.module.css';
import { TodoRows } from './todo-rows.js';
import { todosIn, type Todo } from './todos.js';

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
  const todos = todosIn(view, useViewer().agency.id);
  const late = todos.filter(({ isLate }) => isLate);
  const waiting = todos.filter(({ isLate }) => !isLate);
  return (
    <>
      <PageHead
        title={whole(new Date())}
        facts={<StartFacts todos={todos} late={late} />}
        actions={<RaiseConcernButton />}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          {late.length > 0 ? <TodoRows title={t('start.late.title')} view={view} todos={late} /> : null}
          <IntakeTodos />
          <TodoRows
            title={t('start.waiting.title')}
            aside={t('start.waiting.order')}
            view={view}
            todos={waiting}
            isEmptySaid={late.length === 0}
          />
          <AwaitedRows view={view} />
          <NewsRows view={view} />
        </div>
        <aside className={classes.side} aria-label={t('start.cases.title')}>
          <CallsPanel />
          <MyCases view={view} />
          <EndingConsents view={view} />
        </aside>
      </div>
    </>
  );
}

function StartFacts({ todos, late }: { todos: Todo[]; late: Todo[] }) {
  const t = useText();
  const matters = useIntakeTodos().length;
  return (
    <>
      <span>{t('start.waiting', { count: todos.length + matters })}</span>
      {late.length > 0 ? (
        <span>
          <OverdueChip words={t('start.late', { count: late.length })} />
        </span>
      ) : null}
      <span>
        <IconEye size={16} stroke={1.75} aria-hidden />
        {t('start.onlyYou')}
      </span>
    </>
  );
}

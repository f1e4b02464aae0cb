import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardSummary } from '../../../../src/contract/boards.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import { boardsQuery } from './boards.api.js';
import classes from './boards-page.module.css';

/** The boards that I am on. */
export function BoardsPage() {
  const t = useText();
  usePageTitle(t('boards.title'));
  const boards = useQuery(boardsQuery);
  const count = boards.data?.boards.length;
  return (
    <Page crumbs={<Crumbs here={t('boards.title')} />}>
      <PageHead
        title={t('boards.title')}
        facts={count === undefined ? null : <span>{t('boards.count', { count })}</span>}
      />
      <ProblemText error={boards.error} />
      {boards.isPending ? <RowsSkeleton rows={3} height={86} /> : null}
      {boards.data ? <BoardList boards={boards.data.boards} /> : null}
    </Page>
  );
}

function BoardList({ boards }: { boards: BoardSummary[] }) {
  const t = useText();
  if (boards.length === 0) return <EmptyState title={t('boards.none')}>{t('boards.none.text')}</EmptyState>;
  return (
    <ul className={classes.list}>
      {[...boards]
        .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
        .map((board) => (
          <BoardRow key={board.id} board={board} />
        ))}
    </ul>
  );
}

function BoardRow({ board }: { board: BoardSummary }) {
  const t = useText();
  const stages = boardTemplates[board.template].stages.map((stage) => t(stageKey(board.template, stage)));
  return (
    <li>
      <Link to="/arenden/$boardId" params={{ boardId: board.id }} className={classes.row}>
        <span className={classes.words}>
          <span className={classes.name}>{board.name}</span>
          <span className={classes.purpose}>{t(`template.${board.template}.purpose`)}</span>
          <span className={classes.stages}>{stages.join(' → ')}</span>
        </span>
        <IconChevronRight size={20} stroke={1.75} aria-hidden />
      </Link>
    </li>
  );
}

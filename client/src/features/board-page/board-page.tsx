import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import { BoardSkeleton } from '../../components/skeletons.js';
import { Page } from '../../components/page.js';
import { PresenceBar } from '../../components/presence-bar.js';
import { useWatchedView } from '../../lib/live/use-watched-view.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { OpenCaseDialog } from '../cases/open-case-dialog.js';
import { Board } from './board.js';
import { BoardCrumbs } from '../boards/board-crumbs.js';
import { BoardFoot } from '../boards/board-foot.js';
import type { BoardSearch } from '../boards/board-search.js';
import { boardQuery, useBoardSummary } from '../boards/boards.api.js';
import { followedBoard } from '../boards/boards.live.js';
import { columnsOf } from '../boards/columns.js';
import { useBoardActs } from './use-board-acts.js';
import { useBoardKeys } from './use-board-keys.js';

interface BoardPageProps {
  boardId: string;
  search: BoardSearch;
}

/** A board, live. */
export function BoardPage({ boardId, search }: BoardPageProps) {
  const t = useText();
  const queries = useQueryClient();
  const { data: board, error } = useQuery(boardQuery(boardId));
  const name = useBoardSummary(boardId)?.name ?? '';
  useWatchedView(useMemo(() => followedBoard(queries, boardId), [queries, boardId]));
  usePageTitle(name || t('boards.title'));
  if (board) return <LoadedBoard board={board} search={search} />;
  if (error) throw error;
  return (
    <Page crumbs={<BoardCrumbs name={name} />}>
      <BoardSkeleton />
    </Page>
  );
}

function LoadedBoard({ board, search }: { board: BoardView; search: BoardSearch }) {
  const t = useText();
  const [stage, setStage] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const me = useViewer().person.id;
  const columns = useMemo(() => columnsOf(board, { search, words, me }), [board, search, words, me]);
  const open = (from = '') => {
    setStage(from);
  };
  const close = () => {
    setStage(null);
  };
  const startFilter = () => field.current?.focus();
  useBoardKeys({ board, columns, onOpenCase: open, onFilter: startFilter });
  useBoardActs({ board, onOpenCase: open, onFilter: startFilter });
  return (
    <Page
      crumbs={<BoardCrumbs name={board.name} />}
      presence={<PresenceBar view={{ kind: 'board', id: board.id }} people={board.people} label={t('presence.here')} />}
      foot={<BoardFoot />}
    >
      <Board
        board={board}
        columns={columns}
        search={search}
        filter={{ field, words, setWords, columns }}
        onOpenCase={open}
      />
      {stage === null ? null : <OpenCaseDialog board={board} stage={stage} onClose={close} />}
    </Page>
  );
}

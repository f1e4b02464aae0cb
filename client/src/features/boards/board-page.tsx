import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import { BoardSkeleton } from '../../components/skeletons.js';
import { Page } from '../../components/page.js';
import { PresenceBar } from '../../components/presence-bar.js';
import { useWatchedView } from '../../lib/live/use-watched-view.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { OpenCaseDialog } from '../cases/open-case-dialog.js';
import { Board } from './board.js';
import { BoardCrumbs } from './board-crumbs.js';
import { BoardFoot } from './board-foot.js';
import type { BoardSearch } from './board-search.js';
import { boardQuery, useBoardSummary } from './boards.api.js';
import { followedBoard } from './boards.live.js';
import { KeysDialog } from './keys-dialog.js';
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
  const [areKeysShown, keys] = useDisclosure();
  const open = (from = '') => {
    setStage(from);
  };
  const close = () => {
    setStage(null);
  };
  useBoardKeys({ board, onOpenCase: open, onShowKeys: keys.open });
  return (
    <Page
      crumbs={<BoardCrumbs name={board.name} />}
      presence={<PresenceBar view={{ kind: 'board', id: board.id }} people={board.people} label={t('presence.here')} />}
      foot={<BoardFoot onShowKeys={keys.open} />}
    >
      <Board board={board} search={search} onOpenCase={open} />
      {stage === null ? null : <OpenCaseDialog board={board} stage={stage} onClose={close} />}
      {areKeysShown ? <KeysDialog onClose={keys.close} /> : null}
    </Page>
  );
}

import { useDisclosure } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
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
  const name = useBoardSummary(boardId)?.name ?? board?.name ?? '';
  useWatchedView(useMemo(() => followedBoard(queries, boardId), [queries, boardId]));
  usePageTitle(name || t('boards.title'));
  const [stageToOpenIn, setStageToOpenIn] = useState<string | null>(null);
  const [areKeysShown, keys] = useDisclosure();
  const open = (stage?: string) => {
    setStageToOpenIn(stage ?? '');
  };
  useBoardKeys({
    board,
    onOpenCase: () => {
      open();
    },
    onShowKeys: keys.open,
  });
  if (error && !board) throw error;
  const presence = board ? (
    <PresenceBar view={{ kind: 'board', id: boardId }} people={board.people} label={t('presence.here')} />
  ) : null;
  return (
    <Page crumbs={<BoardCrumbs name={name} />} presence={presence} foot={<BoardFoot onShowKeys={keys.open} />}>
      {board ? <Board board={board} search={search} onOpenCase={open} /> : <BoardSkeleton />}
      {board && stageToOpenIn !== null ? (
        <OpenCaseDialog
          board={board}
          stage={stageToOpenIn}
          onClose={() => {
            setStageToOpenIn(null);
          }}
        />
      ) : null}
      {areKeysShown ? <KeysDialog onClose={keys.close} /> : null}
    </Page>
  );
}

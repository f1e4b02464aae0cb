import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import { useReason, useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { beginAct } from '../../lib/undo.js';
import { stageKey } from '../../lib/words.js';
import { useCardUndo } from '../cases/use-card-undo.js';
import { byDueDate } from './board-search.js';
import { boardQuery } from './boards.api.js';
import { cardOn, moveCard, type Move } from './move-card.js';

export type MoveCard = (caseId: string, stage: string) => void;

/** Moves a card: it shows at once, and goes back with the reason if the server refuses. Once moved, it can be undone. */
export function useMoveCard(board: Pick<BoardView, 'id' | 'template'>): MoveCard {
  const queries = useQueryClient();
  const t = useText();
  const reason = useReason();
  const undoOf = useCardUndo();
  const { id, template } = board;
  return useCallback(
    (caseId, stage) => {
      const before = cardOn(queries, id, caseId);
      if (!before || before.stage === stage) return;
      const { title, revision } = before;
      const move: Move = { path: 'stage', body: { revision, stage } };
      const finish = beginAct();
      moveCard(queries, before, move).then(
        (after) => {
          const undoable = undoOf(move, { before, after });
          const said = t('board.moved', { title, stage: t(stageKey(template, stage)), ...placeOf(queries, after) });
          finish(undoable && { ...undoable, said });
        },
        (error: unknown) => {
          tell(t('board.notMoved', { title, reason: reason(error) }));
        },
      );
    },
    [queries, id, template, t, reason, undoOf],
  );
}

/** Where in its column it landed, for those who listen. */
function placeOf(queries: QueryClient, { boardId, caseId }: CardFace): { place: number; of: number } {
  const cards = queries.getQueryData(boardQuery(boardId).queryKey)?.cards ?? [];
  const stage = cards.find((card) => card.caseId === caseId)?.stage;
  const inStage = cards.filter((card) => card.stage === stage).sort(byDueDate);
  return { place: inStage.findIndex((card) => card.caseId === caseId) + 1, of: inStage.length };
}

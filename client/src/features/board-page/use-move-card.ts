import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import { currentIn } from '../../lib/changed.js';
import { useReason, useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { beginAct } from '../../lib/undo.js';
import { stageKey } from '../../lib/words.js';
import { useCardUndo } from '../cases/use-card-undo.js';
import { byDueDate } from '../boards/board-search.js';
import { boardQuery } from '../boards/boards.api.js';
import { cardOn, moveCard, type Move } from '../cases/move-card.js';
import { moverOf } from '../boards/recent-moves.js';

export type MoveCard = (caseId: string, stage: string) => void;

/** Moves a card: it shows at once, and goes back with the reason if the server refuses. Once moved, it can be undone. */
export function useMoveCard(board: Pick<BoardView, 'id' | 'template'>): MoveCard {
  const queries = useQueryClient();
  const t = useText();
  const whyNot = useWhyNot(board);
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
          void whyNot(before, error).then(tell);
        },
      );
    },
    [queries, id, template, t, whyNot, undoOf],
  );
}

/** Somebody was before her: who, and where to. Anything else in the server's words. */
function useWhyNot({ id, template }: Pick<BoardView, 'id' | 'template'>) {
  const queries = useQueryClient();
  const t = useText();
  const reason = useReason();
  return useCallback(
    async ({ caseId, title, stage }: CardFace, error: unknown) => {
      const current = currentIn(error, 'card-changed');
      if (!current || current.stage === stage) return t('board.notMoved', { title, reason: reason(error) });
      const moverId = await moverOf(caseId);
      const people = queries.getQueryData(boardQuery(id).queryKey)?.people ?? [];
      const by = people.find((person) => person.id === moverId)?.initials ?? t('person.unknown');
      return t('board.movedBefore', { title, by, stage: t(stageKey(template, current.stage)) });
    },
    [queries, id, template, t, reason],
  );
}

/** Where in its column it landed, for those who listen. */
function placeOf(queries: QueryClient, { boardId, caseId }: CardFace): { place: number; of: number } {
  const cards = queries.getQueryData(boardQuery(boardId).queryKey)?.cards ?? [];
  const stage = cards.find((card) => card.caseId === caseId)?.stage;
  const inStage = cards.filter((card) => card.stage === stage).sort(byDueDate);
  return { place: inStage.findIndex((card) => card.caseId === caseId) + 1, of: inStage.length };
}

import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardFace, CardView } from '../../../../src/contract/cards.js';
import { announce } from '../../lib/announcer.js';
import { http } from '../../lib/http.js';
import { useReason, useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { stageKey } from '../../lib/words.js';
import { settleFace } from '../cases/settle-face.js';
import { withStage } from './board-changes.js';
import { byDueDate } from './board-search.js';
import { boardQuery } from './boards.api.js';
import { changeBoard, fetchCardSoon } from './card-fetcher.js';
import { keepFocusOn } from './focus-card.js';

export type MoveCard = (caseId: string, stage: string) => void;

/** Moves a card: it shows at once, and goes back with the reason if the server refuses. */
export function useMoveCard(board: Pick<BoardView, 'id' | 'template'>): MoveCard {
  const queries = useQueryClient();
  const t = useText();
  const reason = useReason();
  const { id, template } = board;
  return useCallback(
    (caseId, stage) => {
      const card = cardOn(queries, id, caseId);
      if (!card || card.stage === stage) return;
      place(queries, card, stage);
      announce(t('board.moved', { title: card.title, stage: t(stageKey(template, stage)), ...placeOf(queries, card) }));
      send(queries, card, stage).catch((error: unknown) => {
        takeBack(queries, card);
        tell(t('board.notMoved', { title: card.title, reason: reason(error) }));
      });
    },
    [queries, id, template, t, reason],
  );
}

function cardOn(queries: QueryClient, boardId: string, caseId: string): CardView | undefined {
  return queries.getQueryData(boardQuery(boardId).queryKey)?.cards.find((card) => card.caseId === caseId);
}

function place(queries: QueryClient, card: CardView, stage: string): void {
  keepFocusOn(card.caseId, () => {
    changeBoard(queries, card.boardId, (board) => withStage(board, card.caseId, stage));
  });
}

async function send(queries: QueryClient, card: CardView, stage: string): Promise<void> {
  const face = await http.put<CardFace>(`/cases/${card.caseId}/stage`, { revision: card.revision, stage });
  settleFace(queries, card.revision, face);
}

/** Unless somebody's later change has come meanwhile: that one stands. */
function takeBack(queries: QueryClient, card: CardView): void {
  if (cardOn(queries, card.boardId, card.caseId)?.revision === card.revision) place(queries, card, card.stage);
  fetchCardSoon(queries, card.boardId, card.caseId);
}

/** Where in its column it landed, for those who listen. */
function placeOf(queries: QueryClient, { boardId, caseId }: CardView): { place: number; of: number } {
  const cards = queries.getQueryData(boardQuery(boardId).queryKey)?.cards ?? [];
  const stage = cards.find((card) => card.caseId === caseId)?.stage;
  const inStage = cards.filter((card) => card.stage === stage).sort(byDueDate);
  return { place: inStage.findIndex((card) => card.caseId === caseId) + 1, of: inStage.length };
}

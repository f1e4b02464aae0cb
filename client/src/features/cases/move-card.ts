import type { QueryClient } from '@tanstack/react-query';
import type { CardFace, CardView } from '../../../../src/contract/cards.js';
import type { MoveCase } from '../../../../src/contract/cases.js';
import { changeCardAnew } from './change-card-anew.js';
import { changeCard } from './change-card.js';
import { withStage } from '../boards/board-changes.js';
import { boardQuery } from '../boards/boards.api.js';
import { changeBoard } from '../boards/card-fetcher.js';

export interface Move {
  path: 'stage';
  body: MoveCase;
}

export function cardOn(queries: QueryClient, boardId: string, caseId: string): CardView | undefined {
  return queries.getQueryData(boardQuery(boardId).queryKey)?.cards.find((card) => card.caseId === caseId);
}

/** Moves a card: it shows at once, and goes back if the server refuses. */
export function moveCard(queries: QueryClient, card: CardFace, move: Move): Promise<CardFace> {
  return showing(queries, card, move, changeCardAnew);
}

async function showing(queries: QueryClient, card: CardFace, move: Move, change: typeof changeCard): Promise<CardFace> {
  place(queries, card, move.body.stage);
  try {
    return await change(queries, card, move);
  } catch (error) {
    if (isAsKnown(queries, card)) place(queries, card, card.stage);
    throw error;
  }
}

/** As the card stood after my move. If somebody has changed it since, only the server says so: nothing is shown first. */
export function moveBack(queries: QueryClient, card: CardFace, move: Move): Promise<CardFace> {
  return isAsKnown(queries, card) ? showing(queries, card, move, changeCard) : changeCard(queries, card, move);
}

/** Not when somebody's later change has come meanwhile: that one stands. */
function isAsKnown(queries: QueryClient, { boardId, caseId, revision }: CardFace): boolean {
  return cardOn(queries, boardId, caseId)?.revision === revision;
}

function place(queries: QueryClient, { boardId, caseId }: CardFace, stage: string): void {
  changeBoard(queries, boardId, (board) => withStage(board, caseId, stage));
}

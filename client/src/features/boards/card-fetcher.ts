import type { QueryClient } from '@tanstack/react-query';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { isProblem } from '../../lib/http.js';
import { toldOf } from '../../lib/live/live-connection.js';
import { reaches } from '../../lib/live/told.js';
import { withCard, withoutCard } from './board-changes.js';
import { boardQuery, getCard, refetchBoard } from './boards.api.js';

/** A meeting's worth of notes can stir one card many times in a second: ask once for all of them. */
const gatherMs = 150;
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** What was told while the answer was on its way may be newer than the answer: but ask so many times and no more. */
const mostTries = 4;

/** Asks for one card again, soon, and puts the answer on the board. */
export function fetchCardSoon(queries: QueryClient, boardId: string, caseId: string, tries = mostTries): void {
  const key = `${boardId}:${caseId}`;
  if (waiting.has(key)) return;
  const start = () => {
    waiting.delete(key);
    void fetchCard(queries, boardId, caseId, tries);
  };
  waiting.set(key, setTimeout(start, gatherMs));
}

/** Nobody is going to look at them any more. */
export function forgetFetches(): void {
  for (const timer of waiting.values()) clearTimeout(timer);
  waiting.clear();
}

async function fetchCard(queries: QueryClient, boardId: string, caseId: string, tries: number): Promise<void> {
  try {
    placeCard(queries, await getCard(boardId, caseId), tries);
  } catch (error) {
    // Not mine any more, or closed. Anything else: the next pulse sees that the board is behind.
    if (isProblem(error, 'not-found')) changeBoard(queries, boardId, (board) => withoutCard(board, caseId));
  }
}

function placeCard(queries: QueryClient, card: CardView, tries: number): void {
  const { boardId, caseId } = card;
  const heads = Object.fromEntries(card.streams.map(({ streamId, head }) => [streamId, head]));
  const isFresh = reaches(heads, toldOf({ kind: 'board', id: boardId }));
  if (!isFresh && tries > 1) {
    fetchCardSoon(queries, boardId, caseId, tries - 1);
    return;
  }
  changeBoard(queries, boardId, (board) => withCard(board, card));
  fetchPeopleOf(queries, boardId, card);
}

/** A card may come with an agency or a responsible that the board has not named before. */
function fetchPeopleOf(queries: QueryClient, boardId: string, card: CardView): void {
  const board = queries.getQueryData(boardQuery(boardId).queryKey);
  const knowsResponsible = card.responsibleId === null || board?.people.some(({ id }) => id === card.responsibleId);
  if (board && !knowsResponsible) void refetchBoard(queries, boardId).catch(() => undefined);
}

export function changeBoard(queries: QueryClient, boardId: string, change: (board: BoardView) => BoardView): void {
  queries.setQueryData(boardQuery(boardId).queryKey, (board) => board && change(board));
}

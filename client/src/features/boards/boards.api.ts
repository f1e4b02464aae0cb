import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { type PackedBoard, unpackBoard } from '../../../../src/contract/board-packing.js';
import type { BoardsView, BoardSummary, BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { http, type Ask } from '../../lib/http.js';
import { toldOf } from '../../lib/live/live-connection.js';
import { reaches } from '../../lib/live/told.js';
import { boardHeads } from './board-changes.js';

export const boardsQuery = queryOptions({
  queryKey: ['boards'],
  queryFn: () => http.get<BoardsView>('/boards'),
});

/** Kept current by what is told: fetched again only when something was missed. */
export function boardQuery(boardId: string, ask?: Ask) {
  return queryOptions({
    queryKey: ['board', boardId],
    queryFn: () => freshBoard(boardId, ask),
    staleTime: Infinity,
  });
}

export function closedQuery(boardId: string) {
  return queryOptions({
    queryKey: ['closed', boardId],
    queryFn: () => http.get<{ cards: CardView[] }>(`/boards/${boardId}/closed`),
  });
}

/** A board as I see it, or undefined while it is fetched. */
export function useBoard(boardId: string): BoardView | undefined {
  return useQuery(boardQuery(boardId)).data;
}

export function useBoardSummary(boardId: string): BoardSummary | undefined {
  return useQuery(boardsQuery).data?.boards.find(({ id }) => id === boardId);
}

export function getCard(boardId: string, caseId: string): Promise<CardView> {
  return http.get<CardView>(`/boards/${boardId}/cards/${caseId}`, { background: true });
}

export function refetchBoard(queries: QueryClient, boardId: string): Promise<BoardView> {
  return queries.query({ ...boardQuery(boardId, { background: true }), staleTime: 0 });
}

/** What was told while the answer was on its way may be newer than the answer: then ask once more. */
async function freshBoard(boardId: string, ask?: Ask, tries = 3): Promise<BoardView> {
  const board = unpackBoard(await http.get<PackedBoard>(`/boards/${boardId}`, ask));
  const isFresh = reaches(boardHeads(board), toldOf({ kind: 'board', id: boardId }));
  return isFresh || tries === 1 ? board : freshBoard(boardId, { background: true }, tries - 1);
}

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { GroundsView } from '../../../../src/contract/grounds.js';
import { http } from '../../lib/http.js';

/** The law changes by the day, not by the minute. */
const staleTime = 10 * 60_000;

/** By which provisions my agency may tell the others at a board, today. */
export function useGrounds(boardId: string, today: string): GroundsView | undefined {
  return useQuery(groundsQuery(boardId, today)).data;
}

/** Of a day: on a page that is open over midnight they are asked for anew. */
function groundsQuery(boardId: string, today: string) {
  return queryOptions({
    queryKey: ['grounds', boardId, today],
    queryFn: () => http.get<GroundsView>(`/boards/${boardId}/grounds`),
    staleTime,
  });
}

import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import type { StartView } from '../../../../src/contract/start.js';
import { http } from '../../lib/http.js';

export const startQuery = queryOptions({
  queryKey: ['start'],
  queryFn: () => http.get<StartView>('/start'),
  staleTime: 0,
});

export function useStart() {
  return useQuery(startQuery);
}

export function refetchStart(queries: QueryClient): Promise<StartView> {
  const ask = () => http.get<StartView>('/start', { background: true });
  return queries.query({ ...startQuery, queryFn: ask, staleTime: 0 });
}

const gatherMs = 200;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Asks for it again, soon: once for all that happens in a moment, and only while it is looked at. */
export function refreshStart(queries: QueryClient): void {
  if (waiting !== undefined || !isShown(queries)) return;
  waiting = setTimeout(() => {
    waiting = undefined;
    void refetchStart(queries).catch(() => undefined); // the next pulse sees that it is behind
  }, gatherMs);
}

function isShown(queries: QueryClient): boolean {
  return queries.getQueryCache().find(startQuery)?.isActive() ?? false;
}

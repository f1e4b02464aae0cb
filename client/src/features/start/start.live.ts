import type { QueryClient } from '@tanstack/react-query';
import type { Followed } from '../../lib/live/followed-view.js';
import { refetchStart, refreshStart, startQuery } from './start.api.js';

/** How what is mine is kept current: whatever happens in my cases may change what comes first. */
export function followedStart(queries: QueryClient, personId: string): Followed {
  const ask = () => {
    refreshStart(queries);
  };
  return {
    view: { kind: 'mine', id: personId },
    heads: () => queries.getQueryData(startQuery.queryKey)?.heads,
    concerns: () => true,
    apply: ask,
    mend: ask,
    refetch: () => refetchStart(queries),
  };
}

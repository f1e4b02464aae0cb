import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvents } from '../../../../src/contract/live.js';
import { callsQuery } from './calls.api.js';

/** Somebody wants to be called, or has been. */
export function callHandlers(queries: QueryClient): Pick<LiveEvents, 'call.asked' | 'call.settled'> {
  const ask = () => {
    void queries.invalidateQueries({ queryKey: callsQuery.queryKey });
  };
  return { 'call.asked': ask, 'call.settled': ask };
}

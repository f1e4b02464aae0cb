import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvents } from '../../../../src/contract/live.js';

/** All that is fetched of my concerns lies under this. */
export const concernsKey = ['concerns'];

/** A concern of mine has come further. */
export function concernHandlers(queries: QueryClient): Pick<LiveEvents, 'concern.changed'> {
  return {
    'concern.changed': () => {
      void queries.invalidateQueries({ queryKey: concernsKey });
    },
  };
}

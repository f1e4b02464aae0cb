import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvents } from '../../../../src/contract/live.js';
import { refreshConcerns } from './concerns.api.js';

/** Something that I have raised has come further, or was answered. */
export function concernHandlers(queries: QueryClient): Pick<LiveEvents, 'concern.changed'> {
  return {
    'concern.changed': ({ concernId }) => {
      refreshConcerns(queries, concernId);
    },
  };
}

import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvents } from '../../../../src/contract/live.js';
import { intakeQuery } from '../intake/intake.api.js';
import { refreshBell } from './bell.api.js';

/** There is something to tell me, or it is so no more. */
export function bellHandlers(queries: QueryClient): Pick<LiveEvents, 'notices.changed'> {
  return {
    'notices.changed': () => {
      refreshBell(queries);
      void queries.invalidateQueries({ queryKey: intakeQuery.queryKey }); // told of it wherever one is, and not only there
    },
  };
}

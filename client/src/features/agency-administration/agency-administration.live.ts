import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvents } from '../../../../src/contract/live.js';
import { agencyQuery } from './agency-administration.api.js';

/** Our people, boards or cases changed. */
export function agencyHandlers(queries: QueryClient): Pick<LiveEvents, 'agency.changed'> {
  return {
    'agency.changed': () => {
      if (!queries.getQueryData(agencyQuery().queryKey)) return;
      void queries.query({ ...agencyQuery({ background: true }), staleTime: 0 }).catch(() => undefined);
    },
  };
}

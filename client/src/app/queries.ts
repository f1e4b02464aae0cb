import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { renewGrounds } from '../features/sharing/grounds.api.js';
import { isProblem, ProblemError } from '../lib/http.js';

/**
 * All that has been fetched, in memory and nowhere else. What is live is kept current by events, so nothing is
 * fetched again only because the window was looked at; a refusal is not asked again, only a failure to reach.
 */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // What is not there for me any more does not stay on screen from when it was.
      if (isProblem(error, 'not-found')) query.setState({ data: undefined, dataUpdatedAt: 0 });
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      renewGrounds(queries, error);
    },
  }),
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: 10_000,
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof ProblemError) && failures < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

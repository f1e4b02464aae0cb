import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { CaseView } from '../../../../src/contract/cases.js';
import { digestOf } from '../../../../src/contract/digest.js';
import type { HistoryPage } from '../../../../src/contract/history.js';
import { http } from '../../lib/http.js';

/** Asked for when it is looked at, page by page; again as far as the case has come since. */
export function useHistory({ card: { caseId }, heads }: CaseView) {
  return useInfiniteQuery({
    queryKey: ['history', caseId, digestOf(heads)],
    queryFn: ({ pageParam }) => http.get<HistoryPage>(`/cases/${caseId}/history${pageParam && `?before=${pageParam}`}`),
    initialPageParam: '',
    getNextPageParam: ({ before }) => before ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });
}

import { queryOptions } from '@tanstack/react-query';
import type { CaseRecord, RecordSummary } from '../../../../src/contract/records.js';
import { http, type Ask } from '../../lib/http.js';

/** What my agency keeps of a case that it is no longer on. Asked for each time: our part may have ended once more. */
export function recordQuery(caseId: string, ask?: Ask) {
  return queryOptions({
    queryKey: ['record', caseId],
    queryFn: () => http.get<CaseRecord>(`/cases/${caseId}/record`, ask),
    retry: false,
    gcTime: 0,
  });
}

export function recordsQuery(boardId: string) {
  return queryOptions({
    queryKey: ['records', boardId],
    queryFn: () => http.get<RecordSummary[]>(`/boards/${boardId}/records`),
  });
}

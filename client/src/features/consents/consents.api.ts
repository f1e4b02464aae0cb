import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  ConsentView,
  RecordConsent,
  SharedOnConsent,
  WithdrawConsent,
} from '../../../../src/contract/consents.js';
import { currentIn, makeChange } from '../../lib/changed.js';
import { http } from '../../lib/http.js';
import { withConsent, withHead } from '../cases/case-changes.js';
import { changeCase } from '../cases/cases.api.js';

/** What rests on the consents of a case and on nothing else, when so much of it had ended. */
export function sharedOnConsentQuery(caseId: string, ended: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'shared-on-consent', ended],
    queryFn: () => http.get<SharedOnConsent[]>(`/cases/${caseId}/consents/shared`, { background: true }),
    staleTime: Infinity,
  });
}

/** Records a consent, and shows it at once: its event may come before or after the answer. */
export function useRecordConsent(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: RecordConsent) => http.post<ConsentView>(`/cases/${caseId}/consents`, input),
    onSuccess: (consent) => {
      showConsent(queries, consent);
    },
  });
}

/** Two who are told at the same moment both get what they wanted: it is withdrawn. */
export function useWithdrawConsent(consent: ConsentView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: WithdrawConsent) =>
      makeChange('consent-changed', {
        put: () => http.put<ConsentView>(`${pathOf(consent)}/withdrawal`, input),
        isMade: ({ withdrawnAt }) => withdrawnAt !== null,
        isUntouched: () => false,
      }),
    onSuccess: (withdrawn) => {
      showConsent(queries, withdrawn);
    },
    onError: (error) => {
      const current = currentIn(error, 'consent-changed');
      if (current) showConsent(queries, current);
    },
  });
}

function pathOf({ caseId, streamId, id }: ConsentView): string {
  return `/cases/${caseId}/streams/${streamId}/consents/${id}`;
}

function showConsent(queries: QueryClient, consent: ConsentView): void {
  changeCase(queries, consent.caseId, (view) => withHead(withConsent(view, consent), consent));
}

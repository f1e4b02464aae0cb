import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  AnswerRequest,
  MakeRequest,
  RefuseRequest,
  RequestView,
  WithdrawRequest,
} from '../../../../src/contract/requests.js';
import { currentIn, makeChange } from '../../lib/changed.js';
import { http } from '../../lib/http.js';
import { withHead, withRequest } from '../cases/case-changes.js';
import { changeCase } from '../cases/cases.api.js';

/** Where a request stands. */
export type RequestPlace = Pick<RequestView, 'caseId' | 'streamId' | 'id'>;

/** Asks, and shows it at once: its event may come before or after the answer. */
export async function makeRequest(queries: QueryClient, caseId: string, input: MakeRequest): Promise<void> {
  showRequest(queries, await http.post<RequestView>(`/cases/${caseId}/requests`, input));
}

/** Answers; where somebody was before her, how it stands is shown instead. */
export async function answerRequest(queries: QueryClient, place: RequestPlace, input: AnswerRequest): Promise<void> {
  try {
    showRequest(queries, await http.put<RequestView>(`${pathOf(place)}/answer`, input));
  } catch (error) {
    showCurrent(queries, error);
    throw error;
  }
}

export function useRefuseRequest(request: RequestView) {
  return useSettle(request, 'refusal', ({ outcome, reason, reasonNote }, input: RefuseRequest) => {
    return outcome === 'refused' && reason === input.reason && reasonNote === input.note;
  });
}

export function useWithdrawRequest(request: RequestView) {
  return useSettle<WithdrawRequest>(request, 'withdrawal', ({ outcome }) => outcome === 'withdrawn');
}

function useSettle<Input extends object>(
  request: RequestView,
  how: string,
  isMade: (current: RequestView, input: Input) => boolean,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) =>
      makeChange('request-changed', {
        put: () => http.put<RequestView>(`${pathOf(request)}/${how}`, input),
        isMade: (current) => isMade(current, input),
        isUntouched: () => false,
      }),
    onSuccess: (settled) => {
      showRequest(queries, settled);
    },
    onError: (error) => {
      showCurrent(queries, error);
    },
  });
}

function pathOf({ caseId, streamId, id }: RequestPlace): string {
  return `/cases/${caseId}/streams/${streamId}/requests/${id}`;
}

function showRequest(queries: QueryClient, request: RequestView): void {
  changeCase(queries, request.caseId, (view) => withHead(withRequest(view, request), request));
}

function showCurrent(queries: QueryClient, error: unknown): void {
  const current = currentIn(error, 'request-changed');
  if (current) showRequest(queries, current);
}

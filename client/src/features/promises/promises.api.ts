import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  BeginPromise,
  BringObservation,
  KeepActivity,
  KeepDialogue,
  KeepFocus,
  KeepIndicator,
  ObservationView,
  PromisesView,
  PromiseView,
  ProposePublication,
  PublishedPromise,
} from '../../../../src/contract/promises.js';
import type { LinkBoard, PromiseWork } from '../../../../src/contract/promise-work.js';
import type { SendingsView, SendShareText } from '../../../../src/contract/sendings.js';
import { http } from '../../lib/http.js';

export const promisesQuery = queryOptions({
  queryKey: ['promises'],
  queryFn: () => http.get<PromisesView>('/promises'),
});

export function promiseQuery(promiseId: string) {
  return queryOptions({
    queryKey: ['promises', promiseId],
    queryFn: () => http.get<PromiseView>(`/promises/${promiseId}`),
  });
}

/** What would be told if it were proposed now; asked anew each time. */
export function previewQuery(promiseId: string) {
  return queryOptions({
    queryKey: ['promises', promiseId, 'preview'],
    queryFn: () => http.get<PublishedPromise>(`/promises/${promiseId}/preview`),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Counted when it is asked for: its boards tell nobody here of what happens on them. */
export function workQuery(promiseId: string) {
  return queryOptions({
    queryKey: ['promises', promiseId, 'work'],
    queryFn: () => http.get<PromiseWork>(`/promises/${promiseId}/work`),
  });
}

/** What has been sent of it to the webhook, and whether I may. */
export function sendingsQuery(promiseId: string) {
  return queryOptions({
    queryKey: ['promises', promiseId, 'sendings'],
    queryFn: () => http.get<SendingsView>(`/promises/${promiseId}/sendings`),
  });
}

interface Parts {
  focuses: KeepFocus;
  activities: KeepActivity;
  indicators: KeepIndicator;
  dialogues: KeepDialogue;
}

/** What a promise is kept by. */
type PartKind = keyof Parts;

export function useBeginPromise() {
  return useKept((promise: BeginPromise) => http.post<PromiseView>('/promises', promise));
}

/** Adds a part, or changes it. */
export function useKeepPart<K extends PartKind>(promiseId: string, kind: K) {
  return useKept(({ id, wish }: { id: string; wish: Parts[K] }) =>
    http.put<PromiseView>(`/promises/${promiseId}/${kind}/${id}`, wish),
  );
}

export function useLinkBoard(promiseId: string) {
  return useKept(({ focusId, wish }: { focusId: string; wish: LinkBoard }) =>
    http.put<PromiseView>(`/promises/${promiseId}/focuses/${focusId}/board`, wish),
  );
}

export function usePropose(promiseId: string) {
  return useKept((wish: ProposePublication) => http.post<PromiseView>(`/promises/${promiseId}/proposals`, wish));
}

export function useApprove(promiseId: string) {
  return useKept((proposalId: string) =>
    http.put<PromiseView>(`/promises/${promiseId}/proposals/${proposalId}/approval`),
  );
}

export function useSendText(promiseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: SendShareText) => http.post<SendingsView>(`/promises/${promiseId}/sendings`, wish),
    onSuccess: (sent) => {
      queries.setQueryData(sendingsQuery(promiseId).queryKey, sent);
    },
    onError: () => queries.invalidateQueries(sendingsQuery(promiseId)),
  });
}

export function useBringObservation(areaId: string) {
  return useCounted((observation: BringObservation) =>
    http.post<ObservationView>(`/areas/${areaId}/observations`, observation),
  );
}

export function useWithdrawObservation({ areaId, id }: ObservationView) {
  return useCounted(() => http.put<ObservationView>(`/areas/${areaId}/observations/${id}/withdrawal`));
}

/** What comes back is the promise as it stands; refused, it is looked up anew, for somebody may have been first. */
function useKept<Input>(act: (input: Input) => Promise<PromiseView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (promise) => {
      queries.setQueryData(promiseQuery(promise.id).queryKey, promise);
    },
    onSettled: () => refreshPromises(queries),
  });
}

/** A figure may count in every promise of its area. */
function useCounted<Input>(act: (input: Input) => Promise<ObservationView>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => refreshPromises(queries) });
}

export function refreshPromises(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({
    queryKey: promisesQuery.queryKey,
    predicate: ({ queryKey }) => !queryKey.includes('preview'), // what she is reading does not change under her eyes
  });
}

import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  ConcernMessage,
  ConcernReceipt,
  ConcernView,
  MyConcerns,
  RaiseConcern,
  WriteMessage,
} from '../../../../src/contract/concerns.js';
import { http } from '../../lib/http.js';
import { isPhone } from '../../lib/phone.js';
import { findPhone } from '../phones/phones.api.js';

export const concernsQuery = queryOptions({
  queryKey: ['concerns'],
  queryFn: () => (isPhone() ? findPhone() : http.get<MyConcerns>('/concerns', { background: true })),
  staleTime: Infinity, // asked for again when it is told, and when the connection is back
});

/** Mine, and where concerns go: as they were fetched, or asked for anew when a page opens. */
export function useConcerns(how: 'fetched' | 'anew' = 'fetched') {
  return useQuery({ ...concernsQuery, refetchOnMount: how === 'anew' ? 'always' : true });
}

const concernQuery = (concernId: string) =>
  queryOptions({
    queryKey: ['concern', concernId],
    queryFn: () => http.get<ConcernView>(`/concerns/${concernId}`),
    staleTime: Infinity,
    gcTime: 0, // whom it names is not held once she has left it
  });

/** One of mine, as I sent it, with what has been asked and answered. */
export function useConcern(concernId: string) {
  return useQuery(concernQuery(concernId));
}

/** What was told of it is looked up anew, and what was missed while the connection was down. */
export function refreshConcerns(queries: QueryClient, concernId?: string): void {
  void queries.invalidateQueries({ queryKey: concernsQuery.queryKey });
  void queries.invalidateQueries({ queryKey: concernId ? ['concern', concernId] : ['concern'] });
}

export async function raiseConcern(queries: QueryClient, concern: RaiseConcern): Promise<ConcernReceipt> {
  const receipt = await http.post<ConcernReceipt>(isPhone() ? '/phone/concerns' : '/concerns', concern);
  queries.setQueryData<MyConcerns>(concernsQuery.queryKey, (mine) => mine && withReceipt(mine, receipt));
  return receipt;
}

/** Once, though the event came before the answer. */
function withReceipt(mine: MyConcerns, receipt: ConcernReceipt): MyConcerns {
  return { ...mine, concerns: [receipt, ...mine.concerns.filter(({ id }) => id !== receipt.id)] };
}

export function useWriteMessage(concernId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: WriteMessage) => http.post<ConcernMessage>(`/concerns/${concernId}/messages`, message),
    onSuccess: (message) => {
      queries.setQueryData(concernQuery(concernId).queryKey, (view) => view && withMessage(view, message));
    },
  });
}

function withMessage(view: ConcernView, message: ConcernMessage): ConcernView {
  return { ...view, thread: [...view.thread.filter(({ id }) => id !== message.id), message] };
}

/** As a document for one's own file. */
export function takeCopy(concernId: string): Promise<{ name: string; content: Blob }> {
  return http.file(`/concerns/${concernId}/copies`, {});
}

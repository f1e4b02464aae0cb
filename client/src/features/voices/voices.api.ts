import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { AcceptVoice, DeclineVoice, VoicesView, VoiceView } from '../../../../src/contract/voices.js';
import { http } from '../../lib/http.js';
import { promisesQuery, refreshPromises } from '../promises/promises.api.js';

/** Under what is promised: told anew by the same word. */
export const voicesQuery = queryOptions({
  queryKey: [...promisesQuery.queryKey, 'voices'],
  queryFn: () => http.get<VoicesView>('/voices'),
});

export function useAcceptVoice({ id }: VoiceView) {
  return useDecided((wish: AcceptVoice) => http.put<VoiceView>(`/voices/${id}/acceptance`, wish));
}

export function useDeclineVoice({ id }: VoiceView) {
  return useDecided((wish: DeclineVoice) => http.put<VoiceView>(`/voices/${id}/refusal`, wish));
}

/** Decided or refused, the list is looked up anew: somebody may have been first. */
function useDecided<Wish>(act: (wish: Wish) => Promise<VoiceView>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: act, onSettled: () => refreshPromises(queries) });
}

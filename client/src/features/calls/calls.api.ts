import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AskForCall, CallablePeople, CallsView, CallView, SettleCall } from '../../../../src/contract/calls.js';
import { http } from '../../lib/http.js';
import { useViewer } from '../../lib/viewer.js';

export const callsQuery = queryOptions({
  queryKey: ['calls'],
  queryFn: () => http.get<CallsView>('/calls', { background: true }),
  staleTime: Infinity, // asked for again when it is told, and when the connection is back
});

/** Calls that I am asked for or have asked for. Whoever runs the system knows nobody. */
export function useCalls(): CallsView | undefined {
  const isOperator = useViewer().roles.includes('operator');
  return useQuery({ ...callsQuery, enabled: !isOperator }).data;
}

/** Whom I may ask. */
export function useCallablePeople() {
  return useQuery({ queryKey: ['callable'], queryFn: () => http.get<CallablePeople>('/calls/people'), staleTime: 0 });
}

export function useAskForCall() {
  return useChange(({ personId, ...wish }: AskForCall & { personId: string }) =>
    http.put<CallView>(`/calls/to/${personId}`, wish),
  );
}

export function useSettleCall({ id }: CallView) {
  return useChange((how: SettleCall) => http.put<CallView>(`/calls/${id}/outcome`, how));
}

/** Either way it is looked up anew: what was refused may have been asked again meanwhile. */
function useChange<Input>(change: (input: Input) => Promise<CallView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: callsQuery.queryKey }),
  });
}

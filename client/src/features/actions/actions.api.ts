import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ActionView, ConcludeAction, PlanAction, ReplanAction } from '../../../../src/contract/actions.js';
import { http } from '../../lib/http.js';
import { withAction, withHead } from '../cases/case-changes.js';
import { changeCase } from '../cases/cases.api.js';

/** Plans an action, and shows it at once: its event may come before or after the answer. */
export async function planAction(queries: QueryClient, caseId: string, input: PlanAction): Promise<void> {
  const action = await http.post<ActionView>(`/cases/${caseId}/actions`, input);
  showAction(queries, action);
}

export function useReplanAction(action: ActionView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ReplanAction) => http.put<ActionView>(pathOf(action), input),
    onSuccess: (replanned) => {
      showAction(queries, replanned);
    },
  });
}

export function useConcludeAction(action: ActionView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ConcludeAction) => http.put<ActionView>(`${pathOf(action)}/outcome`, input),
    onSuccess: (concluded) => {
      showAction(queries, concluded);
    },
  });
}

function pathOf({ caseId, streamId, id }: ActionView): string {
  return `/cases/${caseId}/streams/${streamId}/actions/${id}`;
}

function showAction(queries: QueryClient, action: ActionView): void {
  changeCase(queries, action.caseId, (view) => withHead(withAction(view, action), action));
}

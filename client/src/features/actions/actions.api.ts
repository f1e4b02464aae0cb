import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ActionCopyView, ShareAction, WithdrawAction } from '../../../../src/contract/action-copies.js';
import type {
  ActionEnd,
  ActionView,
  ConcludeAction,
  PlanAction,
  ReplanAction,
} from '../../../../src/contract/actions.js';
import { currentIn, makeChange } from '../../lib/changed.js';
import { http } from '../../lib/http.js';
import { withAction, withActionCopy, withHead } from '../cases/case-changes.js';
import { changeCase } from '../cases/cases.api.js';

/** Plans an action, and shows it at once: its event may come before or after the answer. */
export async function planAction(queries: QueryClient, caseId: string, input: PlanAction): Promise<void> {
  const action = await http.post<ActionView>(`/cases/${caseId}/actions`, input);
  showAction(queries, action);
}

export function useReplanAction(action: ActionView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ReplanAction) =>
      makeChange('action-changed', {
        put: (current) =>
          http.put<ActionView>(pathOf(action), { ...input, version: current?.version ?? input.version }),
        isMade: (current) => isPlannedAs(current, input),
        isUntouched: (current) => isPlannedAs(current, action),
      }),
    onSuccess: (replanned) => {
      showAction(queries, replanned);
    },
    onError: (error) => {
      showCurrent(queries, error);
    },
  });
}

export function useConcludeAction(action: ActionView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ConcludeAction) =>
      makeChange('action-changed', {
        put: (current) =>
          http.put<ActionView>(`${pathOf(action)}/outcome`, { ...input, version: current?.version ?? input.version }),
        isMade: (current) => isConcludedAs(current, input.outcome, input.note),
        isUntouched: (current) => isConcludedAs(current, action.outcome, action.outcomeNote),
      }),
    onSuccess: (concluded) => {
      showAction(queries, concluded);
    },
    onError: (error) => {
      showCurrent(queries, error);
    },
  });
}

/** Shares it on: shown at once where it came from. */
export function useShareAction(action: ActionView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ShareAction) => http.post<ActionCopyView>(`${pathOf(action)}/copies`, input),
    onSuccess: (copy) => {
      changeCase(queries, action.caseId, (view) => withHead(withActionCopy(view, copy), copy));
    },
    onError: (error) => {
      showCurrent(queries, error);
    },
  });
}

/** Takes a copy back. */
export function useWithdrawAction(action: ActionView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: WithdrawAction) => http.put<ActionView>(`${pathOf(action)}/withdrawal`, input),
    onSuccess: (withdrawn) => {
      showAction(queries, withdrawn);
    },
    onError: (error) => {
      showCurrent(queries, error);
    },
  });
}

function pathOf({ caseId, streamId, id }: ActionView): string {
  return `/cases/${caseId}/streams/${streamId}/actions/${id}`;
}

function showAction(queries: QueryClient, action: ActionView): void {
  changeCase(queries, action.caseId, (view) => withHead(withAction(view, action), action));
}

function showCurrent(queries: QueryClient, error: unknown): void {
  const current = currentIn(error, 'action-changed');
  if (current) showAction(queries, current);
}

function isPlannedAs(
  { task, ownerId, dueOn }: ActionView,
  input: Pick<ReplanAction, 'task' | 'ownerId' | 'dueOn'>,
): boolean {
  return task === input.task && ownerId === input.ownerId && dueOn === input.dueOn;
}

function isConcludedAs(action: ActionView, outcome: ActionEnd | null, note: string | null): boolean {
  return action.outcome === outcome && action.outcomeNote === note;
}

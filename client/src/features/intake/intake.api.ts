import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { IntakeView, MatterRow, MatterView } from '../../../../src/contract/intake.js';
import { http } from '../../lib/http.js';
import { useViewer } from '../../lib/viewer.js';
import { withRow } from './intake-changes.js';

/** Kept current by what is told: fetched again only when something was missed. */
export const intakeQuery = queryOptions({
  queryKey: ['intake'],
  queryFn: () => http.get<IntakeView>('/intake'),
  staleTime: Infinity,
  retry: false,
});

/** All that have been looked at. */
export const openedMatters = ['matter'] as const;

export function matterQuery(matterId: string) {
  return queryOptions({
    queryKey: [...openedMatters, matterId],
    queryFn: () => http.get<MatterView>(`/intake/${matterId}`),
    staleTime: Infinity,
    retry: false,
  });
}

export function useMatter(matterId: string) {
  return useQuery(matterQuery(matterId));
}

export function useIntakeQuery() {
  return useQuery(intakeQuery);
}

/** The list, for those who read there. */
export function useIntake(): IntakeView | undefined {
  const { isAtIntake } = useViewer();
  const { data } = useQuery({ ...intakeQuery, enabled: isAtIntake });
  return isAtIntake ? data : undefined;
}

/** Whoever is taken from the intake keeps nothing of it. */
export function useForgetIntake(): void {
  const queries = useQueryClient();
  const { isAtIntake } = useViewer();
  useEffect(() => {
    if (isAtIntake) return;
    for (const queryKey of [intakeQuery.queryKey, openedMatters]) queries.removeQueries({ queryKey });
  }, [queries, isAtIntake]);
}

/** What was missed may be about any of those that have been looked at. */
export function refetchIntake(queries: QueryClient): Promise<IntakeView> {
  void queries.invalidateQueries({ queryKey: openedMatters });
  return queries.query({ ...intakeQuery, staleTime: 0 });
}

/** Something is done with a matter: by the name of the act in its address. Refused or not, it is looked up anew. */
export function useMatterAct<Input extends object>(matter: MatterRow, act: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) =>
      http.put<MatterRow>(`/intake/${matter.id}/${act}`, { version: matter.version, ...input }),
    onSuccess: (row) => {
      queries.setQueryData(intakeQuery.queryKey, (view) => view && withRow(view, row));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: matterQuery(matter.id).queryKey }),
  });
}

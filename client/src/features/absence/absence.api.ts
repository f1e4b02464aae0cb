import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MyAbsenceView, StateAbsence } from '../../../../src/contract/absence.js';
import { http } from '../../lib/http.js';

export const absenceQuery = queryOptions({ queryKey: ['absence'], queryFn: () => http.get<MyAbsenceView>('/absence') });

/** Mine, or that of one of my people; null ends it. */
export function useStateAbsence(personId?: string) {
  const queries = useQueryClient();
  const path = personId === undefined ? '/absence' : `/agency/people/${personId}/absence`;
  return useMutation({
    mutationFn: (absence: StateAbsence | null) => (absence ? http.put<undefined>(path, absence) : http.delete(path)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: absenceQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ['agency'] });
    },
  });
}

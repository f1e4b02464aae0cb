import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type {
  AddPerson,
  CasePersonView,
  CorrectPerson,
  DisputePerson,
  DisputeView,
  MergePersons,
  MergeView,
  PersonCopyView,
  PersonHistoryView,
  SharePerson,
  WithdrawPerson,
} from '../../../../src/contract/persons.js';
import { currentIn } from '../../lib/changed.js';
import { http } from '../../lib/http.js';
import { withHead } from '../cases/case-changes.js';
import { changeCase } from '../cases/cases.api.js';
import { withDispute, withMerge, withPerson, withPersonCopy } from './person-changes.js';

/** Adds a person, and shows her at once: her event may come before or after the answer. */
export function useAddPerson(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: AddPerson) => http.post<CasePersonView>(`/cases/${caseId}/persons`, input),
    onSuccess: (person) => {
      showPerson(queries, person);
    },
  });
}

export function useCorrectPerson(person: CasePersonView) {
  return useChange((input: CorrectPerson) => http.put<CasePersonView>(pathOf(person), input));
}

export function useWithdrawPerson(person: CasePersonView) {
  return useChange((input: WithdrawPerson) => http.put<CasePersonView>(`${pathOf(person)}/withdrawal`, input));
}

/** Shares her on: shown at once where she came from. */
export function useSharePerson(person: CasePersonView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: SharePerson) => http.post<PersonCopyView>(`${pathOf(person)}/copies`, input),
    onSuccess: (copy) => {
      changeCase(queries, person.caseId, (view) => withHead(withPersonCopy(view, copy), copy));
    },
    onError: (error) => {
      showCurrent(queries, error);
    },
  });
}

export function useDisputePerson(person: CasePersonView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: DisputePerson) => http.post<DisputeView>(`${pathOf(person)}/disputes`, input),
    onSuccess: (dispute) => {
      changeCase(queries, person.caseId, (view) => withHead(withDispute(view, dispute), dispute));
    },
  });
}

/** Says that she and another are one. */
export function useMergePersons(person: CasePersonView) {
  return useMergeChange((input: MergePersons) => http.post<MergeView>(`${pathOf(person)}/merges`, input));
}

/** Takes back that two are one. */
export function usePartPersons() {
  return useMergeChange(({ caseId, streamId, id }: MergeView) =>
    http.delete<MergeView>(`/cases/${caseId}/streams/${streamId}/merges/${id}`),
  );
}

/** How she stood before she was corrected. */
export function usePersonHistory(person: CasePersonView) {
  return useQuery({
    queryKey: ['person-history', person.streamId, person.id, person.version],
    queryFn: () => http.get<PersonHistoryView>(`${pathOf(person)}/versions`),
  });
}

function useChange<Input extends object>(put: (input: Input) => Promise<CasePersonView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: put,
    onSuccess: (changed) => {
      showPerson(queries, changed);
    },
    onError: (error) => {
      showCurrent(queries, error);
    },
  });
}

function useMergeChange<Input>(change: (input: Input) => Promise<MergeView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (merge) => {
      changeCase(queries, merge.caseId, (view) => withHead(withMerge(view, merge), merge));
    },
  });
}

function pathOf({ caseId, streamId, id }: CasePersonView): string {
  return `/cases/${caseId}/streams/${streamId}/persons/${id}`;
}

function showPerson(queries: QueryClient, person: CasePersonView): void {
  changeCase(queries, person.caseId, (view) => withHead(withPerson(view, person), person));
}

function showCurrent(queries: QueryClient, error: unknown): void {
  const current = currentIn(error, 'person-changed');
  if (current) showPerson(queries, current);
}

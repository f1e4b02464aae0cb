import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  AgencyAdministrationView,
  ChangePerson,
  InvitePerson,
  IssuedInvitation,
} from '../../../../src/contract/agency-administration.js';
import { http, type Ask } from '../../lib/http.js';

/** What a manager decides about in her own agency. */
export function agencyQuery(ask?: Ask) {
  return queryOptions({
    queryKey: ['agency'],
    queryFn: () => http.get<AgencyAdministrationView>('/agency', ask),
  });
}

export function useInvitePerson() {
  return useAgencyAct((input: InvitePerson) => http.post<IssuedInvitation>('/agency/people', input));
}

export function useChangePerson(personId: string) {
  return useAgencyAct((input: ChangePerson) => http.put<undefined>(`/agency/people/${personId}`, input));
}

export function useResetPerson(personId: string) {
  return useAgencyAct(() => http.post<IssuedInvitation>(`/agency/people/${personId}/reset`));
}

export function useDisablePerson(personId: string) {
  const path = `/agency/people/${personId}/disablement`;
  return useAgencyAct((isDisabled: boolean) => putOrDelete(path, isDisabled));
}

export interface Placing {
  /** A board, or a restricted case. */
  kind: 'boards' | 'cases';
  id: string;
  personId: string;
  isOn: boolean;
}

/** Puts one of our people on a board or a restricted case, or takes her off it. */
export function usePlacePerson() {
  return useAgencyAct(({ kind, id, personId, isOn }: Placing) => {
    return putOrDelete(`/agency/${kind}/${id}/people/${personId}`, isOn);
  });
}

function putOrDelete(path: string, isOn: boolean): Promise<undefined> {
  return isOn ? http.put<undefined>(path) : http.delete<undefined>(path);
}

function useAgencyAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: agencyQuery().queryKey }),
  });
}

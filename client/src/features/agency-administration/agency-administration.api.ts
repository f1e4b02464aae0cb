import { queryOptions, useMutation, useMutationState, useQueryClient } from '@tanstack/react-query';
import type {
  AgencyAdministrationView,
  ChangePerson,
  InvitePerson,
  IssuedInvitation,
} from '../../../../src/contract/agency-administration.js';
import type { HandOverCases } from '../../../../src/contract/handover.js';
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

const mostAtOnce = 50;

/** All of them, as many at a time as one request takes. */
export function useHandOverCases(personId: string) {
  return useAgencyAct(async ({ toId, caseIds }: HandOverCases) => {
    for (let at = 0; at < caseIds.length; at += mostAtOnce) {
      const some = { toId, caseIds: caseIds.slice(at, at + mostAtOnce) };
      await http.post<undefined>(`/agency/people/${personId}/handover`, some);
    }
  });
}

export interface Placing {
  /** A board, a restricted case, or what comes in. */
  kind: 'boards' | 'cases' | 'intake';
  id: string;
  personId: string;
  isOn: boolean;
}

const placingKey = ['agency', 'placing'];

/**
 * Puts one of our people on a board, a restricted case or at the intake, or takes her off it. There is one intake.
 * They go one at a time, as they were made: the last one of a place is what stands.
 */
export function usePlacePerson() {
  return useAgencyAct(
    ({ kind, id, personId, isOn }: Placing) => {
      const place = kind === 'intake' ? kind : `${kind}/${id}`;
      return putOrDelete(`/agency/${place}/people/${personId}`, isOn);
    },
    { mutationKey: placingKey, scope: { id: placingKey.join('/') } },
  );
}

/** What has been asked for and is not yet read back, in the order it was asked for. */
export function usePlacings(): Placing[] {
  return useMutationState({
    filters: { mutationKey: placingKey, status: 'pending' },
    select: ({ state }) => state.variables as Placing,
  });
}

function putOrDelete(path: string, isOn: boolean): Promise<undefined> {
  return isOn ? http.put<undefined>(path) : http.delete<undefined>(path);
}

function useAgencyAct<Input, Output>(
  act: (input: Input) => Promise<Output>,
  order?: { mutationKey: string[]; scope: { id: string } },
) {
  const queries = useQueryClient();
  return useMutation({
    ...order,
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: agencyQuery().queryKey }),
  });
}

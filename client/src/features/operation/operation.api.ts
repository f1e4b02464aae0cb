import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IssuedInvitation } from '../../../../src/contract/agency-administration.js';
import type { AgencyView } from '../../../../src/contract/agencies.js';
import type { BoardSummary } from '../../../../src/contract/boards.js';
import type {
  CreateAgency,
  CreateArea,
  OperatedArea,
  CreateBoard,
  GroundValidity,
  InviteManager,
  OperationView,
  SeatAtBoard,
} from '../../../../src/contract/operation.js';
import { http } from '../../lib/http.js';

/** What the operator runs: agencies, areas and boards, no case. */
export const operationQuery = queryOptions({
  queryKey: ['operation'],
  queryFn: () => http.get<OperationView>('/operation'),
});

export function useCreateAgency() {
  return useOperation((input: CreateAgency) => http.post<AgencyView>('/operation/agencies', input));
}

export function useInviteManager(agencyId: string) {
  const path = `/operation/agencies/${agencyId}/managers`;
  return useOperation((input: InviteManager) => http.post<IssuedInvitation>(path, input));
}

export function useCreateArea() {
  return useOperation((input: CreateArea) => http.post<OperatedArea>('/operation/areas', input));
}

export function useCreateBoard() {
  return useOperation((input: CreateBoard) => http.post<BoardSummary>('/operation/boards', input));
}

export function useSeatAtBoard(boardId: string) {
  const path = `/operation/boards/${boardId}/agencies`;
  return useOperation((input: SeatAtBoard) => http.put<undefined>(path, input));
}

export function useKeepGround() {
  return useOperation((input: GroundValidity) => http.put<undefined>('/operation/grounds', input));
}

function useOperation<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: operationQuery.queryKey }),
  });
}

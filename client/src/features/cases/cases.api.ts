import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CardFace, CardView } from '../../../../src/contract/cards.js';
import type { CaseView, EndPart, InviteAgency, OpenCase } from '../../../../src/contract/cases.js';
import type { Heads } from '../../../../src/contract/streams.js';
import { http, type Ask } from '../../lib/http.js';
import { toldOf } from '../../lib/live/live-connection.js';
import { reaches } from '../../lib/live/told.js';
import { withCard, withRead } from '../boards/board-changes.js';
import { boardQuery, closedQuery } from '../boards/boards.api.js';
import { changeBoard, fetchCardSoon } from '../boards/card-fetcher.js';
import { withFace as withCaseFace, withLastRead } from './case-changes.js';

/** Kept current by what is told: fetched again only when something was missed. */
export function caseQuery(caseId: string, ask?: Ask) {
  return queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => freshCase(caseId, ask),
    staleTime: Infinity,
    retry: false,
  });
}

export function useCase(caseId: string) {
  return useQuery(caseQuery(caseId));
}

export function refetchCase(queries: QueryClient, caseId: string): Promise<CaseView> {
  return queries.query({ ...caseQuery(caseId, { background: true }), staleTime: 0 });
}

export function changeCase(queries: QueryClient, caseId: string, change: (view: CaseView) => CaseView): void {
  queries.setQueryData(caseQuery(caseId).queryKey, (view) => view && change(view));
}

/** What was told while the answer was on its way may be newer than the answer: then ask once more. */
async function freshCase(caseId: string, ask?: Ask, tries = 3): Promise<CaseView> {
  const view = await http.get<CaseView>(`/cases/${caseId}`, ask);
  const isFresh = reaches(view.heads, toldOf({ kind: 'case', id: caseId }));
  return isFresh || tries === 1 ? view : freshCase(caseId, { background: true }, tries - 1);
}

export function useOpenCase(boardId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: OpenCase) => http.post<CardView>(`/boards/${boardId}/cards`, input),
    onSuccess: (card) => {
      changeBoard(queries, boardId, (board) => withCard(board, card));
    },
  });
}

export function useInviteAgency(card: CardFace) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitation: InviteAgency) => http.post<CardFace>(`/cases/${card.caseId}/agencies`, invitation),
    onSuccess: (face) => {
      changeCase(queries, card.caseId, (view) => withCaseFace(view, face));
    },
    onSettled: () => {
      refreshCard(queries, card);
    },
  });
}

export function useEndPart(caseId: string) {
  return useMutation({ mutationFn: () => http.delete<undefined>(`/cases/${caseId}/agencies/mine`) });
}

/** Another's part: those whom we brought. */
export function useEndPartOf(card: CardFace) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ agencyId, ...ending }: EndPart & { agencyId: string }) =>
      http.put<undefined>(`/cases/${card.caseId}/agencies/${agencyId}/ending`, ending),
    onSettled: () => {
      refreshCard(queries, card);
    },
  });
}

/** Says how far I have read; the board then shows nothing of it as new. */
export async function markRead(queries: QueryClient, card: CardFace, heads: Heads): Promise<void> {
  await http.put<undefined>(`/cases/${card.caseId}/reading`, { heads }, { background: true });
  changeBoard(queries, card.boardId, (board) => withRead(board, card.caseId, heads));
  changeCase(queries, card.caseId, (view) => withLastRead(view, heads));
}

/** A refusal often means that somebody was before me: show what is so now. */
export function refreshCard(queries: QueryClient, card: CardFace): void {
  if (queries.getQueryData(boardQuery(card.boardId).queryKey)) fetchCardSoon(queries, card.boardId, card.caseId);
  if (queries.getQueryData(caseQuery(card.caseId).queryKey)) {
    void refetchCase(queries, card.caseId).catch(() => undefined);
  }
}

/** Which cases are closed has changed, and what may be done with this one. */
export function forgetClosed(queries: QueryClient, { boardId, caseId }: CardFace): void {
  void queries.invalidateQueries({ queryKey: closedQuery(boardId).queryKey });
  if (queries.getQueryData(caseQuery(caseId).queryKey)) void refetchCase(queries, caseId).catch(() => undefined);
}

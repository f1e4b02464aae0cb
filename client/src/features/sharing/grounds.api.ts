import { keepPreviousData, queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import type { ProblemCode } from '../../../../src/contract/problems.js';
import type { GroundsView, LastSharing, Sharing } from '../../../../src/contract/grounds.js';
import { http, problemOf } from '../../lib/http.js';

/** The law changes by the day, not by the minute. */
const staleTime = 10 * 60_000;

/** Where grounds are asked for: at a board, or in a case, by how old they are whom it is about. */
export interface GroundsPlace {
  path: string;
  /** By who it is about: with others they are asked for anew. */
  about: string;
}

/** By which provisions my agency may tell the others there, today. */
export function useGrounds(place: GroundsPlace, today: string) {
  return useQuery(groundsQuery(place, today));
}

/** Of a day: on a page that is open over midnight they are asked for anew. */
function groundsQuery({ path, about }: GroundsPlace, today: string) {
  return queryOptions({
    queryKey: ['grounds', path, about, today],
    queryFn: () => http.get<GroundsView>(`${path}/grounds`),
    staleTime,
    placeholderData: keepPreviousData,
  });
}

const unlawful: readonly ProblemCode[] = ['ground-missing', 'ground-unfit', 'ground-ruled-out', 'consent-missing'];

/** What was refused for its ground was offered from what no longer holds: it is asked for anew. */
export function renewGrounds(queries: QueryClient, error: unknown): void {
  const code = problemOf(error)?.code;
  if (code && unlawful.includes(code)) void queries.invalidateQueries({ queryKey: ['grounds'] });
}

/** Something that others were told of before. */
export interface SharedThing {
  kind: 'notes' | 'actions';
  caseId: string;
  streamId: string;
  id: string;
  version: number;
}

/** On what ground my agency told them last; undefined until it is known. */
export function useLastSharing({ kind, caseId, streamId, id, version }: SharedThing, isAsked: boolean) {
  return useQuery({
    queryKey: ['sharing', streamId, kind, id, version],
    queryFn: (): Promise<Sharing | null> =>
      http.get<LastSharing>(`/cases/${caseId}/streams/${streamId}/${kind}/${id}/sharing`).then((last) => last.sharing),
    enabled: isAsked,
    staleTime: 0,
  }).data;
}

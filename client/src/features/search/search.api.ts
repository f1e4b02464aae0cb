import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import type { CaseView } from '../../../../src/contract/cases.js';
import { type CaseSearchView, searchLength, type SearchView } from '../../../../src/contract/search.js';
import { http } from '../../lib/http.js';

/** What was found, as far as one has come. */
export interface Searching<T> {
  /** Undefined until there is enough to look for, and an answer. */
  found: T | undefined;
  error: unknown;
  isSearching: boolean;
}

/** Finds cases and notes across all my cases, once the typing pauses. What is shown is kept while the next is looked for. */
export function useSearch(text: string): Searching<SearchView> {
  return useFound<SearchView>(['search'], '/search', text);
}

/** Finds notes in a case. What is written meanwhile is found too. */
export function useCaseSearch({ card, heads }: CaseView, text: string): Searching<CaseSearchView> {
  const come = Object.values(heads).join();
  return useFound<CaseSearchView>(['search', card.caseId, come], `/cases/${card.caseId}/search`, text);
}

/** I have come onto a case or off one: what was found may be so no longer. */
export function forgetFound(queries: QueryClient): void {
  void queries.resetQueries({ queryKey: ['search'] });
}

const pauseMs = 200;

function useFound<T>(key: string[], path: string, typed: string): Searching<T> {
  const wanted = typed.trim();
  const [text] = useDebouncedValue(wanted, pauseMs);
  const isEnough = text.length >= searchLength.min && wanted.length >= searchLength.min;
  const { data, error, isFetching } = useQuery({
    queryKey: [...key, text],
    queryFn: ({ signal }) => http.post<T>(path, { text }, { signal }),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return {
    found: isEnough ? data : undefined,
    error: isEnough ? error : null,
    isSearching: text !== wanted || isFetching,
  };
}

import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import type { CaseView } from '../../../../src/contract/cases.js';
import {
  type CaseSearchView,
  type Search,
  searchLength,
  type SearchPart,
  type SearchView,
} from '../../../../src/contract/search.js';
import { http } from '../../lib/http.js';

/** What was found, as far as one has come. */
export interface Searching<T> {
  /** Undefined until there is enough to look for, and an answer. */
  found: T | undefined;
  error: unknown;
  isSearching: boolean;
}

/**
 * Finds persons, cases and notes across all my cases, once the typing pauses. What is shown is kept while the next is looked
 * for. Persons are asked for by themselves: they are found before the words of all notes have been looked through.
 */
export function useSearch(text: string): Searching<SearchView> {
  const persons = useFound<SearchView>(partOf('persons'), text);
  const cases = useCasesSearch(text);
  return {
    found: cases.found && persons.found ? together(cases.found, persons.found) : (cases.found ?? persons.found),
    error: persons.error ?? cases.error,
    isSearching: persons.isSearching || cases.isSearching,
  };
}

/** The same without persons. */
export function useCasesSearch(text: string): Searching<SearchView> {
  return useFound<SearchView>(partOf('cases'), text);
}

/** Finds notes in a case. What is written meanwhile is found too. */
export function useCaseSearch({ card, heads }: CaseView, text: string): Searching<CaseSearchView> {
  const come = Object.values(heads).join();
  return useFound<CaseSearchView>({ key: [card.caseId, come], path: `/cases/${card.caseId}/search`, also: {} }, text);
}

/** I have come onto a case or off one: what was found may be so no longer. */
export function forgetFound(queries: QueryClient): void {
  void queries.resetQueries({ queryKey: ['search'] });
}

const pauseMs = 200;

/** What is asked, and where, beside the text. */
interface Question {
  readonly key: readonly string[];
  readonly path: string;
  readonly also: Omit<Search, 'text'>;
}

function partOf(part: SearchPart): Question {
  return { key: [part], path: '/search', also: { part } };
}

/** Two answers about the same words as one. */
function together(cases: SearchView, persons: SearchView): SearchView {
  return {
    ...cases,
    persons: persons.persons,
    matters: persons.matters,
    isCut: cases.isCut || persons.isCut,
    boards: byId([...cases.boards, ...persons.boards]),
    agencies: byId([...cases.agencies, ...persons.agencies]),
    people: byId([...cases.people, ...persons.people]),
  };
}

function byId<T extends { id: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function useFound<T>({ key, path, also }: Question, typed: string): Searching<T> {
  const wanted = typed.trim();
  const [text] = useDebouncedValue(wanted, pauseMs);
  const isEnough = text.length >= searchLength.min && wanted.length >= searchLength.min;
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', ...key, text],
    queryFn: ({ signal }) => http.post<T>(path, { text, ...also }, { signal }),
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

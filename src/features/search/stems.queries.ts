import type { EntityManager } from 'typeorm';
import type { Typed } from './typed.js';

/** What is looked for, as the database keeps words. */
export interface Wanted {
  /** Every word as typed, with its stem: in titles each may be the beginning of one. */
  readonly words: readonly { readonly word: string; readonly stem: string }[];
  readonly stems: readonly string[];
  /** The last word: its stem, and what it may be the beginning of. */
  readonly begun: { readonly word: string; readonly stems: readonly string[] } | null;
  readonly unwanted: readonly string[];
  readonly phrases: readonly string[];
  readonly unwantedPhrases: readonly string[];
}

/** Stems of each of these words: none for words that stand everywhere, as "och". */
export async function stemsOf(rows: EntityManager, words: readonly string[]): Promise<Map<string, string[]>> {
  const found = await rows.query<{ word: string; stems: string[] }[]>(stemsSql, [[...new Set(words)]]);
  return new Map(found.map(({ word, stems }) => [word, stems]));
}

/** Words that stand everywhere are left out where there are others. */
export async function wantedIn(rows: EntityManager, typed: Typed): Promise<Wanted> {
  const { words, begun, unwanted, phrases, unwantedPhrases } = typed;
  const last = begun === null ? [] : [begun];
  const stems = await stemsOf(rows, [...words, ...last, ...unwanted]);
  const stemsIn = (some: readonly string[]) => [...new Set(some.flatMap((word) => stems.get(word) ?? []))];
  const [wanted, ending] = [stemsIn(words), stemsIn(last)];
  const isEmpty = begun === null || (ending.length === 0 && wanted.length > 0);
  return {
    words: [...words, ...last].map((word) => ({ word, stem: stems.get(word)?.[0] ?? word })),
    stems: wanted,
    begun: isEmpty ? null : { word: begun, stems: ending },
    unwanted: stemsIn(unwanted),
    phrases,
    unwantedPhrases,
  };
}

const stemsSql =
  'select word, samverka.words_of(word) as stems from unnest($1::text[]) with ordinality as given (word, place) order by place';

import { stemOf } from '../../platform/words/stems.js';
import type { Typed } from './typed.js';

/** What is looked for. In titles as it was typed; in notes by its stems alone, since their words are kept as hashes. */
export interface Wanted {
  /** Every word as typed: in titles each may be the beginning of one. */
  readonly words: readonly string[];
  /** The last word, when it may be only the beginning of one; it is among the words too. */
  readonly begun: string | null;
  readonly unwanted: readonly string[];
  readonly stems: readonly string[];
  readonly unwantedStems: readonly string[];
  readonly phrases: readonly string[];
  readonly unwantedPhrases: readonly string[];
}

export function wantedIn({ words, begun, unwanted, phrases, unwantedPhrases }: Typed): Wanted {
  const all = begun === null ? words : [...words, begun];
  return {
    words: all,
    begun,
    unwanted,
    stems: stemsOf(all),
    unwantedStems: stemsOf(unwanted),
    phrases,
    unwantedPhrases,
  };
}

/** Words that stand everywhere are left out. */
function stemsOf(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => stemOf(word) ?? []))];
}

import type { Mark } from '../../contract/search.js';
import { stemOf } from '../../platform/words/stems.js';
import { plainWord, wordPattern } from '../../platform/words/words.js';
import type { Wanted } from './wanted.js';

/** Says which stretches of a text were looked for. */
export type Marker = (text: string) => Mark[];

export function markerFor({ stems, begun }: Wanted): Marker {
  return (text) =>
    [...text.matchAll(wordPattern)]
      .filter(([word]) => isMarked(plainWord(word), stems, begun))
      .map(({ 0: word, index }) => [index, index + word.length]);
}

function isMarked(word: string, stems: readonly string[], begun: string | null): boolean {
  if (begun !== null && word.startsWith(begun)) return true;
  const stem = stemOf(word);
  return stem !== undefined && stems.includes(stem);
}

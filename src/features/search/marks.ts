import type { EntityManager } from 'typeorm';
import type { Mark } from '../../contract/search.js';
import { stemsOf, type Wanted } from './stems.queries.js';
import { plainWord, wordPattern, wordsIn } from './typed.js';

/** Says which stretches of a text were looked for. */
export type Marker = (text: string) => Mark[];

/** A marker for these texts. A word begins with its stem: so few words need to be asked about. */
export async function markerFor(rows: EntityManager, wanted: Wanted, texts: readonly string[]): Promise<Marker> {
  const stems = [...wanted.stems, ...(wanted.begun?.stems ?? []), ...wanted.words.map(({ stem }) => stem)];
  const near = texts.flatMap(wordsIn).filter((word) => stems.some((stem) => word.startsWith(stem)));
  const stemsByWord = near.length === 0 ? new Map<string, string[]>() : await stemsOf(rows, near);
  const isWanted = (word: string) => (stemsByWord.get(word) ?? []).some((stem) => stems.includes(stem));
  const isBegun = beginningIn(wanted);
  return (text) => marksIn(text, (word) => isBegun(word) || isWanted(word));
}

function beginningIn({ begun }: Wanted): (word: string) => boolean {
  return begun === null ? () => false : (word) => word.startsWith(begun.word);
}

function marksIn(text: string, isMarked: (word: string) => boolean): Mark[] {
  return [...text.matchAll(wordPattern)]
    .filter(([word]) => isMarked(plainWord(word)))
    .map(({ 0: word, index }) => [index, index + word.length]);
}

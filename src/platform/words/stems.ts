import { everydayWords } from './everyday-words.js';
import { swedishStem } from './swedish-stem.js';
import { wordsIn } from './words.js';

/** What is left of a word when its endings are taken off: nothing of words that stand everywhere, as "och". */
export function stemOf(word: string): string | undefined {
  if (everydayWords.has(word)) return undefined;
  return swedishStem(word).replace(definite, '$1');
}

/** The stems of a text, each once. */
export function stemsIn(text: string): string[] {
  return [...new Set(wordsIn(text).flatMap((word) => stemOf(word) ?? []))];
}

/** The definite -an and -et, which the algorithm leaves: skolan and gänget would not be found by skola and gäng. */
const definite = /^(.{3,}?)(an|(et)+)$/u;

import { wordsIn } from '../../platform/words/words.js';

/** What somebody typed, taken apart: any text will do. */
export interface Typed {
  /** Words that must be there. */
  readonly words: readonly string[];
  /** The last word, when it may be only the beginning of one; it is not among the words. */
  readonly begun: string | null;
  /** Words that must stand so, beside each other; each of them is among the words too. */
  readonly phrases: readonly string[];
  readonly unwanted: readonly string[];
  readonly unwantedPhrases: readonly string[];
  /** All of it as the beginning of a case's code, "k7f2": null when it can be none. */
  readonly code: string | null;
}

/** More words than this narrow nothing down, and each costs a look. */
const mostWords = 10;
const leastBegun = 3;

export function readTyped(text: string): Typed {
  const parts = [...text.matchAll(partPattern)].map(partOf).filter(({ words }) => words.length > 0);
  const wanted = parts.filter(({ isUnwanted }) => !isUnwanted);
  const unwanted = parts.filter(({ isUnwanted }) => isUnwanted);
  const begun = begunIn(parts.at(-1));
  const words = wanted.flatMap((part) => part.words);
  return {
    words: distinct(begun === null ? words : words.slice(0, -1)),
    begun,
    phrases: phrasesOf(wanted),
    unwanted: distinct(unwanted.filter((part) => !isPhrase(part)).flatMap((part) => part.words)),
    unwantedPhrases: phrasesOf(unwanted),
    code: codeIn(text),
  };
}

/** A quotation that may lack its end, or whatever stands between white space; with a minus before what is unwanted. */
const partPattern = /(?<minus>(?<!\S)-)?(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s"]+))/gu;

interface Part {
  readonly words: readonly string[];
  readonly isQuoted: boolean;
  readonly isUnwanted: boolean;
}

function partOf({ groups = {} }: RegExpMatchArray): Part {
  const { minus, quoted, bare = '' } = groups as Partial<Record<string, string>>;
  return { words: wordsIn(quoted ?? bare), isQuoted: quoted !== undefined, isUnwanted: minus !== undefined };
}

function begunIn(last: Part | undefined): string | null {
  const word = last?.words.at(-1);
  if (last === undefined || last.isQuoted || last.isUnwanted || word === undefined) return null;
  return word.length >= leastBegun ? word : null;
}

/** What is quoted is meant to the letter. */
function isPhrase({ words, isQuoted, isUnwanted }: Part): boolean {
  return isQuoted || (isUnwanted && words.length > 1);
}

function phrasesOf(parts: readonly Part[]): string[] {
  return parts.filter(isPhrase).map(({ words }) => words.join(' '));
}

function codeIn(text: string): string | null {
  const bare = text.trim().replaceAll('-', '').toLowerCase();
  return /^[a-z0-9]{2,8}$/.test(bare) ? bare : null;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, mostWords);
}

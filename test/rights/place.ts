import { randomUUID } from 'node:crypto';
import { boardRoles, type Ids } from './cast.js';
import type { Asker } from './who.js';

/** Something that there is, and the same that there is not. */
export interface Place {
  readonly name: string;
  readonly ids: (asker: Asker) => Ids;
  readonly guess: (asker: Asker) => Ids;
  /** Which ids are guessed: the place is one only for what is asked by one of them. */
  readonly guessed: readonly string[];
  /** Who knows that it is there: she may be told why she may not. */
  readonly knownTo: readonly Asker[];
}

/** Lines of the table, and what each of their columns stands for. */
export interface Section {
  readonly name: string;
  readonly lines: Readonly<Record<string, Readonly<Record<string, readonly Asker[]>>>>;
  readonly places: Readonly<Record<string, readonly Place[]>>;
}

/** Her own: all on the board know of it. */
export function known(name: string, ids: Place['ids'], guessed: readonly string[]): Place {
  return { name, ids, guess: (asker) => withGuesses(ids(asker), guessed), guessed, knownTo: boardRoles };
}

/** Nobody may find out that it is there. */
export function hidden(name: string, ids: Ids, guessed: readonly string[]): Place {
  return { name, ids: () => ids, guess: () => withGuesses(ids, guessed), guessed, knownTo: [] };
}

function withGuesses(ids: Ids, guessed: readonly string[]): Ids {
  return { ...ids, ...Object.fromEntries(guessed.map((name) => [name, randomUUID()])) };
}

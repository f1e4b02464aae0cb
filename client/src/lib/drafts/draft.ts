import type { Problem } from '../../../../src/contract/problems.js';

/** Where something begun belongs; the code is what she knows the case by. */
export interface DraftPlace {
  caseId: string;
  boardId: string;
  code: string;
}

/** Something begun and not sent, of any kind: whoever begins it knows what its content is. */
export interface Draft<T = unknown> {
  kind: DraftKind;
  /** What it is about: the case that a note is for, the note that a correction is of. */
  id: string;
  place: DraftPlace | null;
  /** What she has written in it: what is counted and listed, and all that is left to her once she leaves the case. */
  words: string;
  /** Whether the words are hers alone, and not another's that she was changing. */
  isOwn: boolean;
  content: T;
  /** Why the server would not have it, if it was tried. */
  refusal?: Problem | null;
  keptAt: number;
  /** When it is thrown away, where that is counted from something else than when it was last touched. */
  lastsUntil?: number;
}

/** `phone` is what an enrolled phone knew last, `slip` what is left of a concern that was let go of, and `left` what remains of any other, once its author is no longer on the case. */
export type DraftKind =
  | 'note'
  | 'action'
  | 'correction'
  | 'replanning'
  | 'conclusion'
  | 'description'
  | 'request'
  | 'answer'
  | 'concern'
  | 'slip'
  | 'phone'
  | 'outgoing'
  | 'left';

export function keyOf({ kind, id }: Pick<Draft, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

export function hasWords({ words }: Draft): boolean {
  return words.trim() !== '';
}

/** Begun and untouched for so long is begun no more. */
export const draftLifeMs = 72 * 60 * 60 * 1000;

/** As far as can be told of what is sealed: let go of, and lasting no longer than it may take to arrive. */
export function isOnItsWay({ keptAt, lastsUntil }: Pick<Draft, 'keptAt' | 'lastsUntil'>): boolean {
  return lastsUntil !== undefined && lastsUntil > Date.now() && lastsUntil <= keptAt + draftLifeMs;
}

export function isSpent({ keptAt, lastsUntil }: Pick<Draft, 'keptAt' | 'lastsUntil'>): boolean {
  return Date.now() >= (lastsUntil ?? keptAt + draftLifeMs);
}

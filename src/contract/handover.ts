import type { Audience } from './agencies.js';

/** Hands a case over: who answers for it from now on, what she should know, and which of my actions she takes over. */
export interface HandOverCase {
  revision: string;
  /** Somebody who is on the case already. */
  toId: string;
  /** Names the note, so that a retry writes it once. */
  noteId: string;
  note: string | null;
  audience: Audience;
  /** Open actions of mine that she may read. */
  actionIds: string[];
}

/** A manager's: which cases of one of her people another takes over. Those who are not on a case cannot. */
export interface HandOverCases {
  toId: string;
  caseIds: string[];
}

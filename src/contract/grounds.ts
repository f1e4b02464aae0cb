import type { Language } from './agencies.js';

/** What a provision is called, what it allows and where it ends: a sentence each. */
export interface GroundWords {
  name: string;
  means: string;
  limit: string;
}

/** Asked of whoever goes by the ground. On another answer than `mustBe` it is refused, for the reason given. */
export interface GroundQuestion {
  key: string;
  mustBe: boolean;
  words: Record<Language, { ask: string; refusal: string }>;
}

/** What others are told on a ground: that there is a case, what it is called, or something in it. */
export type ToldKind = 'case' | 'title' | 'note' | 'action' | 'request' | 'person' | 'dispute' | 'merge';

/** A provision by which secrecy gives way. */
export interface GroundView {
  id: string;
  /** As it is cited: "OSL 10:18 a". */
  provision: string;
  /** Somebody's reading of the law, which a lawyer has not settled. */
  isInterpretation: boolean;
  /** Years that whoever it concerns must not have reached. */
  underAge: number | null;
  /** What may be told on it; null: all that can be. */
  forKinds: ToldKind[] | null;
  needsConsent: boolean;
  words: Record<Language, GroundWords>;
  /** In the order that they are asked. */
  questions: GroundQuestion[];
}

/** Which grounds reach an agency from mine, today. */
export interface GroundOffer {
  agencyId: string;
  /** The likeliest first. Empty: nothing may be shared with it. */
  groundIds: string[];
  /** Those that would reach it, but for the age of whom the case is about. */
  outgrownIds: string[];
}

/** What my agency may go by on a board, or in a case: the grounds, and whom each reaches. */
export interface GroundsView {
  grounds: GroundView[];
  /** One for every other agency at the board. */
  offers: GroundOffer[];
}

/** On which ground these agencies are told. */
export interface GroundUse {
  groundId: string;
  agencyIds: string[];
  /** Which consent it rests on, where the ground is one; null for any other. */
  consentId: string | null;
  /** By the key of each question of the ground. */
  answers: Record<string, boolean>;
}

/** An act of sharing: for every receiver a ground, and why, in one line of the author's own. */
export interface Sharing {
  assessment: string;
  uses: GroundUse[];
}

/** On what ground my agency told the others of something last: null where it never did. */
export interface LastSharing {
  sharing: Sharing | null;
}

export const assessmentLength = { min: 3, max: 300 } as const;

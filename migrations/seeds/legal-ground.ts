/** A provision by which secrecy gives way, as it is first laid into the database. The operator keeps its validity from there. */
export interface LegalGround {
  readonly id: string;
  readonly provision: string;
  /** The first day that it may be used. */
  readonly validFrom: string;
  /** Somebody's reading of the law, for a lawyer to settle before real use. */
  readonly isInterpretation?: true;
  /** Only these may use it: a principal releases, not the school. */
  readonly byRoles?: readonly string[];
  /** For what concerns somebody who is younger than this. */
  readonly underAge?: number;
  readonly needsConsent?: true;
  /** For boards of places, where there are no persons. */
  readonly isForPlaces?: true;
  readonly paths: readonly Path[];
  readonly words: Words<GroundWords>;
  readonly questions: readonly Question[];
}

/** From which kinds of agency to which. */
export interface Path {
  readonly from: readonly Kind[];
  readonly to: readonly Kind[];
  /** Whether the sender's, or the receiver's, authority must be a public one, or must not; either where left out. */
  readonly fromPublic?: boolean;
  readonly toPublic?: boolean;
  readonly authority?: 'same' | 'other';
}

export type Kind = 'police' | 'social_services' | 'school' | 'leisure' | 'health_care' | 'victim_support';

export interface Words<T> {
  readonly sv: T;
  readonly en: T;
}

export interface GroundWords {
  /** "Samtycke", before the provision. */
  readonly name: string;
  /** What it allows, in a sentence. */
  readonly means: string;
  /** Where it ends, in a sentence. */
  readonly limit: string;
}

/** Asked of whoever uses it. On the wrong answer it cannot be used: the refusal says why, and what would help. */
export interface Question {
  readonly key: string;
  readonly mustBe: boolean;
  readonly words: Words<{ readonly ask: string; readonly refusal: string }>;
}

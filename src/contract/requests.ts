import type { Audience } from './agencies.js';
import type { ChosenAction } from './action-copies.js';
import type { ChosenNote } from './copies.js';
import type { Sharing } from './grounds.js';

/** How a request ended: with a disclosure, with a no, or taken back by whoever asked. */
export const requestOutcomes = ['answered', 'refused', 'withdrawn'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** Why what was asked for is not told: words of a closed list, so that it can be said where nothing else may be. */
export const refusalReasons = [
  'secrecy',
  'overriding_reasons',
  'exceptional_reasons',
  'not_held',
  'too_broad',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What one agency on a case asks of another, as both see it: nobody else knows that it was asked. */
export interface RequestView {
  id: string;
  streamId: string;
  caseId: string;
  /** The two agencies. */
  audience: Audience;
  authorId: string;
  agencyId: string;
  askedAgencyId: string;
  /** What is asked for. */
  question: string;
  /** What it is needed for. */
  purpose: string;
  dueOn: string;
  askedAt: string;
  version: number;
  /** Null while it waits for an answer. */
  outcome: RequestOutcome | null;
  /** The note that answers it, in the same stream; or the action. */
  answerId: string | null;
  answerActionId: string | null;
  reason: RefusalReason | null;
  reasonNote: string | null;
  settledAt: string | null;
  /** Who asked, answered, refused or took it back, last. */
  changedBy: string;
  seq: number;
}

/** Asks another agency on the case. The client names it, so that a retry asks once. */
export interface MakeRequest {
  id: string;
  askedAgencyId: string;
  question: string;
  purpose: string;
  dueOn: string;
  /** On what ground it is told what we ask, and why. */
  sharing: Sharing;
}

/**
 * Answers with a note for the two agencies: written here, or one that stood in one's own agency, shared on as it stands; or with
 * an action that stood there, likewise. One of the three.
 * 409 `request-changed` when it has been settled already, as for the two below; `note-changed` or `action-changed` when what was chosen
 * reads otherwise now.
 */
export interface AnswerRequest {
  version: number;
  /** Named by the client where it is written here; null where an action answers. */
  noteId: string | null;
  /** Null where something was chosen. */
  body: string | null;
  /** Where the chosen note stands, and which version of it was on the screen. Null where none was. */
  chosen: NoteOrigin | null;
  /** Null where none was chosen. */
  chosenAction: ChosenAction | null;
  sharing: Sharing;
}

export type NoteOrigin = Pick<ChosenNote, 'streamId' | 'version'>;

/** Says that it is not told. Words of one's own tell something, and need a ground; the reason needs none. */
export interface RefuseRequest {
  version: number;
  reason: RefusalReason;
  note: string | null;
  sharing: Sharing | null;
}

/** Takes back what one's own agency has asked. */
export interface WithdrawRequest {
  version: number;
}

export const questionLength = { min: 3, max: 1000 } as const;
export const requestPurposeLength = { min: 3, max: 300 } as const;

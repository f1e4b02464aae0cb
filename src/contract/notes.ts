import type { Audience } from './agencies.js';
import type { Sharing } from './grounds.js';
import type { PoliceMarks } from './persons.js';
import type { WithdrawalReason } from './withdrawals.js';

/** Writes a note. The client names it, so that a retry writes it once. */
export interface WriteNote {
  id: string;
  body: string;
  /** Must hold the author's own agency, and only agencies that are on the case. */
  audience: Audience;
  /** On what ground each other agency is told; null where there is none. */
  sharing: Sharing | null;
  /** Whom it mentions by name, if anybody. Those who will not read it are passed over. */
  mentioned?: string[];
  /** Of the police alone, where it is about somebody (2018:1693, 3:4). They go along where it is shared on. */
  marks?: PoliceMarks | null;
}

/** Corrects the text: earlier versions are kept. 409 `note-changed` when `version` is no longer the last. */
export interface CorrectNote {
  version: number;
  body: string;
  /** New words, and other marks, are told anew: on what ground each other reader is. */
  sharing: Sharing | null;
  /** Left out, they stay as they are. */
  marks?: PoliceMarks | null;
}

/** Takes a note back, for a reason. Its readers keep it, marked: what someone has read cannot be unread. */
export interface WithdrawNote {
  version: number;
  reason: WithdrawalReason;
}

/** A note as its readers see it: the same for each of them. */
export interface NoteView {
  id: string;
  streamId: string;
  caseId: string;
  audience: Audience;
  authorId: string;
  agencyId: string;
  body: string;
  /** How sure it is, and of whom, as the police say: null where they have not, and of what others write. */
  marks: PoliceMarks | null;
  writtenAt: string;
  /** 1 as first written. */
  version: number;
  correctedAt: string | null;
  withdrawnAt: string | null;
  withdrawnBecause: WithdrawalReason | null;
  /** Of what was taken back while that was said in words of one's own; null since. */
  withdrawalReason: string | null;
  /** Of a copy: who shared it on from where fewer read it, and when. Its author is whoever wrote it. */
  sharedById: string | null;
  sharedAt: string | null;
  /** Whom it mentions, of those who read it. */
  mentioned: string[];
  /** Where in its stream it was last written, corrected or withdrawn. */
  seq: number;
}

/** How a note read before it was corrected. */
export interface NoteVersionView {
  version: number;
  body: string;
  marks: PoliceMarks | null;
  writtenAt: string;
}

export interface NoteHistoryView {
  /** Oldest first; the last is the note as it stands. */
  versions: NoteVersionView[];
}

export const noteLength = { min: 1, max: 5000 } as const;
export const reasonLength = { min: 3, max: 300 } as const;

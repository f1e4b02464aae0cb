import type { AbsenceView } from './absence.js';
import type { ActionCopyView, ChosenAction } from './action-copies.js';
import type { ActionView } from './actions.js';
import type { AgencyView, PersonView } from './agencies.js';
import type { BoardSummary } from './boards.js';
import type { CardView, ClosureReason } from './cards.js';
import type { ConsentView } from './consents.js';
import type { ChosenNote, CopyView } from './copies.js';
import type { Sharing } from './grounds.js';
import type { NoteView } from './notes.js';
import type { CasePersonView, ChosenPerson, DisputeView, MergeView, PersonCopyView } from './persons.js';
import type { RequestView } from './requests.js';
import type { Heads } from './streams.js';

/** An agency on a case, and who of it is on the case now. */
export interface ParticipantView {
  agency: AgencyView;
  memberIds: string[];
}

/** What I may do with a case: the server says, the client never works it out. */
export interface CaseAbilities {
  write: boolean;
  recordConsent: boolean;
  addPerson: boolean;
  /** Say how far one's source can be relied upon: the police do, of everybody, where there are persons. */
  markPersons: boolean;
  withdrawConsent: boolean;
  move: boolean;
  describe: boolean;
  assign: boolean;
  close: boolean;
  restrict: boolean;
  invite: boolean;
  /** End my own agency's part in the case. */
  endPart: boolean;
  /** Whose part in the case my agency may end: those that it brought, and those that it saw come by one that has left the case itself. */
  endPartOf: string[];
  /** Follow who of my own agency has read what, and which agencies have it. */
  seeReaders: boolean;
}

/** How far I had read when this was asked for, and when I last read something new. */
export interface LastRead {
  at: string | null;
  seqs: Heads;
}

/** A case as I see it, at one moment. */
export interface CaseView {
  card: CardView;
  board: BoardSummary;
  participants: ParticipantView[];
  /** Agencies of the board that are not on the case. */
  otherAgencies: AgencyView[];
  /** Agencies that have left case and board, and are still named by what I may read. */
  formerAgencies: AgencyView[];
  /** Everybody named above or below, those who have left too. */
  people: PersonView[];
  /** Those who are away today. */
  absences: AbsenceView[];
  /** Oldest first. */
  notes: NoteView[];
  actions: ActionView[];
  consents: ConsentView[];
  requests: RequestView[];
  /** Which of the notes have been shared on, and to where. */
  copies: CopyView[];
  /** Which of the actions have been shared on, and to where. */
  actionCopies: ActionCopyView[];
  /** Whom it is about, in the order in which they were added. */
  persons: CasePersonView[];
  /** What somebody says is not so. */
  disputes: DisputeView[];
  /** Which of the persons are one, and which were held to be. */
  merges: MergeView[];
  /** Which of the persons have been shared on, and to where. */
  personCopies: PersonCopyView[];
  lastRead: LastRead;
  heads: Heads;
  may: CaseAbilities;
}

/** Opens a case. The client names the request, so that a retry opens one. */
export interface OpenCase {
  requestId: string;
  title: string;
  stage: string;
  areaId: string | null;
  labels: string[];
  dueOn: string | null;
  responsibleId: string | null;
  isRestricted: boolean;
  /** Other agencies of the board that are on it from the start: each is a disclosure that the case exists. */
  agencyIds: string[];
  /** On what ground each of them is told; null where there are none. */
  sharing: Sharing | null;
}

/** Each change says which wording of the card it was made on: 409 `card-changed` when that is no longer the last. */
export interface MoveCase {
  revision: string;
  stage: string;
}

export interface DescribeCase {
  revision: string;
  title: string;
  areaId: string | null;
  labels: string[];
  dueOn: string | null;
  /** On what ground the others on the case are told a new title, or a label; null where it says neither, or there are none. */
  sharing: Sharing | null;
}

export interface AssignCase {
  revision: string;
  /** Somebody on the case; null for nobody. */
  responsibleId: string | null;
}

export interface CloseCase {
  revision: string;
  reason: ClosureReason;
}

/** Closes a case that another one is about too, and says into which it goes on. To open it again undoes it. */
export interface MergeCase {
  revision: string;
  /** An open case on which everybody is who is on this one: 409 `readers-missing` otherwise. */
  intoCaseId: string;
}

/** A case that another goes on in, or has gone on from. */
export interface MergedCase {
  caseId: string;
  boardId: string;
  code: string;
  at: string;
}

/** How a case hangs together with others, of those that I am on. */
export interface CaseMergesView {
  into: MergedCase | null;
  from: MergedCase[];
}

export interface ReopenCase {
  revision: string;
}

export interface RestrictCase {
  revision: string;
  isRestricted: boolean;
}

/** Brings another agency of the board onto the case, on a ground that reaches it: it reads what is written from then on. */
export interface InviteAgency {
  agencyId: string;
  sharing: Sharing;
  /** What it gets to see of what was there before: whom the case is about, notes and actions. */
  persons: ChosenPerson[];
  notes: ChosenNote[];
  actions: ChosenAction[];
}

/** Why an agency’s part in a case is ended by another: a closed list, kept for the agency that goes. */
export const endingReasons = ['purpose_met', 'not_needed', 'mistaken', 'fewer'] as const;
export type EndingReason = (typeof endingReasons)[number];

/** Ends the part of an agency that mine brought, or saw come by one that has left since: it keeps what it has been told, and reads no more. */
export interface EndPart {
  reason: EndingReason;
}

/** How far I have read: the heads of the view that was on my screen. */
export interface MarkRead {
  heads: Heads;
}

export const titleLength = { min: 1, max: 120 } as const;

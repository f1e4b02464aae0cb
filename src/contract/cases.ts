import type { ActionView } from './actions.js';
import type { AgencyView, Audience, PersonView } from './agencies.js';
import type { NoteView } from './notes.js';
import type { Heads } from './streams.js';

/** What a card says to every agency on its case: the same for each of its readers. */
export interface CardFace {
  caseId: string;
  boardId: string;
  /** The stream of all agencies on the case: it is what the card is told on. */
  streamId: string;
  /** Short and random, never a running number: "K7F-2QX". */
  code: string;
  title: string;
  /** One of the stages of the board's template. */
  stage: string;
  areaId: string | null;
  labels: string[];
  /** A date, "2026-11-24". */
  dueOn: string | null;
  responsibleId: string | null;
  isRestricted: boolean;
  closedAt: string | null;
  /** Stands for this very wording of the card: send it with a change. Random, so that it counts nothing. */
  revision: string;
  /** Every agency on the case. */
  agencyIds: Audience;
}

/** What I may read of one audience's part of a case. */
export interface CardStream {
  streamId: string;
  audience: Audience;
  head: number;
  /** Notes that stand (not withdrawn). */
  notes: number;
  /** Notes and actions of others that are new or changed since I last read the case. */
  unread: number;
}

/** A card as I see it: its face, and what I may read behind it. */
export interface CardView extends CardFace {
  streams: CardStream[];
  openActions: number;
  /** The earliest due date among the open actions that I may read. */
  nextActionOn: string | null;
}

/** An agency on a case, and who of it is on the case now. */
export interface ParticipantView {
  agency: AgencyView;
  memberIds: string[];
}

/** What I may do with a case: the server says, the client never works it out. */
export interface CaseAbilities {
  write: boolean;
  move: boolean;
  describe: boolean;
  assign: boolean;
  close: boolean;
  restrict: boolean;
  invite: boolean;
  /** End my own agency's part in the case. */
  endPart: boolean;
}

/** A case as I see it, at one moment. */
export interface CaseView {
  card: CardView;
  participants: ParticipantView[];
  /** Agencies of the board that are not on the case. */
  otherAgencies: AgencyView[];
  /** Everybody named above or below, those who have left too. */
  people: PersonView[];
  /** Oldest first. */
  notes: NoteView[];
  actions: ActionView[];
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
}

export interface AssignCase {
  revision: string;
  /** Somebody on the case; null for nobody. */
  responsibleId: string | null;
}

export const closureReasons = ['plan_done', 'need_ended', 'handed_over', 'no_consent', 'other'] as const;
export type ClosureReason = (typeof closureReasons)[number];

export interface CloseCase {
  revision: string;
  reason: ClosureReason;
}

export interface ReopenCase {
  revision: string;
}

export interface RestrictCase {
  revision: string;
  isRestricted: boolean;
}

/** Brings another agency of the board onto the case: it reads what is written from then on. */
export interface InviteAgency {
  agencyId: string;
}

/** How far I have read: the heads of the view that was on my screen. */
export interface MarkRead {
  heads: Heads;
}

export const titleLength = { min: 1, max: 120 } as const;

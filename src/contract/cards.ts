import type { Audience } from './agencies.js';

export const closureReasons = ['plan_done', 'need_ended', 'handed_over', 'no_consent', 'other'] as const;
export type ClosureReason = (typeof closureReasons)[number];

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
  /** Why it was closed; null while it is open. */
  closedBecause: ClosureReason | null;
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

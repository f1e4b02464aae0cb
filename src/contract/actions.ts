import type { Audience } from './agencies.js';
import type { Sharing } from './grounds.js';
import type { WithdrawalReason } from './withdrawals.js';

/** How an action ended. "Not possible" (circumstances changed) is kept apart from "not done" (SafeLives' checklist). */
export const actionOutcomes = ['done', 'not_possible', 'not_done'] as const;
export type ActionOutcome = (typeof actionOutcomes)[number];

/** How it went; or, of a copy alone, that it was taken back. */
export type ActionEnd = ActionOutcome | 'withdrawn';

/** Something that somebody on the case is to do. */
export interface ActionView {
  id: string;
  streamId: string;
  caseId: string;
  audience: Audience;
  authorId: string;
  agencyId: string;
  /** What is to be done. */
  task: string;
  ownerId: string;
  dueOn: string | null;
  plannedAt: string;
  version: number;
  /** Null while it is open. */
  outcome: ActionEnd | null;
  outcomeNote: string | null;
  concludedAt: string | null;
  /** Who planned it, planned it anew or said how it went, last. */
  changedBy: string;
  /** Of a copy: who shared it on from where fewer read it, and when. It changes only by being shared on again. */
  sharedById: string | null;
  sharedAt: string | null;
  withdrawnBecause: WithdrawalReason | null;
  seq: number;
}

/** Plans an action. The owner must be on the case, for an agency in the audience. */
export interface PlanAction {
  id: string;
  task: string;
  audience: Audience;
  ownerId: string;
  dueOn: string | null;
  /** For every other reader a ground; null where there are none. */
  sharing: Sharing | null;
}

/** 409 `action-changed` when `version` is no longer the last, `action-copied` of what was shared on from where fewer read it. */
export interface ReplanAction {
  version: number;
  task: string;
  ownerId: string;
  dueOn: string | null;
  /** Where others are told new words; who has it and until when needs no ground of its own. */
  sharing: Sharing | null;
}

/** Says how it went; null opens it again. */
export interface ConcludeAction {
  version: number;
  outcome: ActionOutcome | null;
  note: string | null;
  /** Where others are told how it went. */
  sharing: Sharing | null;
}

export const taskLength = { min: 1, max: 300 } as const;

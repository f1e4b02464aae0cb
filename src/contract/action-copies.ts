import { withoutCopies } from './copies.js';
import type { ActionView } from './actions.js';
import type { Sharing } from './grounds.js';
import type { StreamPosition } from './streams.js';
import type { WithdrawalReason } from './withdrawals.js';

/** Shares an action on, as it stands, with agencies on the case that do not read it. 409 `action-changed` when `version` is no longer the last. */
export interface ShareAction {
  version: number;
  /** Who comes to read it, besides those who do. */
  agencyIds: string[];
  /** On what ground each of them is told. */
  sharing: Sharing;
}

/** An action that stands in a stream of mine, by the version that was on my screen. */
export interface ChosenAction {
  streamId: string;
  actionId: string;
  version: number;
}

/** Takes a copy back, for a reason: by whoever planned it, or whoever shared it on. Its readers keep it, marked. */
export interface WithdrawAction {
  version: number;
  reason: WithdrawalReason;
}

/** That an action has been shared on: told to those who read it where it came from, and to nobody where it went. */
export interface ActionCopyView extends StreamPosition {
  caseId: string;
  actionId: string;
  intoStreamId: string;
  /** Which version of it they read there. */
  version: number;
  byId: string;
  agencyId: string;
  at: string;
}

/** Whoever reads an action and its copies reads one: the action, without what was copied from it. */
export function actionsOnce(actions: readonly ActionView[], copies: readonly ActionCopyView[]): ActionView[] {
  return withoutCopies(
    actions,
    copies.map((copy) => ({ ...copy, noteId: copy.actionId })),
  );
}

import type { AgencyView, PersonView } from './agencies.js';

/** How soon. */
export const callWishes = ['now', 'today', 'this_week'] as const;
export type CallWish = (typeof callWishes)[number];

export const callOutcomes = ['called', 'not_now'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Somebody wants to be called by another. About what is said on the telephone: there is no place for it here. */
export interface CallView {
  id: string;
  fromId: string;
  fromAgencyId: string;
  toId: string;
  toAgencyId: string;
  /** Where she can be reached, if she has said so. */
  callback: string | null;
  wish: CallWish;
  askedAt: string;
  /** Null while it is open. */
  outcome: CallOutcome | null;
  settledAt: string | null;
}

/** Calls that I have been asked for or have asked for, of the last seven days, the newest first. Nobody else sees them. */
export interface CallsView {
  calls: CallView[];
  people: PersonView[];
  agencies: AgencyView[];
}

/** Whom I may ask. */
export interface CallablePeople {
  people: PersonView[];
  agencies: AgencyView[];
}

/** Asks somebody to call. Asked again, it is the same one renewed. */
export interface AskForCall {
  callback: string | null;
  wish: CallWish;
}

export interface SettleCall {
  outcome: CallOutcome;
}

/** A telephone number as it is dialled, and nothing else. */
export const callbackPattern = /^[+0][0-9][0-9 -]{3,18}$/;

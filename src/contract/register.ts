import type { AgencyView } from './agencies.js';
import type { ToldKind } from './grounds.js';

/** What was told: never in its own words. */
export type DisclosedKind = ToldKind | 'consent';

/** A disclosure as both agencies keep it in their books (OSL 5:2): when, by which reference, from whom, to whom, of what kind. */
export interface DisclosureEntry {
  /** Random: it says nothing of how many there are. */
  reference: string;
  at: string;
  fromAgencyId: string;
  toAgencyId: string;
  kind: DisclosedKind;
  /** Something told before, in a later wording. */
  isRenewed: boolean;
  /** The code of the case. */
  code: string;
  /** By which provision: where my own agency told; on what ground another told us is its own. */
  provision: string | null;
}

/** What my agency has told others and been told, newest first. */
export interface RegisterView {
  entries: DisclosureEntry[];
  /** There are more: ask for fewer days. */
  isCut: boolean;
  agencies: AgencyView[];
}

/** Which days, both included. */
export interface RegisterDays {
  from: string;
  until: string;
}

export const mostEntries = 500;

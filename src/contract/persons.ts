import type { Audience } from './agencies.js';
import type { Sharing } from './grounds.js';
import type { StreamPosition } from './streams.js';
import type { WithdrawalReason } from './withdrawals.js';

/** What somebody is in a case. A victim and a suspect stand in no case together. */
export const personRoles = ['youth', 'victim', 'suspect', 'guardian', 'child', 'other'] as const;
export type PersonRole = (typeof personRoles)[number];

/** By what number somebody is known, if by any. */
export const identityKinds = ['personnummer', 'samordningsnummer', 'interim', 'unknown'] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** How somebody's identity is protected: sekretessmarkering, skyddad folkbokföring (FOL 16 §), fingerade personuppgifter. */
export const protections = ['marked', 'registered_elsewhere', 'new_identity'] as const;
export type Protection = (typeof protections)[number];

/** How far whoever told it can be relied upon. */
export const reliabilities = ['reliable', 'mostly_reliable', 'unreliable', 'not_assessed'] as const;
export type Reliability = (typeof reliabilities)[number];

/** How sure what was told is. */
export const accuracies = ['certain', 'first_hand', 'corroborated', 'uncorroborated'] as const;
export type Accuracy = (typeof accuracies)[number];

/** What goes with whatever the police say of somebody (2018:1693, 3:4). */
export interface PoliceMarks {
  isNoSuspect: boolean;
  reliability: Reliability;
  accuracy: Accuracy;
}

/** What is said of somebody. A number is given in any usual form and kept as twelve digits; whoever is protected has neither address nor telephone. */
export interface PersonFacts {
  role: PersonRole;
  name: string;
  identityKind: IdentityKind;
  number: string | null;
  address: string | null;
  phone: string | null;
  protection: Protection | null;
  /** Of the police, always; of others, never. */
  marks: PoliceMarks | null;
}

/** Adds a person to a case, for these readers. The client names it, so that a retry adds it once. */
export interface AddPerson extends PersonFacts {
  id: string;
  audience: Audience;
  /** On what ground each other agency is told; null where there is none. */
  sharing: Sharing | null;
}

/** Corrects what is said of somebody: how it read before is kept. 409 `person-changed` when `version` is no longer the last. */
export interface CorrectPerson extends PersonFacts {
  version: number;
  /** What is new is told anew. Null where nothing is but that somebody is protected, or what is left out. */
  sharing: Sharing | null;
}

/** Takes a person off the case, for a reason. Readers keep it, marked. */
export interface WithdrawPerson {
  version: number;
  reason: WithdrawalReason;
}

/** A person who stands in a stream of mine, by the version that was on my screen. */
export interface ChosenPerson {
  streamId: string;
  personId: string;
  version: number;
}

/** Shares a person on, as it stands, with agencies on the case that do not read it. */
export interface SharePerson {
  version: number;
  agencyIds: string[];
  sharing: Sharing;
}

/** Somebody whom a case is about, as readers see her: the same for each of them. */
export interface CasePersonView extends PersonFacts {
  id: string;
  streamId: string;
  caseId: string;
  audience: Audience;
  authorId: string;
  agencyId: string;
  addedAt: string;
  version: number;
  correctedAt: string | null;
  withdrawnAt: string | null;
  withdrawnBecause: WithdrawalReason | null;
  /** Of whom it was said in words of one's own; null since. */
  withdrawalReason: string | null;
  /** Who added, corrected, shared or took it off last. */
  changedBy: string;
  /** Of a copy: who shared it on from where fewer read it, and when. */
  sharedById: string | null;
  sharedAt: string | null;
  seq: number;
}

/** How it stood from then on. */
export interface PersonVersionView extends PersonFacts {
  version: number;
  changedBy: string;
  at: string;
}

export interface PersonHistoryView {
  /** Oldest first; the last is how it stands. */
  versions: PersonVersionView[];
}

/** What somebody says is not so: the address and the telephone are one. */
export const disputedFields = ['name', 'number', 'contact', 'role', 'marks'] as const;
export type DisputedField = (typeof disputedFields)[number];

/** Notes beside what is said that somebody says that it is not so (SoL 14:6). What is said stays. */
export interface DisputePerson {
  id: string;
  field: DisputedField;
  words: string;
  /** On what ground each other reader is told; null where there is none. */
  sharing: Sharing | null;
}

export interface DisputeView extends StreamPosition {
  id: string;
  caseId: string;
  personId: string;
  audience: Audience;
  authorId: string;
  agencyId: string;
  field: DisputedField;
  words: string;
  at: string;
}

/** That a person has been shared on: told to those who read it where it came from, and to nobody where it went. */
export interface PersonCopyView extends StreamPosition {
  caseId: string;
  personId: string;
  intoStreamId: string;
  version: number;
  byId: string;
  agencyId: string;
  at: string;
}

/** Says that two persons of a case are one: the one that is named by the address, and this one. Neither is changed by it. */
export interface MergePersons {
  id: string;
  otherStreamId: string;
  otherPersonId: string;
  /** On what ground each other agency that reads both is told; null where there is none. */
  sharing: Sharing | null;
}

/** That two persons are one, told to those who read both. Undone, it says so no more; both stand as they always have. */
export interface MergeView extends StreamPosition {
  id: string;
  caseId: string;
  audience: Audience;
  oneStream: string;
  oneId: string;
  otherStream: string;
  otherId: string;
  authorId: string;
  agencyId: string;
  at: string;
  undoneAt: string | null;
  /** Who said it, or took it back. */
  changedBy: string;
}

export const personNameLength = { min: 1, max: 120 } as const;
export const addressLength = { min: 3, max: 300 } as const;
export const disputeLength = { min: 3, max: 300 } as const;
/** A telephone number, as people write it. */
export const phonePattern = /^[+0][0-9][0-9 -]{3,18}$/;

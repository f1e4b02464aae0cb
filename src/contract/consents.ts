import type { Audience } from './agencies.js';

/** Who says yes: whom it concerns, and each guardian for a child. */
export const consentGivers = ['self', 'guardian', 'other_guardian'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

/** What may be shared under a consent: a closed list, so that the family knows what it has said yes to. */
export const consentInformation = [
  'attendance',
  'peers',
  'leisure',
  'family',
  'interventions',
  'housing',
  'safety',
  'health',
] as const;
export type ConsentInformation = (typeof consentInformation)[number];

/** What a consent says: secrecy yields as far as this, and no further (OSL 10:1, 12:2). */
export interface ConsentTerms {
  givers: ConsentGiver[];
  /** On paper; otherwise by word of mouth. */
  isSigned: boolean;
  withInterpreter: boolean;
  /** The agencies of the board that may share with each other. */
  agencyIds: string[];
  information: ConsentInformation[];
  purpose: string;
  /** The first day, and the last: at most two years. */
  from: string;
  until: string;
}

/** Records a consent. It is told to agencies that it names, and to one's own. */
export interface RecordConsent extends ConsentTerms {
  id: string;
  audience: Audience;
}

/** Somebody who gave it has taken it back. 409 `consent-changed` when that is recorded already. */
export interface WithdrawConsent {
  version: number;
  by: ConsentGiver;
}

/** A consent as its readers see it: the same for each of them. */
export interface ConsentView extends ConsentTerms {
  id: string;
  streamId: string;
  caseId: string;
  audience: Audience;
  authorId: string;
  agencyId: string;
  recordedAt: string;
  version: number;
  withdrawnAt: string | null;
  withdrawnBy: ConsentGiver | null;
  /** Who recorded it, or that it was withdrawn, last. */
  changedBy: string;
  seq: number;
}

/** Something that has been told on a consent and on nothing else, by my agency or to it. */
export interface SharedOnConsent {
  consentId: string;
  streamId: string;
  itemKind: 'note' | 'action' | 'request' | 'person' | 'dispute' | 'merge';
  itemId: string;
  fromAgencyId: string;
  toAgencyId: string;
  at: string;
}

export const purposeLength = { min: 3, max: 300 } as const;

/** The last day that a consent from this one may reach: two years on. */
export function lastConsentDay(from: string): string {
  return monthsLater(from, 24);
}

/** The same day so many months on; where that month is shorter, its last. As Postgres counts. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** Whether it is in force on a day: begun, not over and not taken back. */
export function isInForce({ from, until, withdrawnAt }: ConsentView, day: string): boolean {
  return withdrawnAt === null && from <= day && day <= until;
}

import type { AgencyView } from './agencies.js';

/**
 * A report is about a child who can be told apart, by class and initials too: it is made under SoL 19 kap. 1 § and goes to
 * social services' intake alone. A consultation names nobody, and is answered in a thread.
 */
export const concernForms = ['report', 'consultation'] as const;
export type ConcernForm = (typeof concernForms)[number];

export const concernKinds = [
  'absence',
  'company',
  'drugs',
  'violence',
  'online',
  'violence_at_home',
  'sexual_abuse',
  'honour',
  'neglect',
  'other',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Where guardians are not to be told by whoever reports: it may put the child in danger (Socialstyrelsen). */
export const dangerousToTell: readonly ConcernKind[] = ['violence_at_home', 'sexual_abuse', 'honour'];

/** `acute`: somebody has to act today. Whoever is in danger now is for 112, which the form says. */
export const urgencies = ['acute', 'soon', 'can_wait'] as const;
export type Urgency = (typeof urgencies)[number];

/** Who knows that a report is made. */
export const informings = ['both', 'child', 'guardians', 'nobody'] as const;
export type Informing = (typeof informings)[number];

/** Whom a report is about: one child. The number only where it is known. */
export interface ReportedChild {
  name: string;
  /** Any usual form; kept as twelve digits. */
  identityNumber: string | null;
  schoolClass: string | null;
}

/** What somebody is worried about: what she saw herself and what she was told are kept apart. One of the two is there. */
export interface ConcernContent {
  seen: string | null;
  told: string | null;
  place: string | null;
  time: string | null;
  /** The language in which the family needs an interpreter. */
  interpreter: string | null;
  informed: Informing;
  /** Where whoever reports can be reached. */
  callback: string | null;
}

/** Raises a concern. The client names it, so that a retry raises it once. 422 `identity-in-text` when a consultation names somebody. */
export interface RaiseConcern {
  id: string;
  /** The social services whose intake it goes to. */
  intakeId: string;
  form: ConcernForm;
  /** There in a report, and null in a consultation. */
  child: ReportedChild | null;
  kind: ConcernKind;
  urgency: Urgency;
  content: ConcernContent;
  /** Whether to be told if an inquiry is opened (SoL 19 kap. 6 §). */
  wantsAnswer: boolean;
}

/** How far it has come, as told to whoever raised it. Never anything more. */
export const concernStandings = ['received', 'assessing', 'closed'] as const;
export type ConcernStanding = (typeof concernStandings)[number];

/** What whoever raised it may be told of a decision (SoL 19 kap. 6 §, OSL 26 kap. 9 a §). */
export const concernAnswers = ['opened', 'not_opened', 'ongoing'] as const;
export type ConcernAnswer = (typeof concernAnswers)[number];

/** A concern of mine in a list: says nobody's name, so that a phone may show it. */
export interface ConcernReceipt {
  id: string;
  /** Random, and not a case's: says which concern, if one calls. */
  code: string;
  intakeId: string;
  form: ConcernForm;
  kind: ConcernKind;
  raisedAt: string;
  standing: ConcernStanding;
  wantsAnswer: boolean;
  answer: ConcernAnswer | null;
  answeredAt: string | null;
  /** How many messages there are in its thread. */
  messages: number;
}

/** My concerns, the newest first: those that I have raised, and nobody else's. */
export interface MyConcerns {
  concerns: ConcernReceipt[];
  intakes: IntakeDesk[];
}

/** Where concerns go: an intake, and how many read there. */
export interface IntakeDesk extends AgencyView {
  readers: number;
}

/** A message in the thread of a consultation. Who wrote it is said as it is signed. */
export interface ConcernMessage {
  id: string;
  isMine: boolean;
  agencyId: string;
  author: string;
  body: string;
  writtenAt: string;
}

/** A concern of mine, whole, as I sent it. */
export interface ConcernView extends ConcernReceipt {
  child: ReportedChild | null;
  urgency: Urgency;
  content: ConcernContent;
  /** Who raised it, as she signed: her name, what she is, her agency. */
  reporter: ConcernReporter;
  thread: ConcernMessage[];
}

export interface ConcernReporter {
  name: string;
  title: string;
  agency: string;
}

/** 422 `identity-in-text` when it names somebody. */
export interface WriteMessage {
  id: string;
  body: string;
}

export const concernTextLength = { min: 3, max: 10_000 } as const;
export const concernLineLength = { min: 1, max: 200 } as const;
export const messageLength = { min: 1, max: 4000 } as const;

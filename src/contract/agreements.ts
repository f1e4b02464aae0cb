import type { AgencyView, PersonView } from './agencies.js';
import type { AnalysisView, Theme } from './pictures.js';

export const agreementLevels = ['city', 'district'] as const;
/** With the city, or with a district of it. */
export type AgreementLevel = (typeof agreementLevels)[number];

/** Who is to work out what is done about something. */
export interface WorkingGroup {
  name: string;
  task: string;
}

/** An agency, and for whom it signs: "Bromma stadsdelsnämnd". */
export interface AgreementParty {
  agencyId: string;
  name: string;
}

/** By whom an agency has signed, what she had read. */
export interface SignatureView {
  agencyId: string;
  signedBy: string;
  signedAt: string;
}

/** That an agreement has been ended: by whom, for which agency, from which day and why. */
export interface EndingView {
  on: string;
  because: string;
  endedBy: string;
  agencyId: string;
  endedAt: string;
}

/** What several agree to do together. Once somebody has signed it, it is never changed. */
export interface AgreementView {
  id: string;
  areaId: string;
  /** Which version this is; a change says on which it was made, and what is new on 0. What is signed is the last. */
  version: number;
  level: AgreementLevel;
  /** The city's, that a district's rests on. */
  underId: string | null;
  /** What it is a correction of: that one stands until all have signed this. */
  correctsId: string | null;
  title: string;
  purpose: string;
  /** Of which year's picture it follows. */
  year: number;
  fromOn: string;
  untilOn: string;
  /** Two years after it begins, at most. */
  reviewOn: string;
  themes: Theme[];
  groups: WorkingGroup[];
  parties: AgreementParty[];
  isExample: boolean;
  signatures: SignatureView[];
  isSigned: boolean;
  ended: EndingView | null;
  /** The correction that all have signed instead. */
  replacedById: string | null;
  /** Promises that have been begun from it. */
  promises: { id: string; year: number }[];
  /** What I may do: the server says. */
  may: { change: boolean; sign: boolean; begin: boolean; correct: boolean; end: boolean };
}

export type KeepAgreement = Pick<
  AgreementView,
  | 'version'
  | 'level'
  | 'underId'
  | 'correctsId'
  | 'title'
  | 'purpose'
  | 'year'
  | 'fromOn'
  | 'untilOn'
  | 'reviewOn'
  | 'themes'
  | 'groups'
  | 'parties'
>;

/** What has been agreed for an area. */
export interface AgreementsView {
  areaId: string;
  areaName: string;
  /** The latest first. */
  agreements: AgreementView[];
  /** Why the themes are as they are, by year. */
  analyses: (AnalysisView & { year: number })[];
  agencies: AgencyView[];
  /** Of which work in the area: any of them can answer for a part of a promise. Empty for whoever keeps none. */
  atWork: string[];
  /** Of those who have signed, whom I may know of. */
  people: PersonView[];
  mayKeep: boolean;
}

export interface SignAgreement {
  /** The version that she has read. */
  version: number;
}

/** Of a theme what is promised, which agency answers for it, and which of its functions. */
export interface BegunFocus {
  id: string;
  theme: Theme;
  name: string;
  commitment: string;
  responsibleAgencyId: string;
  responsible: string | null;
}

/** Its text stays, and so do the promises that began from it. */
export interface EndAgreement {
  on: string;
  because: string;
}

/** A promise from an agreement: its themes become what the promise is about, with the problem and the causes that were found. */
export interface BeginFromAgreement {
  id: string;
  year: number;
  summary: string;
  focuses: BegunFocus[];
}

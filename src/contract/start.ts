import type { AbsenceView } from './absence.js';
import type { ActionView } from './actions.js';
import type { AgencyView, Audience, PersonView } from './agencies.js';
import type { BoardTemplateName } from './board-templates.js';
import type { AreaView } from './boards.js';
import type { HistoryEntry } from './history.js';
import type { RequestView } from './requests.js';
import type { Heads } from './streams.js';

/** A case of mine, as much of it as a row shows. */
export interface StartCase {
  caseId: string;
  boardId: string;
  template: BoardTemplateName;
  code: string;
  title: string;
  areaId: string | null;
  dueOn: string | null;
  responsibleId: string | null;
  agencyIds: Audience;
}

/** What happened last in a stream since I read it, and how much more. */
export interface StartNews {
  caseId: string;
  last: HistoryEntry;
  /** Besides the last. */
  more: number;
}

/** A consent that ends within 30 days, in a case that I answer for, with none after it. */
export interface EndingConsent {
  caseId: string;
  consentId: string;
  until: string;
}

/** What is mine to do and what is new to me: nobody else sees this. */
export interface StartView {
  /** Open actions of mine, the one that is due first first. */
  actions: ActionView[];
  /** What my agency is asked and I am to answer, and what I wait for; the one that is due first first. */
  requests: RequestView[];
  /** Open cases that I answer for, by due date. */
  answersFor: string[];
  /** The newest first; the case of each, and of each action and request, is among `cases`. */
  news: StartNews[];
  cases: StartCase[];
  /** The first to end first. */
  endingConsents: EndingConsent[];
  /** Those who are away today, as far as I may know of them: whom I stand in for is among them. */
  absences: AbsenceView[];
  people: PersonView[];
  agencies: AgencyView[];
  areas: AreaView[];
  heads: Heads;
}

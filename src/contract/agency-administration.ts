import type { AbsenceView } from './absence.js';
import type { PersonView, Role } from './agencies.js';
import type { BoardSummary } from './boards.js';

/** One of my agency's people, as its manager sees her. */
export interface ColleagueView extends PersonView {
  email: string;
  roles: Role[];
  /** She has not yet chosen a password. */
  isInvited: boolean;
  isDisabled: boolean;
}

/** A case of my agency, as its manager sees it: its code and who of ours is on it, never what it says. */
export interface AgencyCaseView {
  caseId: string;
  code: string;
  boardId: string;
  isRestricted: boolean;
  isClosed: boolean;
  /** Who of ours answers for it. */
  responsibleId: string | null;
  memberIds: string[];
}

export interface AgencyBoardView extends BoardSummary {
  memberIds: string[];
}

/** What a manager decides about: her own agency's people, and which boards and cases they are on. */
export interface AgencyAdministrationView {
  people: ColleagueView[];
  boards: AgencyBoardView[];
  cases: AgencyCaseView[];
  /** Who reads what comes in; null where nothing does. */
  intakeIds: string[] | null;
  /** Now and to come. */
  absences: AbsenceView[];
}

export interface InvitePerson {
  name: string;
  initials: string;
  title: string;
  email: string;
  roles: Role[];
}

/** A link that works once. It is shown to the manager here and now, and never again. */
export interface IssuedInvitation {
  personId: string;
  /** Path and fragment: "/inbjudan#…". */
  link: string;
  expiresAt: string;
}

export interface ChangePerson {
  title: string;
  roles: Role[];
}

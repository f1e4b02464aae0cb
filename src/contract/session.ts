import type { AgencyView, Language, PersonView, Role } from './agencies.js';

/** What a person sends to sign in. */
export interface SignIn {
  email: string;
  password: string;
}

/** What holds for every session: said before anybody signs in. */
export interface SessionRules {
  /** Seconds without activity after which one is signed out. */
  idleSeconds: number;
}

/** Who is signed in, for how long, and what she may do. */
export interface SessionView {
  person: PersonView;
  agency: AgencyView;
  roles: Role[];
  language: Language;
  /** Whether she reads what comes in to her agency's intake. */
  isAtIntake: boolean;
  /** When she is signed out whatever she does. ISO 8601. */
  expiresAt: string;
  /** Seconds without activity after which she is signed out. */
  idleSeconds: number;
  /** People and cases are invented, and anybody may be anybody. */
  isDemonstration: boolean;
}

export interface ChangePassword {
  current: string;
  next: string;
}

export interface ChangeLanguage {
  language: Language;
}

/** Looks at an invitation without using it. The token is the part of the link after `#`. */
export interface LookAtInvitation {
  token: string;
}

export interface InvitationView {
  name: string;
  agency: string;
  email: string;
  expiresAt: string;
}

/** Uses an invitation, once: sets the password that it is for. */
export interface AcceptInvitation {
  token: string;
  password: string;
}

export const passwordLength = { min: 12, max: 200 } as const;

/** One of the invented people that the sign-in page of a demonstration offers. */
export interface DemonstrationPerson {
  person: PersonView;
  agency: AgencyView;
  roles: Role[];
}

export interface DemonstrationView {
  people: DemonstrationPerson[];
}

export interface BecomeDemonstrationPerson {
  personId: string;
}

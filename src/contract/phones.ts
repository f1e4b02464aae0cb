import type { AgencyKind, Role } from './agencies.js';
import type { MyConcerns } from './concerns.js';

/** A phone that may raise concerns for its holder, read how far they have come, and do nothing else. */
export interface PhoneView {
  id: string;
  personId: string;
  /** Whose it is. */
  name: string;
  enrolledAt: string;
  expiresAt: string;
}

/** Those that I may end: mine, and for a manager those of her agency; the newest first. */
export interface PhonesView {
  phones: PhoneView[];
}

/** What is typed on the phone, once and within ten minutes. A new one ends the one before. */
export interface PhoneCode {
  code: string;
  expiresAt: string;
}

export interface EnrolPhone {
  /** As it was shown, with or without its dash. */
  code: string;
}

/** Nothing in it that looks like anything else. */
export const phoneCodeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const phoneCodeLength = 8;

/** Whose phone it is, as she signs; what she has raised by its receipts; and where concerns go. */
export interface PhoneSession extends MyConcerns {
  name: string;
  initials: string;
  title: string;
  agency: string;
  kind: AgencyKind;
  roles: Role[];
  expiresAt: string;
}

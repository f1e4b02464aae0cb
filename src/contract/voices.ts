import type { AgencyView, Language, PersonView, Role } from './agencies.js';
import type { AreaView } from './boards.js';

/** Who reads what citizens have said, and decides what becomes of it. */
export const moderatingRoles: readonly Role[] = ['coordinator', 'communicator'];

/** What citizens may say something about: closed, so that it can be counted. */
export const voiceThemes = ['place', 'theft', 'violence', 'young', 'drugs', 'traffic', 'damage', 'other'] as const;
export type VoiceTheme = (typeof voiceThemes)[number];

/** Why something that was said is not counted. Its words are deleted at once. */
export const declineReasons = ['names_somebody', 'insulting', 'report', 'elsewhere', 'junk'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** `unread`: nobody decided in ninety days, and the words are deleted. */
export type VoiceOutcome = 'accepted' | 'declined' | 'unread';

/** How much fits: said in the form, and held by the server. */
export const voiceLimits = { place: 100, text: { min: 3, max: 1500 } } as const;

/** What somebody who lives in the area has said. Nobody knows who. */
export interface VoiceView {
  id: string;
  areaId: string;
  language: Language;
  theme: VoiceTheme;
  /** Null where she named none, or the words are deleted. */
  place: string | null;
  /** Null when it has been deleted. */
  text: string | null;
  /** The hour in which it came, and no nearer. */
  cameAt: string;
  outcome: VoiceOutcome | null;
  reason: DeclineReason | null;
  /** What pointed somebody out has been taken away. */
  isRedacted: boolean;
  decidedBy: string | null;
  agencyId: string | null;
  decidedAt: string | null;
  version: number;
}

/** How many have been heard of a theme in an area. */
export interface VoiceCount {
  areaId: string;
  theme: VoiceTheme;
  accepted: number;
}

export interface VoicesView {
  areas: AreaView[];
  /** Those that wait, the oldest first, and then the latest that have been decided: two hundred of each at most. */
  voices: VoiceView[];
  /** How many wait, of all that do. */
  waiting: number;
  counts: VoiceCount[];
  /** Who has decided, as far as I may know of them. */
  agencies: AgencyView[];
  people: PersonView[];
}

/** 409 `voice-changed` when `version` is no longer the last. */
export interface AcceptVoice {
  version: number;
  theme: VoiceTheme;
  /** What is left when what points somebody out is taken away; null: as it was said. */
  redacted: { place: string | null; text: string } | null;
}

/** Deletes the words. 409 `voice-changed`, likewise. */
export interface DeclineVoice {
  version: number;
  reason: DeclineReason;
}

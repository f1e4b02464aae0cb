import type { AgencyView, Audience, PersonView } from './agencies.js';

/** How somebody came to know of something: she opened the case, had it told to her screen, found it, or took it out. */
export const waysOfKnowing = ['wrote', 'opened', 'told', 'found', 'exported'] as const;
export type WayOfKnowing = (typeof waysOfKnowing)[number];

/** A colleague of mine who knows of it: when she first did, and how. */
export interface Knower {
  personId: string;
  at: string;
  how: WayOfKnowing;
}

/** Where something stands: which agencies have had it there, since when, and in which words. */
export interface KnownPlace {
  streamId: string;
  agencyIds: Audience;
  since: string;
  /** How a note read when the day that was asked for had ended; null where none was, and of what is no note. */
  wording: string | null;
}

/**
 * Who knows of something that I may read: one thing, however many it was shared on with. Of other agencies no more than that they
 * have it: their readers are theirs to name.
 */
export interface KnownItem extends KnownPlace {
  itemId: string;
  kind: 'note' | 'action' | 'consent' | 'request' | 'person';
  /** To whom it was shared on, the first first: of each, those who did not have it before. */
  sharedOn: KnownPlace[];
  /** Of my own agency alone, the first to know first. */
  knowers: Knower[];
}

/** Everybody who is named in what comes with it. */
interface KnownNames {
  people: PersonView[];
  agencies: AgencyView[];
}

export interface NoteKnowledge extends KnownNames {
  item: KnownItem;
}

/** What was known when a day had ended, of that which I may read, oldest first. */
export interface CaseKnowledge extends KnownNames {
  /** The day, as `2026-11-24`. */
  on: string;
  items: KnownItem[];
}

import type { AgencyView, Audience, PersonView } from './agencies.js';
import type { BoardSummary } from './boards.js';
import type { ConcernForm, ConcernKind } from './concerns.js';
import type { PersonRole } from './persons.js';

/** What somebody looks for in a case, as she typed it: words, "words beside each other", -unwanted ones. */
export interface CaseSearch {
  text: string;
}

/** The same across all her cases; there a case's code, a name or an identity number too. */
export interface Search extends CaseSearch {
  /** Left out, all of it. Whoever asks for each by itself has persons before the words of all notes have been looked through. */
  part?: SearchPart | null;
}

/** `persons`: persons and what has come in, by exact number, name or code. `cases`: cases and notes, by their words. */
export const searchParts = ['persons', 'cases'] as const;
export type SearchPart = (typeof searchParts)[number];

/** A stretch of a text: the first letter of it, and the first after it. */
export type Mark = [from: number, to: number];

/** A case of mine whose title or code is what was looked for. */
export interface CaseHit {
  caseId: string;
  boardId: string;
  code: string;
  title: string;
  stage: string;
  isRestricted: boolean;
  isClosed: boolean;
  titleMarks: Mark[];
}

/** The case that a note was found in. */
export type NotedCase = Pick<CaseHit, 'caseId' | 'boardId' | 'code' | 'title' | 'isClosed'> & {
  agencyIds: Audience;
};

/** A note that I may read and that holds what was looked for. */
export interface NoteHit {
  noteId: string;
  streamId: string;
  audience: Audience;
  authorId: string;
  agencyId: string;
  writtenAt: string;
  foundIn: NotedCase;
  /** The part of the text where it was found. */
  snippet: string;
  /** Within the snippet. */
  marks: Mark[];
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Somebody whose number, or all of whose name, was what was looked for. */
export interface PersonHit {
  personId: string;
  streamId: string;
  audience: Audience;
  agencyId: string;
  role: PersonRole;
  name: string;
  foundIn: NotedCase;
}

/** What has come in to the intake where I read, whose code, or whose child, was what was looked for. It names nobody. */
export interface MatterHit {
  matterId: string;
  code: string;
  form: ConcernForm;
  kind: ConcernKind;
  fromAgencyId: string;
  receivedAt: string;
  isClosed: boolean;
}

/** What was found across all cases that I may see. */
export interface SearchView {
  /** By code first, then open before closed. */
  cases: CaseHit[];
  persons: PersonHit[];
  /** The newest first. Of nobody who does not read at an intake. */
  matters: MatterHit[];
  /** Newest first. */
  notes: NoteHit[];
  /** Whether what is written was searched too: the law keeps the social services to titles, codes, names and numbers (2001:637, 15 §). */
  areNotesSearched: boolean;
  /** There is more than is shown. */
  isCut: boolean;
  boards: BoardSummary[];
  agencies: AgencyView[];
  people: PersonView[];
}

/** A note of the case that holds what was looked for, as it read in this version. */
export interface FoundNote {
  noteId: string;
  streamId: string;
  version: number;
  /** Within its whole text. */
  marks: Mark[];
}

export interface CaseSearchView {
  /** Newest first. */
  notes: FoundNote[];
  isCut: boolean;
}

export const searchLength = { min: 2, max: 100 } as const;
/** How many hits are shown. */
export const mostHits = { cases: 50, persons: 50, matters: 50, notes: 50, notesInCase: 200 } as const;

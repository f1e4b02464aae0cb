import type { ActionView } from './actions.js';
import type { AgencyView, Audience, PersonView } from './agencies.js';
import type { AreaView, BoardSummary } from './boards.js';
import type { CardFace } from './cards.js';
import type { ParticipantView } from './cases.js';
import type { ConsentView } from './consents.js';
import type { NoteView } from './notes.js';
import type { CasePersonView, DisputeView, MergeView } from './persons.js';
import type { RequestView } from './requests.js';

/** `print` is what the browser lays out on paper or saves as PDF. */
export const exportFormats = ['csv', 'json', 'print'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Takes a board or a case out of the system. */
export interface TakeExport {
  format: ExportFormat;
  /** Whose things are to be in it: of a case, its card always is. What I may not read is not there to be chosen. */
  audiences: Audience[];
}

/** What stands on everything that leaves the system. */
export interface ExportMark {
  /** The agencies that may read all of it: those that may read each thing in it. */
  audience: Audience;
  takenAt: string;
  takenBy: PersonView;
  board: BoardSummary;
  /** Every agency that is named in it. */
  agencies: AgencyView[];
  /** Everybody who is named in it. */
  people: PersonView[];
  areas: AreaView[];
}

/** A case, as far as was chosen of what I read in it. */
export interface CaseExport extends ExportMark {
  card: CardFace;
  participants: ParticipantView[];
  /** Oldest first. */
  notes: NoteView[];
  actions: ActionView[];
  consents: ConsentView[];
  requests: RequestView[];
  /** Those whose identity is protected are in none. */
  persons: CasePersonView[];
  disputes: DisputeView[];
  /** Which of the persons are one. */
  merges: MergeView[];
}

/** How many notes there are to read by one audience. */
export interface ExportedCount {
  audience: Audience;
  notes: number;
}

export interface ExportedCard extends CardFace {
  counts: ExportedCount[];
}

/** The open cases of a board, as far as was chosen of what I read of it. */
export interface BoardExport extends ExportMark {
  /** The agencies at the board. */
  everyone: Audience;
  cards: ExportedCard[];
}

import type { AbsenceView } from './absence.js';
import type { AgencyView, PersonView } from './agencies.js';
import type { BoardTemplateName } from './board-templates.js';
import type { CardView } from './cards.js';

/** A neighbourhood, or a named place in one, where a case can lie. */
export interface AreaView {
  id: string;
  name: string;
  /** The area it lies in: Annedal is a place in Mariehäll. */
  withinId: string | null;
}

/** A board that I am on. */
export interface BoardSummary {
  id: string;
  /** "Unga i risk – Bromma" */
  name: string;
  template: BoardTemplateName;
}

/** A board as I see it: my open cases, and what is needed to show and sort them. */
export interface BoardView extends BoardSummary {
  /** Open cases only, in no order that a hidden case could change. */
  cards: CardView[];
  areas: AreaView[];
  agencies: AgencyView[];
  /** Those on the board, and those who have been on a case with me. */
  people: PersonView[];
  /** Those who are away today. */
  absences: AbsenceView[];
  /** Ids of the people who are on the board now. */
  memberIds: string[];
  may: BoardAbilities;
}

/** What I may do here: the server says, the client never works it out. */
export interface BoardAbilities {
  openCase: boolean;
}

/** Every board that I am on. */
export interface BoardsView {
  boards: BoardSummary[];
}

/** Leads a focus to the board of places that works on it, or no more (null). 409 `promise-changed` as for all that is kept of it. */
export interface LinkBoard {
  version: number;
  boardId: string | null;
  /** Where it works on it: in the area that is promised for. Null with the board, and never without it. */
  areaId: string | null;
}

/** A board that a promise leads to, or could. */
export interface LinkedBoard {
  id: string;
  name: string;
  /** Whether my agency sits at it: others may not lead there, and are told no counts. */
  isOurs: boolean;
}

/** How much of what a board does for a focus my own agency reads: never which. Null stands for fewer than 5, and for what would give such a count away. */
export interface FocusWork {
  focusId: string;
  cases: number | null;
  tasks: number | null;
}

/** Counted when it is asked for, and told to nobody as it changes: when something happens on a board is not for those who are not on it. */
export interface PromiseWork {
  focuses: FocusWork[];
}

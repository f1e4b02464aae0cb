/** The person on whose behalf we read and write, by the token of her session. Nothing touches the database without one. */
export interface Viewer {
  readonly sessionToken: string;
  /** The one case that her work is about, where it is about one: then no other is looked through. */
  readonly caseId?: string;
  /** The one board, likewise. */
  readonly boardId?: string;
}

/** The person on whose behalf we read and write, by the token of her session. Nothing touches the database without one. */
export interface Viewer {
  readonly sessionToken: string;
  /** What she does, as the log calls it: the route or the message that she sent. */
  readonly act: string;
  /** Glances show of a case no more than how far it has come: what it holds has not been read by them. */
  readonly isGlance?: boolean;
  /** The one case that her work is about, where it is about one: then no other is looked through. */
  readonly caseId?: string;
  /** The one board, likewise. */
  readonly boardId?: string;
  /** By her phone, which may raise concerns and nothing else: the token is the phone's. */
  readonly isPhone?: boolean;
}

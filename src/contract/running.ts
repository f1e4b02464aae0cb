/** The process is there. Says nothing of the database. */
export interface LivenessView {
  isLive: true;
}

/** The database answers and is up to date. What is wrong otherwise stands in the log, not here: anybody may ask. */
export interface ReadinessView {
  isReady: true;
  /** Whether letters are sent, and devices pushed to. */
  sendsMail: boolean;
  pushes: boolean;
}

/** Which Samverka this is. */
export interface VersionView {
  version: string;
  /** The commit it was built from, where that was known. */
  commit: string | null;
  /** ISO 8601; null where it has not been built by `npm run build`. */
  builtAt: string | null;
}

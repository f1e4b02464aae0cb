import type { Viewer } from '../identity/viewer.js';

/** In what manner a transaction is gone through, and how the log calls it. */
export interface Manner {
  readonly kind: 'read' | 'glance' | 'search' | 'export' | 'write';
  readonly begin: string;
  /** Once she has entered, which writes a row of the log. */
  readonly entered: string;
  readonly end: string;
}

/** It fails when a statement failed and somebody swallowed it: Postgres would answer the commit with a silent rollback. */
const end = 'select samverka.current_viewer(); commit; ';
/** The same of a phone, which is nobody that is signed in. */
export const endOfPhone = 'select samverka.current_phone(); commit; ';
const oneMoment = 'begin isolation level repeatable read';

/** From one moment in time, and without writing anything but the log. */
export function readingOf({ isGlance = false }: Viewer): Manner {
  return { kind: isGlance ? 'glance' : 'read', begin: oneMoment, entered: 'set transaction read only', end };
}

/** The same, until what has been shown is written down: `endOfShowing` lets that be done. */
export function showing(kind: 'search' | 'export'): Manner {
  return { kind, begin: oneMoment, entered: 'savepoint showing; set transaction read only', end };
}
export const endOfShowing = 'release savepoint showing';

export const writing: Manner = {
  kind: 'write',
  begin: 'begin isolation level read committed read write',
  entered: '',
  end,
};

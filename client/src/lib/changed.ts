import type { ActionView } from '../../../src/contract/actions.js';
import type { CardFace } from '../../../src/contract/cards.js';
import type { ConsentView } from '../../../src/contract/consents.js';
import type { NoteView } from '../../../src/contract/notes.js';
import type { CasePersonView } from '../../../src/contract/persons.js';
import type { RequestView } from '../../../src/contract/requests.js';
import type { ActivityView, FocusView, IndicatorView } from '../../../src/contract/promises.js';
import { isProblem, problemOf } from './http.js';

/** What a change is refused with when somebody was before her: the thing as it stands now. */
interface Changed {
  'note-changed': NoteView;
  'action-changed': ActionView;
  'consent-changed': ConsentView;
  'request-changed': RequestView;
  'person-changed': CasePersonView;
  'card-changed': CardFace;
  'promise-changed': FocusView | ActivityView | IndicatorView;
}

export type ChangedCode = keyof Changed;

export function currentIn<C extends ChangedCode>(error: unknown, code: C): Changed[C] | null {
  return isProblem(error, code) ? (problemOf(error)?.current as Changed[C]) : null;
}

/** A change of one thing that others may change too. */
interface Change<C extends ChangedCode> {
  /** Made on what is on screen, or on what came back. */
  put: (current: Changed[C] | null) => Promise<Changed[C]>;
  /** Whether it stands as she wants it: then her own answer was lost, or two wanted the same. */
  isMade: (current: Changed[C]) => boolean;
  /** Whether what she changes is as it was, and only something else of it is not: then hers is in nobody's way. */
  isUntouched: (current: Changed[C]) => boolean;
}

/** Makes the change, and is refused only where another has changed the same to something else. */
export async function makeChange<C extends ChangedCode>(code: C, change: Change<C>): Promise<Changed[C]> {
  try {
    return await change.put(null);
  } catch (error) {
    const current = currentIn(error, code);
    if (current && change.isMade(current)) return current;
    if (current && change.isUntouched(current)) return change.put(current);
    throw error;
  }
}

/** Whether somebody was before her. */
export function isConflict(error: unknown): boolean {
  const codes: ChangedCode[] = ['note-changed', 'action-changed', 'card-changed', 'promise-changed'];
  return codes.some((code) => isProblem(error, code));
}

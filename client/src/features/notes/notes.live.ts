import type { StreamEvents } from '../../../../src/contract/live.js';
import { hideWriter } from '../../lib/live/presence-store.js';
import { withCopy, withNote } from '../cases/case-changes.js';
import type { CaseEffect } from '../cases/case-effect.js';

type NoteEffects = { [E in Extract<keyof StreamEvents, `note.${string}`>]: CaseEffect<E> };

/** What happens to notes, on the case that is open. */
export const noteEffects: NoteEffects = {
  'note.written': (view, { payload }) => {
    hideWriter(payload.caseId, payload.authorId);
    return withNote(view, payload);
  },
  'note.corrected': (view, { payload }) => withNote(view, payload),
  'note.shared': (view, { payload }) => withCopy(view, payload),
  'note.withdrawn': (view, { payload }) => withNote(view, payload),
};

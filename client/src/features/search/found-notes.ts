import { createContext, useContext } from 'react';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { CaseSearchView, FoundNote, Mark } from '../../../../src/contract/search.js';

interface FoundNotes {
  found: readonly FoundNote[];
  current: FoundNote | undefined;
}

/** The notes of a case that hold what is looked for in it. */
export const FoundNotesContext = createContext<FoundNotes>({ found: [], current: undefined });

/** What to mark in a note: nothing where it has been corrected since it was found. */
export function useFoundIn({ id, streamId, version }: NoteView): { marks: readonly Mark[]; isCurrent: boolean } {
  const { found, current } = useContext(FoundNotesContext);
  const hit = found.find((each) => each.noteId === id && each.streamId === streamId && each.version === version);
  return { marks: hit?.marks ?? [], isCurrent: hit !== undefined && hit === current };
}

/** The hits among the notes that are shown. */
export function foundAmong(notes: readonly NoteView[], found: CaseSearchView | undefined): FoundNote[] {
  const shown = new Set(notes.map(({ streamId, id }) => `${streamId}/${id}`));
  return found?.notes.filter(({ streamId, noteId }) => shown.has(`${streamId}/${noteId}`)) ?? [];
}

import type { CaseView } from '../../../../src/contract/cases.js';
import { type CopyView, withoutCopies } from '../../../../src/contract/copies.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { sharedOnBy, type SharedOn } from '../sharing/shared-on.js';

/** The notes of a case, each once: what was copied from one that I read is not another. */
export function shownNotes({ notes, copies }: CaseView): NoteView[] {
  return withoutCopies(notes, copies);
}

/** To where a note has been shared on. */
export function sharedOn({ notes, copies }: CaseView, note: NoteView): SharedOn<NoteView, CopyView>[] {
  return sharedOnBy(note, copies.filter(isOf(note)), notes, ({ withdrawnAt }) => withdrawnAt === null);
}

function isOf(note: NoteView): (copy: CopyView) => boolean {
  return ({ streamId, noteId }) => streamId === note.streamId && noteId === note.id;
}

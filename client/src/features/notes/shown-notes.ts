import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { type CopyView, withoutCopies } from '../../../../src/contract/copies.js';
import type { NoteView } from '../../../../src/contract/notes.js';

/** The notes of a case, each once: what was copied from one that I read is not another. */
export function shownNotes({ notes, copies }: CaseView): NoteView[] {
  return withoutCopies(notes, copies);
}

/** To where a note has been shared on, as far as it stands there. */
export interface SharedOn {
  copy: CopyView;
  /** Who has come to read it. */
  agencyIds: Audience;
  /** They read an earlier wording. */
  isBehind: boolean;
}

export function sharedOn({ notes, copies }: CaseView, note: NoteView): SharedOn[] {
  return copies.filter(isOf(note)).flatMap((copy) => {
    const there = notes.find(({ streamId, id }) => streamId === copy.intoStreamId && id === note.id);
    if (there?.withdrawnAt !== null) return [];
    const agencyIds = there.audience.filter((agencyId) => !note.audience.includes(agencyId));
    return [{ copy, agencyIds, isBehind: copy.version < note.version }];
  });
}

/** Agencies on the case that do not read it, or not as it reads now. */
export function couldRead(view: CaseView, note: NoteView): Audience {
  const current = sharedOn(view, note).filter(({ isBehind }) => !isBehind);
  const reading = [note.audience, ...current.map(({ agencyIds }) => agencyIds)].flat();
  return view.card.agencyIds.filter((agencyId) => !reading.includes(agencyId));
}

function isOf(note: NoteView): (copy: CopyView) => boolean {
  return ({ streamId, noteId }) => streamId === note.streamId && noteId === note.id;
}

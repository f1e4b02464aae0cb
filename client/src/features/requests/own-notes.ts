import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { AnswerRequest } from '../../../../src/contract/requests.js';
import { newId } from '../../lib/ids.js';
import { shownNotes } from '../notes/shown-notes.js';
import type { AnswerDraft } from './request-draft.js';

/** What stands in my agency alone, the last first: what others read besides is no answer to one of them. */
export function ownNotes(view: CaseView, agencyId: string): NoteView[] {
  const isOurs = ({ audience, withdrawnAt }: NoteView) => withdrawnAt === null && audience.join() === agencyId;
  return shownNotes(view).filter(isOurs).reverse();
}

/** The answer, and the very words that it tells. */
export type SaidAnswer = Pick<AnswerRequest, 'noteId' | 'body' | 'chosen'> & { words: string };

/** What has been chosen or written; null while there is nothing. */
export function answerIn({ body, chosenId }: AnswerDraft, notes: readonly NoteView[]): SaidAnswer | null {
  if (chosenId === null) {
    const words = body.trim();
    return words === '' ? null : { noteId: newId(), body: words, chosen: null, words };
  }
  const note = notes.find(({ id }) => id === chosenId);
  if (note === undefined) return null;
  const { streamId, version } = note;
  return { noteId: note.id, body: null, chosen: { streamId, version }, words: note.body };
}

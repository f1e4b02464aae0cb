import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { AnswerRequest } from '../../../../src/contract/requests.js';
import { newId } from '../../lib/ids.js';
import { shownActions, standsAsPlanned } from '../actions/shown-actions.js';
import { shownNotes } from '../notes/shown-notes.js';
import type { AnswerDraft } from './request-draft.js';

/** What may answer as it stands. */
export interface OwnItems {
  readonly notes: readonly NoteView[];
  readonly actions: readonly ActionView[];
}

/** What stands in my agency alone, the last first: what others read besides is no answer to one of them. */
export function ownItems(view: CaseView, agencyId: string): OwnItems {
  const isOurs = ({ audience }: NoteView | ActionView) => audience.join() === agencyId;
  const notes = shownNotes(view).filter((note) => note.withdrawnAt === null && isOurs(note));
  const actions = shownActions(view).filter((action) => standsAsPlanned(action) && isOurs(action));
  return { notes: notes.reverse(), actions: actions.reverse() };
}

/** The answer, and the very words that it tells. */
export type SaidAnswer = Pick<AnswerRequest, 'noteId' | 'body' | 'chosen' | 'chosenAction'> & { words: string };

/** What has been chosen or written; null while there is nothing. */
export function answerIn({ body, chosenId }: AnswerDraft, { notes, actions }: OwnItems): SaidAnswer | null {
  if (chosenId === null) return written(body.trim());
  const note = notes.find(({ id }) => id === chosenId);
  if (note !== undefined) return withNote(note);
  const action = actions.find(({ id }) => id === chosenId);
  return action === undefined ? null : withAction(action);
}

function written(words: string): SaidAnswer | null {
  return words === '' ? null : { noteId: newId(), body: words, chosen: null, chosenAction: null, words };
}

function withNote({ id: noteId, streamId, version, body: words }: NoteView): SaidAnswer {
  return { noteId, body: null, chosen: { streamId, version }, chosenAction: null, words };
}

function withAction({ id: actionId, streamId, version, task: words }: ActionView): SaidAnswer {
  return { noteId: null, body: null, chosen: null, chosenAction: { streamId, actionId, version }, words };
}

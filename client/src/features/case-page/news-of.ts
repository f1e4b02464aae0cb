import type { CaseView, LastRead } from '../../../../src/contract/cases.js';
import { shownActions } from '../actions/shown-actions.js';
import { shownPersons } from '../persons/shown-persons.js';
import { shownNotes } from '../notes/shown-notes.js';
import { placeOf, type News } from '../cases/news.js';

/** Null where there is nothing, and at the first reading, when all of it is new. */
export function newsOf(view: CaseView, { at, seqs }: LastRead, me: string): News | null {
  if (at === null) return null;
  const isAfter = ({ streamId, seq }: { streamId: string; seq: number }) => seq > (seqs[streamId] ?? 0);
  const notes = shownNotes(view).filter((note) => isAfter(note) && note.authorId !== me);
  const isNew = (note: (typeof notes)[number]) =>
    note.writtenAt > at || (note.version === 1 && note.withdrawnAt === null);
  const news = {
    at,
    newNotes: new Set(notes.filter(isNew).map(placeOf)),
    changedNotes: new Set(notes.filter((note) => !isNew(note)).map(placeOf)),
    actions: new Set(
      shownActions(view)
        .filter((action) => isAfter(action) && action.changedBy !== me)
        .map(placeOf),
    ),
    requests: new Set(view.requests.filter((request) => isAfter(request) && request.changedBy !== me).map(placeOf)),
    persons: new Set(
      shownPersons(view)
        .filter((person) => isAfter(person) && person.changedBy !== me)
        .map(placeOf),
    ),
  };
  const { newNotes, changedNotes, actions, requests, persons } = news;
  return [newNotes, changedNotes, actions, requests, persons].some(({ size }) => size > 0) ? news : null;
}

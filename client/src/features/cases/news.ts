import type { CaseView, LastRead } from '../../../../src/contract/cases.js';
import { shownActions } from '../actions/shown-actions.js';
import { shownPersons } from '../persons/shown-persons.js';
import { shownNotes } from '../notes/shown-notes.js';

/** What others have written or changed since I last read the case, by stream and id. */
export interface News {
  at: string;
  newNotes: ReadonlySet<string>;
  changedNotes: ReadonlySet<string>;
  actions: ReadonlySet<string>;
  requests: ReadonlySet<string>;
  persons: ReadonlySet<string>;
}

interface Placed {
  streamId: string;
  id: string;
}

export function placeOf({ streamId, id }: Placed): string {
  return `${streamId}/${id}`;
}

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

export function hasNewNotes(news: News | null): boolean {
  return news !== null && news.newNotes.size + news.changedNotes.size > 0;
}

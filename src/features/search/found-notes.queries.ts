import type { Audience } from '../../contract/agencies.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { KeysByStream } from '../../platform/encryption/stream-keys.js';
import { says } from '../../platform/words/words.js';
import { type Sought, soughtIn } from './sought.js';
import type { Wanted } from './wanted.js';

/** A note that holds what was looked for, as it reads for somebody who may read it. */
export interface FoundNote {
  readonly streamId: string;
  readonly noteId: string;
  readonly caseId: string;
  readonly audience: Audience;
  readonly authorId: string;
  readonly agencyId: string;
  readonly writtenAt: Date;
  readonly version: number;
  readonly body: string;
}

/** As Postgres gives it. */
export type SealedNote = Omit<FoundNote, 'body'> & { readonly body: Buffer };

/** What is looked for and where, and how to read what is found there. */
export interface Search {
  readonly wanted: Wanted;
  readonly keys: KeysByStream;
  readonly opened: (note: SealedNote) => FoundNote;
  readonly most: number;
}

const hourMs = 3_600_000;
/** How far back is looked at first; a word that was found there too seldom is looked for further back. */
const lately = 6 * hourMs;
/** More than it should take: words do not come evenly. */
const toBeSure = 3;
/** A phrase is looked for in this many of the newest notes that hold all its words. */
const mostWithWords = 200;

/**
 * The newest notes that hold it, of those that the viewer may search. A common word fills the list from the last hours,
 * and need not be counted in all the rest; a rare one is soon counted. Only her own hits decide how far back is looked.
 */
export async function foundNotes(transaction: Transaction, search: Search): Promise<FoundNote[]> {
  const { most } = search;
  const since = sinceIn(transaction, search);
  const found = await since(ago(lately));
  if (found.length >= most) return found;
  const enough = found.length === 0 ? [] : await since(ago(reach(found, most)));
  return enough.length >= most ? enough : since('-infinity');
}

/** What the log keeps of a note that was shown. */
export function shownNote({ streamId, noteId }: Pick<FoundNote, 'streamId' | 'noteId'>) {
  return { streamId, itemId: noteId };
}

/** How far back enough would be found, if they were written as often as lately. */
function reach(found: readonly FoundNote[], most: number): number {
  return (lately * toBeSure * most) / found.length;
}

function ago(ms: number): Date {
  return new Date(Date.now() - ms);
}

/** What is quoted is looked for in what was found by its words: the database cannot read it. */
function sinceIn({ rows }: Transaction, { wanted, keys, opened, most }: Search) {
  const { stems, phrases, unwantedPhrases } = wanted;
  const { streamIds, words, areUnwanted }: Sought = soughtIn(keys, wanted);
  const hasPhrases = phrases.length + unwantedPhrases.length > 0;
  const held = hasPhrases ? Math.max(most, mostWithWords) : most;
  return async (since: Date | '-infinity'): Promise<FoundNote[]> => {
    const values = [streamIds, words, areUnwanted, stems.length, since, held];
    const found = (await rows.query<SealedNote[]>(notesSql, values)).map(opened);
    return found.filter(({ body }) => isQuoted(body, wanted)).slice(0, most);
  };
}

function isQuoted(body: string, { phrases, unwantedPhrases }: Wanted): boolean {
  return phrases.every((phrase) => says(body, phrase)) && !unwantedPhrases.some((phrase) => says(body, phrase));
}

const notesSql = `
  select note.stream_id as "streamId", note.id as "noteId", note.case_id as "caseId", stream.audience, note.author_id as "authorId",
         note.agency_id as "agencyId", note.written_at as "writtenAt", note.version, note.body
    from samverka.find_notes($1, $2, $3, $4, $5, $6) hit
    join samverka.notes note on note.stream_id = hit.stream_id and note.id = hit.note_id
    join samverka.streams stream on stream.id = hit.stream_id
   where note.shared_by is null or not exists (select from samverka.copies link where link.into_stream = note.stream_id and link.note_id = note.id)
   order by hit.written_at desc, hit.note_id desc, hit.stream_id`;

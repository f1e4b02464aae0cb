import type { Audience } from '../../contract/agencies.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Wanted } from './stems.queries.js';

/** A note that holds what was looked for, as Postgres gives it to somebody who may read it. */
export interface FoundRow {
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
export async function foundNotes(transaction: Transaction, wanted: Wanted, most: number): Promise<FoundRow[]> {
  if (wanted.stems.length === 0 && wanted.begun === null) return [];
  const found = await notesSince(transaction, wanted, { since: ago(lately), most });
  if (found.length >= most) return found;
  const enough =
    found.length === 0 ? [] : await notesSince(transaction, wanted, { since: ago(reach(found, most)), most });
  return enough.length >= most ? enough : notesSince(transaction, wanted, { since: '-infinity', most });
}

/** What the log keeps of a note that was shown. */
export function shownNote({ streamId, noteId }: Pick<FoundRow, 'streamId' | 'noteId'>) {
  return { streamId, itemId: noteId };
}

/** How far back enough would be found, if they were written as often as lately. */
function reach(found: readonly FoundRow[], most: number): number {
  return (lately * toBeSure * most) / found.length;
}

function ago(ms: number): Date {
  return new Date(Date.now() - ms);
}

function notesSince(
  { rows }: Transaction,
  wanted: Wanted,
  { since, most }: { since: Date | '-infinity'; most: number },
): Promise<FoundRow[]> {
  const { stems, unwanted, phrases, unwantedPhrases } = wanted;
  const { lows, highs } = rangesOf(wanted);
  const hasPhrases = phrases.length + unwantedPhrases.length > 0;
  const held = hasPhrases ? Math.max(most, mostWithWords) : most;
  return rows.query(notesSql, [stems, lows, highs, unwanted, since, held, phrases, unwantedPhrases, most]);
}

/** A word by its stem, or whatever begins as it was typed. */
function rangesOf({ begun }: Wanted): { lows: string[]; highs: string[] } {
  if (begun === null) return { lows: [], highs: [] };
  const apart = begun.stems.filter((stem) => !stem.startsWith(begun.word));
  return { lows: [begun.word, ...apart], highs: [begun.word + '\u{10ffff}', ...apart] };
}

const notesSql = `
  select note.stream_id as "streamId", note.id as "noteId", note.case_id as "caseId", stream.audience, note.author_id as "authorId",
         note.agency_id as "agencyId", note.written_at as "writtenAt", note.version, note.body
    from samverka.find_notes($1, $2, $3, $4, $5, $6) hit
    join samverka.notes note on note.stream_id = hit.stream_id and note.id = hit.note_id
    join samverka.streams stream on stream.id = hit.stream_id
   where not exists (select from unnest($7::text[]) phrase where not samverka.says(note.body, phrase))
     and (note.shared_by is null or not exists (select from samverka.copies link where link.into_stream = note.stream_id and link.note_id = note.id))
     and not exists (select from unnest($8::text[]) phrase where samverka.says(note.body, phrase))
   order by hit.written_at desc, hit.note_id desc, hit.stream_id limit $9`;

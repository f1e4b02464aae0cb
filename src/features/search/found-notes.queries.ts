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

const recentDays = 30;
/** A phrase is looked for in this many of the newest notes that hold all its words. */
const mostWithWords = 200;

/**
 * The newest notes that hold it, of those that the viewer may search. Among the recent ones first: a word that fills
 * the list there need not be counted in all the rest. Only her own hits decide how far back she has to look.
 */
export async function foundNotes(transaction: Transaction, wanted: Wanted, most: number): Promise<FoundRow[]> {
  if (wanted.stems.length === 0 && wanted.begun === null) return [];
  const since = new Date(Date.now() - recentDays * 86_400_000);
  const recent = await notesSince(transaction, wanted, { since, most });
  return recent.length >= most ? recent : notesSince(transaction, wanted, { since: '-infinity', most });
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
     and not exists (select from unnest($8::text[]) phrase where samverka.says(note.body, phrase))
   order by hit.written_at desc, hit.note_id desc, hit.stream_id limit $9`;

import { type CaseHit, mostHits, type NotedCase } from '../../contract/search.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Wanted } from './wanted.js';

export type FoundCase = Omit<CaseHit, 'titleMarks'>;

/** Cases whose code begins so, or whose title has all the words, whole or begun. */
export function foundCases(
  { rows }: Transaction,
  { words, unwanted, phrases, unwantedPhrases }: Wanted,
  code: string | null,
): Promise<FoundCase[]> {
  return rows.query(casesSql, [code, words, unwanted, phrases, unwantedPhrases, mostHits.cases + 1]);
}

/** What the log keeps of a case that was shown. */
export function shownCase({ caseId }: Pick<FoundCase, 'caseId'>) {
  return { streamId: null, itemId: caseId };
}

/** The cases that these notes were found in. */
export function casesOfNotes({ rows }: Transaction, caseIds: readonly string[]): Promise<NotedCase[]> {
  return rows.query(notedSql, [[...new Set(caseIds)]]);
}

/** In an order that all on a case know: a date of its own would tell of what is done elsewhere. */
const casesSql = `
  with wanted as materialized (select word, samverka.words_of(word) as stems from unnest($2::text[]) word),
       unwanted as materialized (select coalesce(array_agg(stem), '{}') as stems from unnest($3::text[]) word, unnest(samverka.words_of(word)) stem)
  select file.id as "caseId", file.board_id as "boardId", file.code, file.title, file.stage, file.is_restricted as "isRestricted",
         file.closed_at is not null as "isClosed"
    from samverka.case_files file
    cross join lateral (select coalesce(starts_with(lower(replace(file.code, '-', '')), $1), false) as is_it) code
   where code.is_it or (cardinality($2::text[]) > 0
     and not exists (select from wanted
       where not exists (select from unnest(file.title_words) held where held = any (wanted.stems) or starts_with(held, wanted.word)))
     and not file.title_words && (select stems from unwanted)
     and not exists (select from unnest($4::text[]) phrase where not samverka.says(file.title, phrase))
     and not exists (select from unnest($5::text[]) phrase where samverka.says(file.title, phrase)))
   order by code.is_it desc, file.closed_at is not null, file.code, file.id limit $6`;
/** One by one, of few: asked for together, Postgres walks through all that the viewer reads. */
const notedSql = `
  select file.id as "caseId", file.board_id as "boardId", file.code, file.title, file.closed_at is not null as "isClosed", stream.audience as "agencyIds"
    from unnest($1::uuid[]) wanted (id)
    cross join lateral (
      select id, board_id, stream_id, code, title, closed_at from samverka.case_files where case_files.id = wanted.id offset 0) file
    join samverka.streams stream on stream.id = file.stream_id
   order by file.code, file.id`;

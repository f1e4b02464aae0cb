import type { CaseHit, NotedCase } from '../../contract/search.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { SealedTitle } from '../cases/case-titles.service.js';

export type FoundCase = Omit<CaseHit, 'titleMarks'>;

/** Every case of the viewer's, and whether its code begins so. */
export function casesToSearch(
  { rows }: Transaction,
  code: string | null,
): Promise<(Sealed<FoundCase> & { isByCode: boolean })[]> {
  return rows.query(casesSql, [code]);
}

/** What the log keeps of a case that was shown. */
export function shownCase({ caseId }: Pick<FoundCase, 'caseId'>) {
  return { streamId: null, itemId: caseId };
}

/** The cases that these notes were found in. */
export function casesOfNotes({ rows }: Transaction, caseIds: readonly string[]): Promise<Sealed<NotedCase>[]> {
  return rows.query(notedSql, [[...new Set(caseIds)]]);
}

type Sealed<Case extends { title: string }> = Omit<Case, 'title'> & SealedTitle;

/** In an order that all on a case know: a date of its own would tell of what is done elsewhere. */
const casesSql = `
  select file.id as "caseId", file.board_id as "boardId", file.code, file.title, file.sealed_in as "sealedIn", file.stage, file.is_restricted as "isRestricted",
         file.closed_at is not null as "isClosed", code.is_it as "isByCode"
    from samverka.case_files file
    cross join lateral (select coalesce(starts_with(lower(replace(file.code, '-', '')), $1), false) as is_it) code
   order by code.is_it desc, file.closed_at is not null, file.code, file.id`;

/** One by one, of few: asked for together, Postgres walks through all that the viewer reads. */
const notedSql = `
  select file.id as "caseId", file.board_id as "boardId", file.code, file.title, file.sealed_in as "sealedIn", file.closed_at is not null as "isClosed", stream.audience as "agencyIds"
    from unnest($1::uuid[]) wanted (id)
    cross join lateral (
      select id, board_id, stream_id, code, title, sealed_in, closed_at from samverka.case_files where case_files.id = wanted.id offset 0) file
    join samverka.streams stream on stream.id = file.stream_id
   order by file.code, file.id`;

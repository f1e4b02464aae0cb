import type { HistoryEntry } from '../../contract/history.js';
import type { EndingConsent, StartCase, StartNews } from '../../contract/start.js';
import type { Heads } from '../../contract/streams.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { SealedTitle } from '../cases/case-titles.service.js';

const mostNews = 50;

type News = Omit<StartNews, 'last'> & { readonly last: Omit<HistoryEntry, 'authorId'> };

/** What others have done in each stream since I read it: the last of it, and how much more. What was shared on is told where it came from alone, as in the history. */
export async function newsFor({ rows, entered }: Transaction): Promise<News[]> {
  type Found = Omit<HistoryEntry, 'authorId' | 'seq'> & { seq: string; caseId: string; many: number };
  const found = await rows.query<Found[]>(newsSql, [entered.viewerId, mostNews]);
  return found.map(({ caseId, many, seq, ...last }) => ({
    caseId,
    last: { ...last, seq: Number(seq) },
    more: many - 1,
  }));
}

/** Open cases that one of these answers for, or that are named. */
export function casesOf({ rows }: Transaction, ids: readonly string[], personIds: readonly string[]) {
  return rows.query<(Omit<StartCase, 'title'> & SealedTitle)[]>(casesSql, [ids, personIds]);
}

/** Consents about which whoever answers for the case is reminded: nobody does, then whoever recorded it. */
export function endingFor({ rows }: Transaction, personIds: readonly string[]) {
  return rows.query<EndingConsent[]>(endingSql, [personIds]);
}

/** How far all that may be read in open cases has come. */
export async function headsOf({ rows }: Transaction): Promise<Heads> {
  const found = await rows.query<{ id: string; head: string }[]>(headsSql);
  return Object.fromEntries(found.map(({ id, head }) => [id, Number(head)]));
}

const newsSql = `
  select stream.case_id as "caseId", stream.audience, last.*
    from samverka.streams stream
    join samverka.case_files file on file.id = stream.case_id and file.closed_at is null
    left join samverka.read_marks mark on mark.stream_id = stream.id and mark.user_id = $1
    cross join lateral (
      select stream_id as "streamId", seq, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
             by_id as "byId", agency_id as "agencyId", kind, item_id as "itemId", from_id as "fromId", to_id as "toId",
             from_word as "fromWord", to_word as "toWord", came, gone, (count(*) over ())::int as many
        from samverka.history step
       where stream_id = stream.id and seq > coalesce(mark.seq, 0) and by_id is distinct from $1
         and not (kind in ('note.written', 'note.corrected') and exists (
           select from samverka.copies link where link.into_stream = step.stream_id and link.note_id = step.item_id))
         and not (kind in ('action.planned', 'action.replanned', 'action.concluded') and exists (
           select from samverka.action_copies link where link.into_stream = step.stream_id and link.action_id = step.item_id))
         and not (kind in ('person.added', 'person.corrected') and exists (
           select from samverka.person_copies link where link.into_stream = step.stream_id and link.person_id = step.item_id))
       order by step.seq desc limit 1) last
   order by last.at desc, file.code, file.id, cardinality(stream.audience), stream.audience limit $2`;

const casesSql = `
  select file.id as "caseId", file.board_id as "boardId", board.template, file.code, file.title, file.sealed_in as "sealedIn", file.area_id as "areaId",
         file.due_on::text as "dueOn", file.responsible_id as "responsibleId", stream.audience as "agencyIds"
    from samverka.case_files file
    join samverka.streams stream on stream.id = file.stream_id
    join samverka.boards board on board.id = file.board_id
   where file.closed_at is null and (file.id = any ($1) or file.responsible_id = any ($2))
   order by file.due_on, file.code, file.id`;

/** A month before, so that there is time to ask the family again: PRACTICE_AND_LAW §1. */
const endingSql = `
  select * from (
    select distinct on (ending.case_id, ending.id) ending.case_id as "caseId", ending.id as "consentId", ending.valid_until::text as until
      from samverka.consents ending join samverka.case_files file on file.id = ending.case_id and file.closed_at is null
     where coalesce(file.responsible_id, ending.author_id) = any ($1) and ending.withdrawn_at is null
       and ending.valid_until between samverka.today() and samverka.today() + 30
       and not exists (select from samverka.consents later where later.case_id = ending.case_id and later.withdrawn_at is null
                          and later.valid_until > ending.valid_until and later.agency_ids @> ending.agency_ids)
     order by ending.case_id, ending.id) soon
   order by until, "consentId"`;

const headsSql = `
  select stream.id, stream.head from samverka.streams stream
    join samverka.case_files file on file.id = stream.case_id and file.closed_at is null order by stream.id`;

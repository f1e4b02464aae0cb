import type { Transaction } from '../../platform/database/transaction.js';

/** What there is in a stream, as far as the viewer is concerned. */
export interface Inside {
  readonly streamId: string;
  readonly notes: number;
  readonly unread: number;
  readonly openActions: number;
  readonly nextActionOn: string | null;
}

export const nothing = { notes: 0, unread: 0, openActions: 0, nextActionOn: null };

/** What there is in each of these streams; those that are empty are not among them. */
export async function insidesOf(
  { rows, entered }: Transaction,
  streamIds: readonly string[],
): Promise<ReadonlyMap<string, Inside>> {
  const found = await rows.query<Inside[]>(insidesSql, [streamIds, entered.viewerId]);
  return new Map(found.map((inside) => [inside.streamId, inside]));
}

/** Whoever reads a note or an action and its copy has one. Once through the streams together: asked of each stream by itself, the policy would be looked through as often. */
const insidesSql = `
  with inside as (
    select note.stream_id, note.withdrawn_at is null as is_note, note.seq > coalesce(mark.seq, 0) and note.author_id <> $2 as is_unread,
           false as is_open, null::date as due_on
      from samverka.notes note left join samverka.read_marks mark on mark.user_id = $2 and mark.stream_id = note.stream_id
     where note.stream_id = any ($1) and (note.shared_by is null or not exists (select from samverka.copies link where link.into_stream = note.stream_id and link.note_id = note.id))
    union all
    select action.stream_id, false, action.seq > coalesce(mark.seq, 0) and action.changed_by <> $2, action.outcome is null, action.due_on
      from samverka.actions_once action left join samverka.read_marks mark on mark.user_id = $2 and mark.stream_id = action.stream_id where action.stream_id = any ($1)
    union all
    select request.stream_id, false, request.seq > coalesce(mark.seq, 0) and request.changed_by <> $2, false, null
      from samverka.requests request left join samverka.read_marks mark on mark.user_id = $2 and mark.stream_id = request.stream_id where request.stream_id = any ($1)
    union all
    select person.stream_id, false, person.seq > coalesce(mark.seq, 0) and person.changed_by <> $2, false, null
      from samverka.persons person left join samverka.read_marks mark on mark.user_id = $2 and mark.stream_id = person.stream_id where person.stream_id = any ($1)
  )
  select stream_id as "streamId", (count(*) filter (where is_note))::int as notes, (count(*) filter (where is_unread))::int as unread,
         (count(*) filter (where is_open))::int as "openActions", (min(due_on) filter (where is_open))::text as "nextActionOn"
    from inside group by stream_id`;

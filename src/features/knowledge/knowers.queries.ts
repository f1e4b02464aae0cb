import type { KnownItem } from '../../contract/knowledge.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Stream } from '../streams/streams.service.js';

/** One note, as it stands; or all there was, when a day had ended. */
type Which = { readonly noteId: string } | { readonly on: string };

/** A thing in one stream, and where it was copied from, as far as the viewer reads that. */
export interface Known extends Pick<KnownItem, 'itemId' | 'streamId' | 'kind' | 'agencyIds' | 'since' | 'knowers'> {
  readonly fromStream: string | null;
}

/** Things in these streams, each with those of the viewer's own agency who know of it; the oldest first. */
export async function knownIn({ rows }: Transaction, streams: readonly Stream[], which: Which): Promise<Known[]> {
  const audiences = new Map(streams.map(({ id, audience }) => [id, audience]));
  const [noteId, on] = 'noteId' in which ? [which.noteId, null] : [null, which.on];
  const found = await rows.query<Omit<Known, 'agencyIds'>[]>(knowersSql, [on, noteId, [...audiences.keys()]]);
  return found.map((each) => ({ ...each, agencyIds: audiences.get(each.streamId) ?? [] }));
}

const moment = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** A day has ended when it has here, where people have lived it. */
const knowersSql = `
  select known.item_id as "itemId", known.stream_id as "streamId", kind, to_char(since ${moment}) as since, link.stream_id as "fromStream",
         coalesce(jsonb_agg(jsonb_build_object('personId', user_id, 'at', to_char(at ${moment}), 'how', how) order by at, user_id)
           filter (where user_id is not null), '[]') as knowers
    from log.knowers(coalesce(($1::date + 1)::timestamp at time zone 'Europe/Stockholm', 'infinity'), $2) known
    left join (select into_stream, note_id as item_id, stream_id from samverka.copies
               union all select into_stream, person_id, stream_id from samverka.person_copies
               union all select into_stream, action_id, stream_id from samverka.action_copies) link
      on link.into_stream = known.stream_id and link.item_id = known.item_id
   where known.stream_id = any ($3) group by known.item_id, known.stream_id, kind, known.since, link.stream_id
   order by known.since, known.item_id, known.stream_id`;

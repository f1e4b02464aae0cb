import type { KnownItem } from '../../contract/knowledge.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Stream } from '../streams/streams.service.js';

/** One note, as it stands; or all there was, when a day had ended. */
type Which = { readonly noteId: string } | { readonly on: string };

/** Things in these streams, each with those of the viewer's own agency who know of it. */
export async function knownItems(
  { rows }: Transaction,
  streams: readonly Stream[],
  which: Which,
): Promise<KnownItem[]> {
  const audiences = new Map(streams.map(({ id, audience }) => [id, audience]));
  const [noteId, on] = 'noteId' in which ? [which.noteId, null] : [null, which.on];
  const found = await rows.query<Omit<KnownItem, 'agencyIds'>[]>(knowersSql, [on, noteId, [...audiences.keys()]]);
  return found.map((item) => ({ ...item, agencyIds: audiences.get(item.streamId) ?? [] }));
}

/** The note that was asked for. */
export function itemOf(items: readonly KnownItem[]): KnownItem | undefined {
  return items.find(({ kind }) => kind === 'note');
}

const moment = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** A day has ended when it has here, where people have lived it. */
const knowersSql = `
  select item_id as "itemId", stream_id as "streamId", kind, to_char(since ${moment}) as since,
         coalesce(jsonb_agg(jsonb_build_object('personId', user_id, 'at', to_char(at ${moment}), 'how', how) order by at, user_id)
           filter (where user_id is not null), '[]') as knowers
    from log.knowers(coalesce(($1::date + 1)::timestamp at time zone 'Europe/Stockholm', 'infinity'), $2) known
   where stream_id = any ($3) group by item_id, stream_id, kind, known.since order by known.since, item_id, stream_id`;

import { Injectable, NotFoundException } from '@nestjs/common';
import type { HistoryEntry, HistoryPage } from '../../contract/history.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { type Stream, StreamsService } from '../streams/streams.service.js';
import { SharingService } from './sharing.service.js';
import { type HistoryPlace, wordFor } from './history-place.pipe.js';

const pageSize = 50;

/** Who did what in a case, of that which the viewer may read. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly streams: StreamsService,
    private readonly directory: DirectoryService,
    private readonly sharing: SharingService,
  ) {}

  /** @throws NotFoundException when it is none of hers */
  page(viewer: Viewer, caseId: string, before: HistoryPlace | null): Promise<HistoryPage> {
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async (transaction) => {
      const streams = await this.streams.ofCase(transaction, caseId);
      if (streams.length === 0) throw new NotFoundException();
      const found = await entriesBefore(transaction, streams, before);
      const entries = await this.sharing.withAuthors(transaction, found.slice(0, pageSize));
      const last = found.length > pageSize ? entries.at(-1) : undefined;
      return { entries, before: last ? wordFor(last) : null, ...(await this.namesIn(transaction, entries)) };
    });
  }

  /** An id of an agency names no person, and the other way round: each list keeps its own. */
  private async namesIn(transaction: Transaction, entries: readonly HistoryEntry[]) {
    const ids = [...new Set(entries.flatMap(idsIn))];
    return {
      people: await this.directory.people(transaction, ids),
      agencies: await this.directory.agencies(transaction, ids),
    };
  }
}

function idsIn({ byId, agencyId, authorId, fromId, toId, came, gone, audience }: HistoryEntry): string[] {
  return [...came, ...gone, ...audience, ...[byId, agencyId, authorId, fromId, toId].filter((id) => id !== null)];
}

async function entriesBefore(
  { rows }: Transaction,
  streams: readonly Stream[],
  before: HistoryPlace | null,
): Promise<Omit<HistoryEntry, 'authorId'>[]> {
  const audiences = new Map(streams.map(({ id, audience }) => [id, audience]));
  const { at = null, streamId = null, seq = null } = before ?? {};
  const found = await rows.query<(Omit<HistoryEntry, 'audience' | 'authorId' | 'seq'> & { seq: string })[]>(
    entriesSql,
    [[...audiences.keys()], at, streamId, seq, pageSize + 1],
  );
  return found.map((entry) => ({
    ...entry,
    seq: Number(entry.seq),
    audience: audiences.get(entry.streamId) ?? [],
  }));
}

/**
 * One act is one entry: what was shared on is told where it came from, what a consent in several streams is where the fewest read it. What happened
 * at once comes in the order of audiences, as the streams are given: that of ids is chance.
 */
const entriesSql = `
  select stream_id as "streamId", seq, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, by_id as "byId", agency_id as "agencyId", kind, item_id as "itemId",
         from_id as "fromId", to_id as "toId", from_word as "fromWord", to_word as "toWord", came, gone
    from samverka.history step
   where stream_id = any ($1) and ($2::timestamptz is null or (happened_at, array_position($1::uuid[], stream_id), seq) < ($2, coalesce(array_position($1::uuid[], $3::uuid), 0), $4::bigint))
     and not (kind in ('note.written', 'note.corrected') and exists (
       select from samverka.copies link where link.into_stream = step.stream_id and link.note_id = step.item_id))
     and not (kind in ('person.added', 'person.corrected') and exists (
       select from samverka.person_copies link where link.into_stream = step.stream_id and link.person_id = step.item_id))
     and not (kind in ('action.planned', 'action.replanned', 'action.concluded') and exists (
       select from samverka.action_copies link where link.into_stream = step.stream_id and link.action_id = step.item_id))
     and not (kind in ('consent.recorded', 'consent.withdrawn') and exists (
       select from samverka.history other where other.stream_id = any ($1) and other.kind = step.kind and other.item_id = step.item_id
          and array_position($1::uuid[], other.stream_id) < array_position($1::uuid[], step.stream_id)))
   order by happened_at desc, array_position($1::uuid[], stream_id) desc, seq desc limit $5`;

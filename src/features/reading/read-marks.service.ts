import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { MarkRead } from '../../contract/cases.js';
import type { Heads } from '../../contract/streams.js';
import type { LastRead } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';

const mostStreams = 1000;

/** How far I have read: mine alone, and never further than there is. */
@Injectable()
export class ReadMarksService {
  constructor(private readonly database: Database) {}

  mark(viewer: Viewer, caseId: string, { heads }: MarkRead): Promise<void> {
    refuseStrange(heads);
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const { viewerId } = transaction.entered;
      const isHers = await transaction.rows.query<unknown[]>('select from samverka.case_files where id = $1', [caseId]);
      if (isHers.length === 0) throw new NotFoundException();
      const moved = await transaction.rows.query<unknown[]>(markSql, [
        viewerId,
        caseId,
        Object.keys(heads),
        Object.values(heads),
      ]);
      if (moved.length > 0) transaction.tellPeople('case.read', [viewerId], { caseId });
    });
  }
}

/** How far the viewer has read these streams, and when she last read something new. */
export async function lastReadOf({ rows, entered }: Transaction, streamIds: readonly string[]): Promise<LastRead> {
  const marks = await rows.query<{ streamId: string; seq: string; at: string }[]>(lastReadSql, [
    entered.viewerId,
    streamIds,
  ]);
  const at =
    marks
      .map((mark) => mark.at)
      .sort()
      .at(-1) ?? null;
  return { at, seqs: Object.fromEntries(marks.map(({ streamId, seq }) => [streamId, Number(seq)])) };
}

function refuseStrange(heads: Heads): void {
  const entries = Object.entries(heads);
  const isStrange = entries.some(([streamId, seq]) => !isOneName(streamId) || !Number.isSafeInteger(seq) || seq < 0);
  if (isStrange || entries.length > mostStreams) throw new BadRequestException();
}

/** In lower case, so that no stream is named twice. */
function isOneName(streamId: string): boolean {
  return isUUID(streamId) && streamId === streamId.toLowerCase();
}

const lastReadSql = `
  select stream_id as "streamId", seq, to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from samverka.read_marks where user_id = $1 and stream_id = any ($2) order by stream_id`;

const markSql = `
  insert into samverka.read_marks as mark (user_id, stream_id, seq)
    select $1, stream.id, least(stream.head, given.seq)
      from unnest($3::uuid[], $4::bigint[]) as given (stream_id, seq)
      join samverka.streams stream on stream.id = given.stream_id and stream.case_id = $2
    on conflict (user_id, stream_id) do update set seq = excluded.seq, read_at = now() where excluded.seq > mark.seq
    returning stream_id`;

import type pg from 'pg';

export interface FloorNote {
  readonly id: string;
  readonly caseId: string;
  readonly streamId: string;
  readonly audience: readonly string[];
  readonly authorId: string;
  readonly agencyId: string;
  readonly body: string;
}

/** Moves the stream on and keeps the note, as somebody: what the same tells whom it concerns. */
export async function floorWrite(pool: pg.Pool, note: FloorNote) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('floor.user', $1, true), set_config('floor.case', $2, true)`, [
      note.authorId,
      note.caseId,
    ]);
    const written = await insert(client, note);
    await client.query('commit');
    return written;
  } finally {
    client.release();
  }
}

async function insert(client: pg.PoolClient, note: FloorNote) {
  const { id, streamId, caseId, authorId, agencyId, body } = note;
  const moved = await client.query<{ head: string }>(
    'update floor.streams set head = head + 1 where id = $1 returning head',
    [streamId],
  );
  const seq = Number(moved.rows[0]?.head);
  const writtenAt = new Date().toISOString();
  await client.query(
    'insert into floor.notes (stream_id, id, case_id, author_id, agency_id, body, written_at, seq) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [streamId, id, caseId, authorId, agencyId, body, writtenAt, seq],
  );
  return { view: { ...note, writtenAt, seq, ...asWritten }, at: { streamId, seq } };
}

const asWritten = { version: 1, correctedAt: null, withdrawnAt: null, withdrawalReason: null };

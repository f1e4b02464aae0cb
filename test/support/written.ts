import { AgencyKeys } from '../../src/platform/encryption/agency-keys.js';
import { unwrappedBy } from '../../src/platform/encryption/wrapping.js';
import type { World } from './world.js';

interface Row {
  readonly streamId: string;
  readonly noteId: string;
  readonly noteVersion: number;
  readonly body: Buffer;
  readonly agencyId: string;
  readonly version: number;
  readonly wrapped: Buffer;
}

/** What all notes say, oldest first: opened as one of the agencies that read them would. */
export async function notesWritten(world: World): Promise<string[]> {
  const texts: string[] = [];
  for (const row of await world.sql<Row>(notesSql)) {
    const [holder] = await world.app.get(AgencyKeys).of([row.agencyId]);
    const field = { table: 'notes', column: 'body', row: `${row.noteId} ${String(row.noteVersion)}` } as const;
    texts.push(unwrappedBy(holder!, [row]).open(row.body, field));
  }
  return texts;
}

const notesSql = `
  select note.stream_id as "streamId", note.id as "noteId", note.version as "noteVersion", note.body, key.agency_id as "agencyId", key.version, key.wrapped
    from samverka.notes note
    cross join lateral (select agency_id, version, wrapped from samverka.stream_keys where stream_id = note.stream_id order by agency_id limit 1) key
   order by note.written_at, note.seq`;

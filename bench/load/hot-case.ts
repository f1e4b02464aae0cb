import { randomUUID } from 'node:crypto';
import type { Sharing } from '../../src/contract/grounds.js';
import type { BenchDatabase } from '../lab/bench-database.js';
import type { Child } from '../lab/children.js';
import { asks } from './http-client.js';
import { idOf } from './people.js';
import { RawSocket } from './raw-socket.js';

/** Keeps one note, and answers its id once it is acknowledged. */
export type WriteNote = (writer: number) => Promise<string>;

/** A case of a board that all its people are on. */
export interface HotCase {
  readonly board: string;
  readonly caseId: string;
  readonly streamId: string;
  readonly audience: readonly string[];
}

export async function hotCase(database: BenchDatabase, board: string, n = 0): Promise<HotCase> {
  const caseId = idOf(`case ${board} ${String(n)}`);
  const [stream] = await database.rows<{ id: string; audience: string[] }>(cardStreamSql, [caseId]);
  if (stream === undefined) throw new Error(`there is no case on ${board}`);
  return { board, caseId, streamId: stream.id, audience: stream.audience };
}

/** Writes as the product's clients do. */
export function productWriter(server: Child, { board, caseId, audience }: HotCase): WriteNote {
  const path = `/api/cases/${caseId}/notes`;
  return async (writer) => {
    const note = { id: randomUUID(), body, audience, sharing: sharingFrom(writer, audience) };
    const userId = idOf(`person ${board} ${String(writer)}`);
    const { status } = await asks({ server, userId, method: 'POST', path, body: note });
    if (status !== 201) throw new Error(`a note was refused: ${String(status)}`);
    return note.id;
  };
}

/** People are spread over the agencies of their board in turn: she tells all but her own. */
function sharingFrom(writer: number, audience: readonly string[]): Sharing | null {
  const own = idOf(`agency ${String(writer % audience.length)}`);
  const agencyIds = audience.filter((agencyId) => agencyId !== own);
  if (agencyIds.length === 0) return null;
  const answers = { needed: true, overriding: false };
  return {
    assessment: 'De behöver veta',
    uses: [{ groundId: 'crime_prevention', agencyIds, consentId: null, answers }],
  };
}

/** Writes to the floor, each writer over a connection of her own. */
export async function floorWriter(floor: Child, { board, ...place }: HotCase, writers: number): Promise<WriteNote> {
  const connecting = Array.from({ length: writers }, (_, n) =>
    RawSocket.connect(floor, idOf(`person ${board} ${String(n)}`)),
  );
  const sockets = await Promise.all(connecting);
  return async (writer) => {
    const authorId = idOf(`person ${board} ${String(writer)}`);
    const note = { ...place, id: randomUUID(), authorId, agencyId: place.audience[0], body };
    await sockets[writer % writers]?.ask('write', note);
    return note.id;
  };
}

export const body =
  'Ringde hemmet i dag. Mötet med skolan blir på torsdag klockan tio; kuratorn är med. Vi följer upp närvaron om två veckor.';

const cardStreamSql = `
  select stream.id, stream.audience from samverka.case_files file join samverka.streams stream on stream.id = file.stream_id where file.id = $1`;

import type { CardStream, CardView } from '../../contract/cards.js';
import type { Transaction } from '../../platform/database/transaction.js';

/** Which cards: the open or the closed ones of a board, or one case's. */
export type Which = { boardId: string; isClosed: boolean } | { caseId: string };

/**
 * Cards as the viewer sees them. The order is by due date and code, which all their readers know: an order of its own
 * would tell of cards between two that one can see.
 */
export async function cardsOf(transaction: Transaction, which: Which): Promise<CardView[]> {
  const faces = await facesOf(transaction, which);
  const streams = await streamsOf(
    transaction,
    faces.map(({ caseId }) => caseId),
  );
  const inside = await insidesOf(
    transaction,
    streams.map(({ streamId }) => streamId),
  );
  const byCase = groupedByCase(streams);
  return faces.map((face) => cardOf(face, byCase.get(face.caseId) ?? [], inside));
}

type Face = Omit<CardView, 'streams' | 'openActions' | 'nextActionOn'>;
type Stream = Pick<CardStream, 'streamId' | 'audience' | 'head'> & { caseId: string };

/** What there is in a stream, as far as the viewer is concerned. */
interface Inside {
  readonly streamId: string;
  readonly notes: number;
  readonly unread: number;
  readonly openActions: number;
  readonly nextActionOn: string | null;
}

const nothing = { notes: 0, unread: 0, openActions: 0, nextActionOn: null };

function cardOf(face: Face, streams: readonly Stream[], inside: ReadonlyMap<string, Inside>): CardView {
  const insides = streams.map(({ streamId }) => inside.get(streamId) ?? nothing);
  const dates = insides.flatMap(({ nextActionOn }) => nextActionOn ?? []);
  return {
    ...face,
    streams: streams.map(({ streamId, audience, head }, at) => {
      const { notes, unread } = insides[at] ?? nothing;
      return { streamId, audience, head, notes, unread };
    }),
    openActions: insides.reduce((sum, { openActions }) => sum + openActions, 0),
    nextActionOn: dates.sort()[0] ?? null,
  };
}

function groupedByCase(streams: readonly Stream[]): Map<string, Stream[]> {
  const byCase = new Map<string, Stream[]>();
  for (const stream of streams) {
    const others = byCase.get(stream.caseId);
    if (others === undefined) byCase.set(stream.caseId, [stream]);
    else others.push(stream);
  }
  return byCase;
}

async function facesOf({ rows }: Transaction, which: Which): Promise<Face[]> {
  const [condition, values] =
    'caseId' in which
      ? ['file.id = $1', [which.caseId]]
      : ['file.board_id = $1 and (file.closed_at is not null) = $2', [which.boardId, which.isClosed]];
  const found = await rows.query<(Face & { closedAt: Date | null })[]>(
    facesSql + ' where ' + condition + ' order by file.due_on, file.code, file.id',
    values,
  );
  return found.map((face) => ({ ...face, closedAt: face.closedAt?.toISOString() ?? null }));
}

async function streamsOf({ rows }: Transaction, caseIds: readonly string[]): Promise<Stream[]> {
  const found = await rows.query<(Omit<Stream, 'head'> & { head: string })[]>(streamsSql, [caseIds]);
  return found.map((stream) => ({ ...stream, head: Number(stream.head) }));
}

async function insidesOf(
  { rows, entered }: Transaction,
  streamIds: readonly string[],
): Promise<ReadonlyMap<string, Inside>> {
  const found = await rows.query<Inside[]>(insidesSql, [streamIds, entered.viewerId]);
  return new Map(found.map((inside) => [inside.streamId, inside]));
}

const facesSql = `
  select file.id as "caseId", file.board_id as "boardId", file.stream_id as "streamId", file.code, file.title, file.stage,
         file.area_id as "areaId", file.labels, file.due_on::text as "dueOn", file.responsible_id as "responsibleId",
         file.is_restricted as "isRestricted", file.closed_at as "closedAt",
         file.closed_because as "closedBecause", file.revision, stream.audience as "agencyIds"
    from samverka.case_files file join samverka.streams stream on stream.id = file.stream_id`;

const streamsSql = `
  select case_id as "caseId", id as "streamId", audience, head
    from samverka.streams where case_id = any ($1) order by cardinality(audience), audience, id`;

/** Once through the streams together: asked of each stream by itself, the policy would be looked through as often. */
const insidesSql = `
  with inside as (
    select note.stream_id, note.withdrawn_at is null as is_note, note.seq > coalesce(mark.seq, 0) and note.author_id <> $2 as is_unread,
           false as is_open, null::date as due_on
      from samverka.notes note left join samverka.read_marks mark on mark.user_id = $2 and mark.stream_id = note.stream_id where note.stream_id = any ($1)
    union all
    select action.stream_id, false, action.seq > coalesce(mark.seq, 0) and action.changed_by <> $2, action.outcome is null, action.due_on
      from samverka.actions action left join samverka.read_marks mark on mark.user_id = $2 and mark.stream_id = action.stream_id where action.stream_id = any ($1)
  )
  select stream_id as "streamId", (count(*) filter (where is_note))::int as notes, (count(*) filter (where is_unread))::int as unread,
         (count(*) filter (where is_open))::int as "openActions", (min(due_on) filter (where is_open))::text as "nextActionOn"
    from inside group by stream_id`;

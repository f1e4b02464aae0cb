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
  const caseIds = faces.map(({ caseId }) => caseId);
  const [streams, actions] = [await streamsOf(transaction, caseIds), await openActionsOf(transaction, caseIds)];
  return faces.map((face) => ({
    ...face,
    streams: streams.get(face.caseId) ?? [],
    ...(actions.get(face.caseId) ?? noActions),
  }));
}

type Face = Omit<CardView, 'streams' | 'openActions' | 'nextActionOn'>;
type OpenActions = Pick<CardView, 'openActions' | 'nextActionOn'>;

const noActions: OpenActions = { openActions: 0, nextActionOn: null };

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

async function streamsOf(
  { rows, entered }: Transaction,
  caseIds: readonly string[],
): Promise<Map<string, CardStream[]>> {
  const found = await rows.query<(Omit<CardStream, 'head'> & { caseId: string; head: string })[]>(streamsSql, [
    caseIds,
    entered.viewerId,
  ]);
  const byCase = new Map<string, CardStream[]>();
  for (const { caseId, head, ...stream } of found)
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), { ...stream, head: Number(head) }]);
  return byCase;
}

async function openActionsOf({ rows }: Transaction, caseIds: readonly string[]): Promise<Map<string, OpenActions>> {
  const found = await rows.query<(OpenActions & { caseId: string })[]>(openActionsSql, [caseIds]);
  return new Map(found.map(({ caseId, ...actions }) => [caseId, actions]));
}

const facesSql = `
  select file.id as "caseId", file.board_id as "boardId", file.stream_id as "streamId", file.code, file.title, file.stage,
         file.area_id as "areaId", file.labels, file.due_on::text as "dueOn", file.responsible_id as "responsibleId",
         file.is_restricted as "isRestricted", file.closed_at as "closedAt",
         file.closed_because as "closedBecause", file.revision, stream.audience as "agencyIds"
    from samverka.case_files file join samverka.streams stream on stream.id = file.stream_id`;

const streamsSql = `
  select stream.case_id as "caseId", stream.id as "streamId", stream.audience, stream.head,
         (select count(*) from samverka.notes note where note.stream_id = stream.id and note.withdrawn_at is null)::int as notes,
         ((select count(*) from samverka.notes note
            where note.stream_id = stream.id and note.seq > coalesce(mark.seq, 0) and note.author_id <> $2)
        + (select count(*) from samverka.actions action
            where action.stream_id = stream.id and action.seq > coalesce(mark.seq, 0) and action.changed_by <> $2))::int as unread
    from samverka.streams stream
    left join samverka.read_marks mark on mark.stream_id = stream.id and mark.user_id = $2
   where stream.case_id = any ($1) order by cardinality(stream.audience), stream.audience, stream.id`;

const openActionsSql = `
  select case_id as "caseId", count(*)::int as "openActions", min(due_on)::text as "nextActionOn"
    from samverka.actions where case_id = any ($1) and outcome is null group by case_id`;

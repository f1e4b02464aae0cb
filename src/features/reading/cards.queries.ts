import type { CardStream, CardView } from '../../contract/cards.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { CaseTitlesService, SealedTitle } from '../cases/case-titles.service.js';
import { type Inside, insidesOf, nothing } from './insides.queries.js';

/** Which cards: the open or the closed ones of a board, or one case's. */
export type Which = { boardId: string; isClosed: boolean } | { caseId: string };

/**
 * Cards as the viewer sees them. The order is by due date and code, which all their readers know: an order of its own
 * would tell of cards between two that one can see.
 */
export async function cardsOf(transaction: Transaction, which: Which, titles: CaseTitlesService): Promise<CardView[]> {
  const faces = await facesOf(transaction, which);
  const [streams, called] = await Promise.all([
    streamsOf(
      transaction,
      faces.map(({ caseId }) => caseId),
    ),
    titles.of(transaction, faces),
  ]);
  const inside = await insidesOf(
    transaction,
    streams.map(({ streamId }) => streamId),
  );
  const byCase = groupedByCase(streams);
  return faces.flatMap((face) =>
    cardOf({ face, title: called.get(face.caseId) ?? '' }, byCase.get(face.caseId) ?? [], inside),
  );
}

type Face = SealedTitle &
  Omit<CardView, 'title' | 'agencyIds' | 'closedAt' | 'streams' | 'openActions' | 'nextActionOn'> & {
    closedAt: Date | null;
  };
type Stream = Pick<CardStream, 'streamId' | 'audience' | 'head'> & { caseId: string };

/** Told on the stream of its card, and so to nobody who does not read that. Field by field: to spread thousands takes long. */
function cardOf(
  { face, title }: { face: Face; title: string },
  streams: Stream[],
  inside: ReadonlyMap<string, Inside>,
): CardView[] {
  const told = streams.find(({ streamId }) => streamId === face.streamId);
  if (told === undefined) return [];
  return [
    {
      caseId: face.caseId,
      boardId: face.boardId,
      streamId: face.streamId,
      code: face.code,
      title,
      stage: face.stage,
      areaId: face.areaId,
      labels: face.labels,
      dueOn: face.dueOn,
      responsibleId: face.responsibleId,
      isRestricted: face.isRestricted,
      closedAt: face.closedAt?.toISOString() ?? null,
      closedBecause: face.closedBecause,
      revision: face.revision,
      agencyIds: told.audience,
      ...countedIn(streams, inside),
    },
  ];
}

type Counted = Pick<CardView, 'streams' | 'openActions' | 'nextActionOn'>;

function countedIn(streams: Stream[], inside: ReadonlyMap<string, Inside>): Counted {
  let openActions = 0;
  let nextActionOn: string | null = null;
  const counted = streams.sort(narrowestFirst).map(({ streamId, audience, head }) => {
    const there = inside.get(streamId) ?? nothing;
    openActions += there.openActions;
    nextActionOn = earliest(nextActionOn, there.nextActionOn);
    return { streamId, audience, head, notes: there.notes, unread: there.unread };
  });
  return { streams: counted, openActions, nextActionOn };
}

function narrowestFirst(one: Stream, other: Stream): number {
  return one.audience.length - other.audience.length || (keyOf(one) < keyOf(other) ? -1 : 1);
}

function keyOf({ audience, streamId }: Stream): string {
  return audience.join() + streamId;
}

function earliest(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one;
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

function facesOf({ rows }: Transaction, which: Which): Promise<Face[]> {
  const [condition, values] =
    'caseId' in which
      ? ['id = $1', [which.caseId]]
      : ['board_id = $1 and (closed_at is not null) = $2', [which.boardId, which.isClosed]];
  return rows.query<Face[]>(facesSql + ' where ' + condition + ' order by due_on, code, id', values);
}

/** Audiences come as text, and are taken apart once each: a board has many streams and few audiences. */
async function streamsOf({ rows }: Transaction, caseIds: readonly string[]): Promise<Stream[]> {
  type Found = Omit<Stream, 'head' | 'audience'> & { head: string; audience: string };
  const found = await rows.query<Found[]>(streamsSql, [caseIds]);
  const audiences = new Map<string, string[]>();
  const apart = (written: string) => {
    const known = audiences.get(written) ?? written.split(' ');
    audiences.set(written, known);
    return known;
  };
  return found.map(({ caseId, streamId, audience, head }) => ({
    caseId,
    streamId,
    audience: apart(audience),
    head: Number(head),
  }));
}

const facesSql = `
  select id as "caseId", board_id as "boardId", stream_id as "streamId", code, title, sealed_in as "sealedIn", stage, area_id as "areaId", labels, due_on::text as "dueOn",
         responsible_id as "responsibleId", is_restricted as "isRestricted", closed_at as "closedAt", closed_because as "closedBecause", revision
    from samverka.case_files`;

const streamsSql = `
  select case_id as "caseId", id as "streamId", array_to_string(audience, ' ') as audience, head from samverka.streams where case_id = any ($1)`;

import { Injectable, NotFoundException } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { RecentKeys } from '../../platform/encryption/recent-keys.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { type KeysByStream, StreamKeys } from '../../platform/encryption/stream-keys.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { Wrapping } from '../../platform/encryption/wrapping.js';

/** Where things for certain agencies on a case belong. */
export interface Stream {
  readonly id: string;
  readonly audience: Audience;
  readonly head: number;
}

/** A stream with the key to what is written there. */
export interface OpenStream extends Stream {
  readonly key: StreamKey;
}

/** The addresses of secrets. Whether one may be read is the database's to say, and nobody else's. */
@Injectable()
export class StreamsService {
  constructor(
    private readonly keys: StreamKeys,
    private readonly recent: RecentKeys,
  ) {}

  /** The key of a stream that this session may write in, without a transaction; none where nothing has been written yet. */
  recentKey(viewer: Viewer, caseId: string, audience: Audience): Promise<StreamKey | undefined> {
    return this.recent.find(viewer, caseId, audience);
  }

  /** The stream for these agencies, made at first need: they must be on the case, and mine among them. */
  async forAudience(transaction: Transaction, caseId: string, audience: Audience): Promise<Stream> {
    const id = await transaction.call<string>('select samverka.stream_for($1, $2)', [caseId, audience]);
    return { id, audience: [...audience].sort(), head: 0 };
  }

  /** The same, with its key: made by whoever is the first to write there. */
  async toWrite(transaction: Transaction, caseId: string, audience: Audience): Promise<OpenStream> {
    const stream = await this.forAudience(transaction, caseId, audience);
    return { ...stream, key: await this.keys.toWrite(transaction, stream.id, stream.audience) };
  }

  /** Those of these streams in which anything is written, with their keys. */
  async open(transaction: Transaction, streams: readonly Stream[]): Promise<OpenStream[]> {
    const keys = await this.keys.of(
      transaction,
      streams.map(({ id }) => id),
    );
    return withKeys(streams, keys);
  }

  /** One in which something is written, as `find` gives it. */
  async findOpen(transaction: Transaction, caseId: string, streamId: string): Promise<OpenStream> {
    const [stream] = await this.open(transaction, [await this.find(transaction, caseId, streamId)]);
    if (stream === undefined) throw new NotFoundException();
    return stream;
  }

  /** As what a record has kept of them: the keys come with it. */
  async openKept(
    { entered }: Transaction,
    kept: readonly Omit<Stream, 'head'>[],
    wrappings: readonly Wrapping[],
  ): Promise<OpenStream[]> {
    const keys = await this.keys.unwrapped(entered.agencyId, wrappings);
    return withKeys(
      kept.map((stream) => ({ ...stream, head: 0 })),
      keys,
    );
  }

  /** The stream for these agencies and those who read another, as far as they are on the case still; to be written in. */
  async wider(
    transaction: Transaction,
    caseId: string,
    { audience }: Stream,
    newcomers: readonly string[],
  ): Promise<OpenStream> {
    const there = await transaction.rows.query<{ agencyId: string }[]>(thereSql, [caseId, audience]);
    const readers = there.map(({ agencyId }) => agencyId);
    return this.toWrite(transaction, caseId, [...new Set([...readers, ...newcomers])]);
  }

  /** @throws NotFoundException when the viewer may not read it, or there is none, or it is another case's */
  async find({ rows }: Transaction, caseId: string, streamId: string): Promise<Stream> {
    const [stream] = await rows.query<Stream[]>(
      'select id, audience from samverka.streams where id = $1 and case_id = $2',
      [streamId, caseId],
    );
    if (stream === undefined) throw new NotFoundException();
    return stream;
  }

  /** Rows as their readers see them, each opened with the key of its stream. What stands in several is told in the order of its audiences, not of chance. */
  views<Row extends { streamId: string; id: string }, View>(
    rows: readonly Row[],
    streams: readonly OpenStream[],
    viewOf: (row: Row, stream: OpenStream) => View,
  ): View[] {
    const first = new Map([...rows.entries()].reverse().map(([at, { id }]) => [id, at]));
    const placed = [...streams]
      .sort(byAudience)
      .flatMap((stream) =>
        rows.flatMap((row) => (row.streamId === stream.id ? [{ at: first.get(row.id) ?? 0, row, stream }] : [])),
      );
    return placed.sort((one, other) => one.at - other.at).map(({ row, stream }) => viewOf(row, stream));
  }

  /** Every stream of the case that the viewer may read; none of what is no case. */
  async ofCase({ rows }: Transaction, caseId: string): Promise<Stream[]> {
    const streams = await rows.query<(Omit<Stream, 'head'> & { head: string })[]>(ofCaseSql, [caseId]);
    return streams.map((stream) => ({ ...stream, head: Number(stream.head) }));
  }
}

function byAudience(one: Stream, other: Stream): number {
  const wider = one.audience.length - other.audience.length;
  return wider !== 0 ? wider : one.audience.join().localeCompare(other.audience.join());
}

function withKeys(streams: readonly Stream[], keys: KeysByStream): OpenStream[] {
  return streams.flatMap((stream) => {
    const key = keys.get(stream.id);
    return key === undefined ? [] : [{ ...stream, key }];
  });
}

const ofCaseSql = `
  select id, audience, head from samverka.streams where case_id in (select id from samverka.case_files where id = $1)
   order by cardinality(audience), audience, id`;

const thereSql =
  'select agency_id as "agencyId" from samverka.case_participations where case_id = $1 and agency_id = any ($2) order by 1';

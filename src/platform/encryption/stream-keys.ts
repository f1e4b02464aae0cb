import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import type { Transaction } from '../database/transaction.js';
import { AgencyKeys } from './agency-keys.js';
import { Known } from './known.js';
import { newSecret } from './sealing.js';
import type { StreamKey } from './stream-key.js';
import { unwrappedBy, wrappedFor, type Wrapping } from './wrapping.js';

export type KeysByStream = ReadonlyMap<string, StreamKey>;

/** The keys of streams: asked of the database as the viewer, who gets those of what she reads, as wrapped for her own agency. */
@Injectable()
export class StreamKeys {
  private readonly known = new Known<StreamKey>();

  constructor(private readonly agencies: AgencyKeys) {}

  /** Of those of these streams in which anything has been written. */
  async of({ rows, entered }: Transaction, streamIds: readonly string[]): Promise<KeysByStream> {
    return this.unwrapped(entered.agencyId, await rows.query<Wrapping[]>(someSql, [streamIds]));
  }

  /** Of all that she reads, as far as the transaction is about. */
  async ofAll({ rows, entered }: Transaction): Promise<KeysByStream> {
    return this.unwrapped(entered.agencyId, await rows.query<Wrapping[]>(allSql));
  }

  /** The key to write with, made by whoever is the first. */
  async toWrite(transaction: Transaction, streamId: string, audience: Audience): Promise<StreamKey> {
    const kept = await this.of(transaction, [streamId]);
    const key = kept.get(streamId) ?? (await this.make(transaction, streamId, audience)).get(streamId);
    if (key === undefined) throw new Error('a stream without a key');
    return key;
  }

  /** The key of a place that a phone has just made: it is given that one, and reads no other. */
  async toWriteByPhone(transaction: Transaction, streamId: string, audience: Audience): Promise<StreamKey> {
    const key = (await this.make(transaction, streamId, audience, 'phone_keeps_key')).get(streamId);
    if (key === undefined) throw new Error('a stream without a key');
    return key;
  }

  /** Of two who make one at the same time, both get that of the first. */
  private async make(
    { rows, entered }: Transaction,
    streamId: string,
    audience: Audience,
    by: keyof typeof keepSql = 'keep_stream_key',
  ): Promise<KeysByStream> {
    const secret = newSecret();
    const holders = await this.agencies.of(audience);
    const wrappings = holders.map((holder) => wrappedFor(holder, streamId, secret));
    const kept = await rows.query<Wrapping[]>(keepSql[by], [streamId, audience, wrappings]);
    return this.unwrapped(entered.agencyId, kept);
  }

  /** What the database has given to this agency. */
  async unwrapped(agencyId: string, kept: readonly Wrapping[]): Promise<KeysByStream> {
    const [holder] = await this.agencies.of([agencyId]);
    if (holder === undefined) throw new Error('an agency without a key');
    const keys = new Map<string, StreamKey>();
    for (const [streamId, wrappings] of byStream(kept))
      keys.set(
        streamId,
        this.known.of(agencyId, nameOf(wrappings), () => unwrappedBy(holder, wrappings)),
      );
    return keys;
  }
}

/** Newest first. */
function byStream(kept: readonly Wrapping[]): Map<string, Wrapping[]> {
  const found = new Map<string, Wrapping[]>();
  for (const one of kept) {
    const others = found.get(one.streamId);
    if (others === undefined) found.set(one.streamId, [one]);
    else others.push(one);
  }
  for (const versions of found.values()) versions.sort((one, other) => other.version - one.version);
  return found;
}

function nameOf(wrappings: readonly Wrapping[]): string {
  return wrappings.map(({ wrapped }) => wrapped.toString('latin1')).join('');
}

const wrapping = 'select stream_id as "streamId", version, wrapped';
/** In no order, which would take as long as to find them: they are put by stream. */
const allSql = `${wrapping} from samverka.stream_keys`;
const someSql = `${wrapping} from samverka.stream_keys where stream_id = any ($1)`;
const kept = 'select $1::uuid as "streamId", version, wrapped';
const keepSql = {
  keep_stream_key: `${kept} from samverka.keep_stream_key($1, $2, $3)`,
  phone_keeps_key: `${kept} from samverka.phone_keeps_key($1, $2, $3)`,
};

import type pg from 'pg';
import { derived, newSecret } from '../../src/platform/encryption/sealing.js';
import { StreamKey } from '../../src/platform/encryption/stream-key.js';
import {
  agencyKeyIn,
  type Holder,
  newAgencyKey,
  unwrappedBy,
  type Wrapping,
  wrappedFor,
} from '../../src/platform/encryption/wrapping.js';
import { benchKey } from '../lab/bench-key.js';

interface Kept {
  readonly agencyId: string;
  readonly version: number;
  readonly wrapped: Buffer;
}

interface Stream {
  readonly id: string;
  readonly audience: readonly string[];
}

/** Keys of the agencies and streams of a data set, as the server would have made them. */
export class Keys {
  private constructor(
    private readonly owner: pg.Client,
    private readonly holders: ReadonlyMap<string, Holder>,
  ) {}

  static async of(owner: pg.Client): Promise<Keys> {
    const master = derived(benchKey, 'agencies');
    const { rows } = await owner.query<{ id: string }>(keylessSql);
    const wrapped = rows.map(({ id }) => newAgencyKey(id, master));
    await owner.query('select samverka.keep_agency_keys($1, $2)', [rows.map(({ id }) => id), wrapped]);
    const kept = await owner.query<Kept>('select agency_id as "agencyId", version, wrapped from samverka.agency_keys');
    return new Keys(
      owner,
      new Map(kept.rows.map((one) => [one.agencyId, { agencyId: one.agencyId, key: agencyKeyIn(one, master) }])),
    );
  }

  /** One for each of these streams: a new one where there is none. */
  async forStreams(streams: readonly Stream[]): Promise<Map<string, StreamKey>> {
    const kept = await this.keptFor(streams);
    const made = await this.newFor(streams.filter(({ id }) => !kept.has(id)));
    return new Map([...kept, ...made]);
  }

  private async keptFor(streams: readonly Stream[]): Promise<Map<string, StreamKey>> {
    const { rows } = await this.owner.query<Wrapping & { agencyId: string }>(wrappingsSql, [
      streams.map(({ id }) => id),
    ]);
    return new Map(
      rows.flatMap((one) => {
        const holder = this.holders.get(one.agencyId);
        return holder === undefined ? [] : [[one.streamId, unwrappedBy(holder, [one])] as const];
      }),
    );
  }

  private async newFor(streams: readonly Stream[]): Promise<Map<string, StreamKey>> {
    const made = streams.map(({ id, audience }) => ({ id, audience, secret: newSecret() }));
    const wrappings = made.flatMap(({ id, audience, secret }) =>
      audience.flatMap((agencyId) => {
        const holder = this.holders.get(agencyId);
        return holder === undefined ? [] : [{ id, agencyId, wrapped: wrappedFor(holder, id, secret) }];
      }),
    );
    const columns = [
      wrappings.map(({ id }) => id),
      wrappings.map(({ agencyId }) => agencyId),
      wrappings.map(({ wrapped }) => wrapped),
    ];
    await this.owner.query(keepSql, columns);
    return new Map(made.map(({ id, secret }) => [id, new StreamKey(id, [{ version: 1, secret }])]));
  }
}

const keylessSql = `
  select id from samverka.agencies where id not in (select agency_id from samverka.agency_keys) order by id`;
const wrappingsSql = `
  select distinct on (stream_id) stream_id as "streamId", agency_id as "agencyId", version, wrapped
    from samverka.stream_keys where stream_id = any ($1) order by stream_id`;
const keepSql = `
  insert into samverka.stream_keys (stream_id, agency_id, version, wrapped)
    select stream_id, agency_id, 1, wrapped from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as made (stream_id, agency_id, wrapped)`;

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { DatabaseRefused } from '../database/migrate.js';
import { refusalOf } from '../database/refusal.js';
import { Settings } from '../settings/settings.js';
import { derived, type Key } from './sealing.js';
import { agencyKeyIn, type Holder, newAgencyKey } from './wrapping.js';

interface Kept {
  readonly agencyId: string;
  readonly version: number | null;
  readonly wrapped: Buffer | null;
}

/** The keys of the agencies, unwrapped by the master key. Had for all of them or for none: nobody's key is there sooner than another's. */
@Injectable()
export class AgencyKeys implements OnModuleInit {
  private loading: Promise<ReadonlyMap<string, Key>> | undefined;

  constructor(
    @Inject(getDataSourceToken('operator')) private readonly operation: DataSource,
    private readonly settings: Settings,
  ) {}

  /** @throws DatabaseRefused when what is written in the database was encrypted under another master key */
  async onModuleInit(): Promise<void> {
    const given = this.follows('check');
    const [row] = await this.ask<{ kept: Buffer }>('select samverka.check_master_key($1) as kept', [given]);
    if (row?.kept.equals(given) !== true)
      throw new DatabaseRefused(
        'MASTER_KEY is not the one that this database was encrypted under: nothing written in it would open. Give it the one that it had.',
      );
    await this.load();
  }

  /** The key of each of these agencies, in their order. */
  async of(agencyIds: readonly string[]): Promise<Holder[]> {
    const known = await (this.loading ??= this.load());
    const keys = agencyIds.every((id) => known.has(id)) ? known : await this.load();
    return agencyIds.map((agencyId) => {
      const key = keys.get(agencyId);
      if (key === undefined) throw new Error('an agency without a key');
      return { agencyId, key };
    });
  }

  private follows(use: string): Buffer {
    const { masterKey } = this.settings;
    if (masterKey === undefined) throw new DatabaseRefused('Set MASTER_KEY: what people write is encrypted under it.');
    return derived(masterKey, use);
  }

  private load(): Promise<ReadonlyMap<string, Key>> {
    const loading = this.loadAll();
    loading.catch(() => (this.loading = undefined)); // asked again by the next
    this.loading = loading;
    return loading;
  }

  private async loadAll(): Promise<ReadonlyMap<string, Key>> {
    const [kept, master] = [await this.kept(), this.follows('agencies')];
    const without = kept.filter(({ version }) => version === null).map(({ agencyId }) => agencyId);
    if (without.length === 0) return unwrapped(kept, master);
    const made = without.map((agencyId) => newAgencyKey(agencyId, master));
    await this.ask('select samverka.keep_agency_keys($1, $2)', [without, made]);
    return unwrapped(await this.kept(), master);
  }

  private kept(): Promise<Kept[]> {
    return this.ask<Kept>('select agency_id as "agencyId", version, wrapped from samverka.keys_of_agencies()', []);
  }

  private async ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.operation.query<Row[]>(sql, values).catch((error: unknown) => {
      throw refusalOf(error);
    });
  }
}

function unwrapped(kept: readonly Kept[], master: Buffer): ReadonlyMap<string, Key> {
  return new Map(
    kept.flatMap(({ agencyId, version, wrapped }) =>
      version === null || wrapped === null ? [] : [[agencyId, agencyKeyIn({ agencyId, version, wrapped }, master)]],
    ),
  );
}

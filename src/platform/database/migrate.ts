import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import type { DatabaseUrls } from '../settings/settings.js';
import { lockDown } from './lockdown.js';
import { loginsOf } from './logins.js';

/** Why the database cannot be used, and what to do about it. */
export class DatabaseRefused extends Error {}

/**
 * Brings the database up to date, as its owner, and locks it down.
 * @throws DatabaseRefused when it is older than Postgres 17
 */
export async function migrate(ownerUrl: string, urls: DatabaseUrls): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await refuseOld(owner);
    await runMigrations(ownerUrl);
    await lockDown(owner, loginsOf(urls));
  } finally {
    await owner.end();
  }
}

/** `transaction_timeout` came with 17. */
async function refuseOld(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  if ((rows[0]?.version ?? 0) < 170000) throw new DatabaseRefused('Samverka needs PostgreSQL 17 or later.');
}

async function runMigrations(url: string): Promise<void> {
  const migrations = await allMigrations();
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations,
    schema: 'public',
    migrationsTableName: 'samverka_migrations',
    logging: false,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

type Migrations = Extract<MixedList<unknown>, unknown[]>;

/** Compiled, they lie beside `src`; in tests, too. */
async function allMigrations(): Promise<Migrations & []> {
  const folder = join(import.meta.dirname, '../../../migrations');
  const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const modules = await Promise.all(
    files.sort().map((name) => import(pathToFileURL(join(folder, name)).href) as Promise<object>),
  );
  return modules.flatMap((module) => Object.values(module) as unknown[]) as Migrations & [];
}

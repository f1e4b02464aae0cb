import pg from 'pg';
import { DataSource } from 'typeorm';
import { prepareQueues } from '../jobs/job-queues.js';
import type { DatabaseUrls } from '../settings/settings.js';
import { oldestVersion } from './fitness.js';
import { lockDown, runQuoting } from './lockdown.js';
import { loginsOf } from './logins.js';
import { allMigrations, namesOfMigrations } from './migrations.js';

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
    await prepareQueues(owner);
    await noteMigrations(owner);
    await lockDown(owner, loginsOf(urls));
  } finally {
    await owner.end();
  }
}

async function refuseOld(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  if ((rows[0]?.version ?? 0) < oldestVersion) throw new DatabaseRefused('Samverka needs PostgreSQL 17 or later.');
}

/** Said where every login may read it: the list itself lies in a schema that none of them may enter. */
async function noteMigrations(owner: pg.ClientBase): Promise<void> {
  await runQuoting(owner, 'comment on schema samverka is %2$L', namesOfMigrations().join(' '));
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

import pg from 'pg';
import { databaseIn } from '../../src/embedded/embedded-database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import type { DatabaseUrls } from '../../src/platform/settings/settings.js';
import { floorSql } from '../floor/floor-sql.js';

/** One database of the lab: migrated like any other, with its data set and the floor beside it. */
export class BenchDatabase {
  private constructor(
    readonly owner: pg.Client,
    readonly urls: DatabaseUrls,
  ) {}

  static async open(
    clusterUrl: string,
    name: string,
    lay: (owner: pg.Client) => Promise<void>,
  ): Promise<BenchDatabase> {
    const { ownerUrl, urls } = await databaseIn(clusterUrl, name);
    await migrate(ownerUrl, urls);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query('set synchronous_commit = off; set jit = off');
    await lay(owner);
    await owner.query(floorSql);
    await owner.query(signInSql);
    return new BenchDatabase(owner, urls);
  }

  async rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.owner.query<T>(sql, values)).rows;
  }

  /** When these notes were committed, in milliseconds, as Postgres knows it. */
  async commitTimes(table: 'samverka.notes' | 'floor.notes', ids: readonly string[]): Promise<Map<string, number>> {
    const found = await this.rows<{ id: string; at: number }>(commitTimesSql[table], [ids]);
    return new Map(found.map(({ id, at }) => [id, at]));
  }

  close(): Promise<void> {
    return this.owner.end();
  }
}

/** The token of somebody's session: everybody in the data sets is signed in. */
const signInSql = `
delete from gate.sessions;
insert into gate.sessions (token_hash, user_id, agency_id, idle, expires_at)
  select sha256(convert_to(translate(encode(sha256(convert_to('bench ' || user_id, 'UTF8')), 'base64'), '+/=', '-_'), 'UTF8')),
         user_id, agency_id, interval '2 days', now() + interval '2 days' from gate.accounts;
analyze gate.sessions;`;

const commitTimesSql = {
  'samverka.notes': timesSql('samverka.notes'),
  'floor.notes': timesSql('floor.notes'),
} as const;

function timesSql(table: string): string {
  return `select id, 1000 * extract(epoch from pg_xact_commit_timestamp(xmin))::float8 as at from ${table} where id = any ($1)`;
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedCluster } from '../../src/embedded/embedded-cluster.js';
import { layLive } from '../data/live.js';
import { layMillion } from '../data/million.js';
import { layPersons } from '../data/persons.js';
import { layTold } from '../data/told.js';
import { BenchDatabase } from './bench-database.js';
import { type Child, startFloor, startPageFloor, startProduct } from './children.js';

/** Where the data sets are kept between runs. */
export const benchDir = join(process.cwd(), '.data/bench');

/** The embedded Postgres with the data sets, and what runs on it. All that it starts, it stops. */
export class Lab {
  private readonly databases = new Map<string, Promise<BenchDatabase>>();
  private readonly children: Child[] = [];

  private constructor(private readonly cluster: EmbeddedCluster) {}

  static async open(): Promise<Lab> {
    if (!existsSync(benchDir)) mkdirSync(benchDir, { recursive: true });
    const start = () => EmbeddedCluster.start({ dataDir: join(benchDir, 'postgres') });
    const cluster = await start();
    if (await countsCommits(cluster.ownerUrl)) return new Lab(cluster);
    await cluster.stop();
    return new Lab(await start());
  }

  /** Boards with crowds, hot cases, and boards of 100, 1,000 and 5,000 cases. */
  live(): Promise<BenchDatabase> {
    return this.database('bench_live', layLive);
  }

  /** A million notes in 20,000 cases. */
  million(): Promise<BenchDatabase> {
    return this.database('bench_million', layMillion);
  }

  /** A million persons in as many. */
  persons(): Promise<BenchDatabase> {
    return this.database('bench_persons', layPersons);
  }

  /** A promise that everybody may read. */
  told(): Promise<BenchDatabase> {
    return this.database('bench_told', layTold);
  }

  async product(database: BenchDatabase): Promise<Child> {
    return this.keep(await startProduct(database.urls));
  }

  async pageFloor(bytes: number): Promise<Child> {
    return this.keep(await startPageFloor(bytes));
  }

  async floor(database: BenchDatabase): Promise<Child> {
    return this.keep(await startFloor(database.urls.app));
  }

  async close(): Promise<void> {
    for (const child of this.children.splice(0)) await child.stop();
    for (const database of this.databases.values()) await (await database).close();
    await this.cluster.stop();
  }

  private database(name: string, lay: (owner: pg.Client) => Promise<void>): Promise<BenchDatabase> {
    const known = this.databases.get(name) ?? BenchDatabase.open(this.cluster.ownerUrl, name, lay);
    this.databases.set(name, known);
    return known;
  }

  private keep(child: Child): Child {
    this.children.push(child);
    return child;
  }
}

/** Postgres itself says when each row was committed: `track_commit_timestamp` takes a restart. */
async function countsCommits(ownerUrl: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ on: string }>(`select current_setting('track_commit_timestamp') as on`);
  if (rows[0]?.on !== 'on') await owner.query('alter system set track_commit_timestamp = on');
  await owner.end();
  return rows[0]?.on === 'on';
}

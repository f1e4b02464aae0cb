import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedCluster, type EmbeddedClusterOptions } from '../../src/embedded/embedded-cluster.js';
import { end } from './owner-process.js';

/** Whether Postgres must run as somebody else than ourselves. */
export const isRoot = process.getuid?.() === 0;

/** Making a database takes a second or two, on a busy machine many. */
export const A_MINUTE = 60_000;

/** A folder for one test's database, and all that must be ended after it. */
export class Workbench {
  readonly dataDir: string;
  private readonly clusters: EmbeddedCluster[] = [];
  private readonly processes: ChildProcess[] = [];

  private constructor(readonly folder: string) {
    this.dataDir = join(folder, 'database');
  }

  static async open(): Promise<Workbench> {
    const folder = await mkdtemp(join(tmpdir(), 'samverka-embedded-'));
    await chmod(folder, 0o755);
    return new Workbench(folder);
  }

  async start(options: Partial<EmbeddedClusterOptions> = {}): Promise<EmbeddedCluster> {
    const cluster = await EmbeddedCluster.start({ dataDir: this.dataDir, durable: false, ...options });
    this.clusters.push(cluster);
    return cluster;
  }

  /** Ended when the test is. */
  follow(process: ChildProcess): ChildProcess {
    this.processes.push(process);
    return process;
  }

  /** A living process that has nothing to do with us, of the same user as Postgres. */
  async aStranger(): Promise<ChildProcess> {
    const { uid, gid } = await stat(this.dataDir);
    return this.follow(spawn('sleep', ['60'], isRoot ? { uid, gid } : {}));
  }

  /** What stands in the folder. */
  contents(): Promise<string[]> {
    return readdir(this.folder);
  }

  async clear(): Promise<void> {
    await Promise.all(this.clusters.map((cluster) => cluster.stop()));
    await Promise.all(this.processes.map((process) => end(process, 'SIGTERM')));
    await rm(this.folder, { recursive: true, force: true, maxRetries: 8 });
  }
}

/** The first value of the first row. */
export async function ask(ownerUrl: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isPostgresOf } from './process-mark.js';
import { EmbeddedClusterRefused, firstUsefulLine } from './refusal.js';
import { run, surroundings } from './run.js';
import { settingsFor } from './settings.js';
import type { Site } from './site.js';

const PATIENCE_MS = 120_000;

/** What a running Postgres writes of itself into its data directory. */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

/** The Postgres that runs on this data directory now, if any. */
export async function runningPostmaster({ dataDir }: Site): Promise<Postmaster | undefined> {
  const postmaster = await readPostmaster(dataDir);
  return postmaster && isPostgresOf(postmaster.pid, dataDir) ? postmaster : undefined;
}

/** Starts Postgres and waits until it answers. It outlives a Ctrl+C, since stopping it is our own orderly business. */
export async function startPostmaster(site: Site, port: number): Promise<Postmaster> {
  await disownStalePid(site.dataDir);
  const child = await spawnPostgres(site, port);
  const postmaster = await untilReady(site, child);
  if (postmaster) return postmaster;
  await stopPostmaster(site);
  throw await failedToStart(site);
}

/** Stops it the fast way: sessions are ended, nothing committed is lost. Returns when it is gone. */
export async function stopPostmaster(site: Site): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!(await runningPostmaster(site))) return;
    await run(site.binaries.pgCtl, ['stop', '-D', site.dataDir, '-m', mode, '-w', '-t', '30'], site.as);
  }
}

async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Numbers are used again: a stale file may name a living process that has nothing to do with Postgres, and Postgres
 * would refuse to start. It takes its own parent's number for stale, so we put ours there. Removing the file would also
 * remove its check that no server process of the last run still works on the data.
 */
async function disownStalePid(dataDir: string): Promise<void> {
  const postmaster = await readPostmaster(dataDir);
  if (!postmaster || isPostgresOf(postmaster.pid, dataDir)) return;
  const file = join(dataDir, 'postmaster.pid');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(process.pid)));
}

async function spawnPostgres(site: Site, port: number): Promise<ChildProcess> {
  await rename(site.log, `${site.log}.1`).catch(() => undefined);
  const log = await open(site.log, 'w', 0o600);
  const args = ['-D', site.dataDir, '-p', String(port), ...settingsFor(site.durable)];
  const output = ['ignore', log.fd, log.fd] as const;
  const child = spawn(site.binaries.postgres, args, {
    ...surroundings,
    ...site.as,
    detached: true,
    stdio: [...output],
  });
  child.on('error', () => undefined).unref();
  await log.close();
  return child;
}

/** Postgres says of itself in its own file when it is ready; nothing if it ended before, or takes too long. */
async function untilReady({ dataDir }: Site, child: ChildProcess): Promise<Postmaster | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  while (child.pid && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const postmaster = await readPostmaster(dataDir);
    if (postmaster?.pid === child.pid && postmaster.isReady) return postmaster;
    await pause(10);
  }
  return undefined;
}

async function failedToStart(site: Site): Promise<EmbeddedClusterRefused> {
  const log = await readFile(site.log, 'utf8').catch(() => '');
  return new EmbeddedClusterRefused(
    `The database in ${site.dataDir} did not start (${firstUsefulLine(log) ?? 'it said nothing'}): see ${site.log}.`,
  );
}

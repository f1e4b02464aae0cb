import { stat } from 'node:fs/promises';
import { EmbeddedClusterRefused } from './refusal.js';
import { type RunAs, run } from './run.js';

/** Postgres refuses to run as root: then it runs as whoever owns the data already, or as the user `postgres`. */
export async function serverUser(dataDir: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return {};
  return (await ownerOf(dataDir)) ?? (await userPostgres()) ?? (await newUserPostgres());
}

/** Whether Postgres would get into a folder. Asked of the system itself, as access lists may say more than modes. */
export async function mayEnter(folder: string, as: RunAs): Promise<boolean> {
  if (as.uid === undefined) return true;
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], as)).succeeded;
}

async function ownerOf(dataDir: string): Promise<RunAs | undefined> {
  const version = await stat(`${dataDir}/PG_VERSION`).catch(() => undefined);
  return version && version.uid !== 0 ? { uid: version.uid, gid: version.gid } : undefined;
}

async function userPostgres(): Promise<RunAs | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return uid.succeeded && gid.succeeded ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

async function newUserPostgres(): Promise<RunAs> {
  const made = await run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres']);
  const user = await userPostgres();
  if (user) return user;
  throw new EmbeddedClusterRefused(
    `Postgres does not run as root and the user "postgres" could not be made (${made.output.trim()}): make it, or start as an ordinary user.`,
  );
}

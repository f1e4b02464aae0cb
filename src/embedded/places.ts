import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedClusterRefused } from './refusal.js';
import type { RunAs } from './run.js';
import { mayEnter } from './server-user.js';

/** Where things are kept that Postgres' own user must reach, when the checkout is closed to it. */
export const REACHABLE = '/var/lib/samverka';

/** The data directory, and the files of ours that stand beside it. */
export interface Places {
  dataDir: string;
  lock: string;
  state: string;
  log: string;
}

/** The places for a data directory, or for one that stands in for it where Postgres' user may go. */
export async function placesFor(wanted: string, as: RunAs, log: (line: string) => void): Promise<Places> {
  const dataDir = await canonical(wanted);
  if (await mayEnter(dirname(dataDir), as)) return placesBeside(dataDir);
  if (isCluster(dataDir)) throw closed(dataDir);
  const standIn = join(REACHABLE, shortHash(dataDir), basename(dataDir));
  log(`The database is kept in ${standIn}, as the user it runs as may not enter ${dirname(dataDir)}.`);
  await makeReachable(dirname(standIn));
  return placesBeside(standIn);
}

/** Whether a database has been made here to its end: it is moved into place only then. */
export const isCluster = (dataDir: string): boolean => existsSync(join(dataDir, 'PG_VERSION'));

/** Makes a folder below `REACHABLE` that all may enter, whatever the umask of root is. */
export async function makeReachable(folder: string): Promise<void> {
  await makeFolder(folder);
  await Promise.all([REACHABLE, folder].map((each) => chmod(each, 0o755)));
}

/** Node's own recursive mkdir never comes to an end where nothing can be made, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    // Another who starts at the same time may have made it.
    if (!existsSync(path)) throw error;
  });
}

/** One folder has one name, so that two who reach it by different links meet at the same lock. */
async function canonical(wanted: string): Promise<string> {
  const path = resolve(wanted);
  await makeFolder(dirname(path));
  await access(`${dirname(path)}/.`, constants.W_OK);
  return realpath(path).catch(async () => join(await realpath(dirname(path)), basename(path)));
}

function placesBeside(dataDir: string): Places {
  return { dataDir, lock: `${dataDir}.lock`, state: `${dataDir}.json`, log: `${dataDir}.log` };
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

function closed(dataDir: string): EmbeddedClusterRefused {
  return new EmbeddedClusterRefused(
    `There is a database in ${dataDir}, but the user it runs as may no longer enter ${dirname(dataDir)}: open the folders above it (chmod a+x).`,
  );
}

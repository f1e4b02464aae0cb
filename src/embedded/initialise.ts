import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isCluster } from './places.js';
import { EmbeddedClusterRefused, firstUsefulLine } from './refusal.js';
import { run } from './run.js';
import { newState, readState, type SavedState, saveState } from './saved-state.js';
import type { Site } from './site.js';

/** Makes the database if there is none yet, and gives the means to open it. */
export async function initialised(site: Site): Promise<SavedState> {
  await removeUnfinished(site);
  const state = await readState(site.state);
  if (!isCluster(site.dataDir)) return initialise(site, state ?? newState());
  await takeFromRoot(site);
  return state ?? setNewPassword(site);
}

/** Made in a folder of its own and moved into place when whole: one killed halfway is never mistaken for a database. */
async function initialise(site: Site, state: SavedState): Promise<SavedState> {
  await refuseForeignFolder(site.dataDir);
  site.say(`Making a new database in ${site.dataDir}; the first time takes a few seconds.`);
  const workshop = await mkdtemp(unfinished(site));
  try {
    await saveState(site.state, state);
    await runInitdb(site, workshop, state.password);
    await rename(join(workshop, 'data'), site.dataDir);
  } finally {
    await removeFolder(workshop);
  }
  return state;
}

async function runInitdb(site: Site, workshop: string, password: string): Promise<void> {
  const [data, passwordFile] = [join(workshop, 'data'), join(workshop, 'password')];
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await mkdir(data, { mode: 0o700 });
  if (site.as.uid !== undefined) await run('chown', ['-R', ownerArgument(site), workshop]);
  const made = await run(site.binaries.initdb, initdbArguments(data, passwordFile, site.durable), site.as);
  if (!made.succeeded) throw failed(site, made.output);
}

function initdbArguments(data: string, passwordFile: string, durable: boolean): string[] {
  return [
    ...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--data-checksums', ...(durable ? [] : ['--no-sync'])],
  ];
}

/** Left by one who was killed. Its initdb may still be writing for a while: what resists goes the next time. */
async function removeUnfinished(site: Site): Promise<void> {
  const folder = dirname(site.dataDir);
  const left = (await readdir(folder)).filter((name) => name.startsWith(basename(unfinished(site))));
  for (const name of left) await removeFolder(join(folder, name)).catch(() => undefined);
}

const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 8 });

const unfinished = (site: Site): string => `${site.dataDir}.unfinished-`;

async function refuseForeignFolder(dataDir: string): Promise<void> {
  const inside = await readdir(dataDir).catch(() => undefined);
  if (inside?.length)
    throw new EmbeddedClusterRefused(`${dataDir} holds something other than our database: choose another folder.`);
  if (inside) await rmdir(dataDir);
}

/** A checkout given back to root by chown -R took the database along. Postgres also insists on a closed folder. */
async function takeFromRoot(site: Site): Promise<void> {
  const { uid } = site.as;
  if (uid !== undefined && (await stat(site.dataDir)).uid !== uid)
    await run('chown', ['-R', ownerArgument(site), site.dataDir]);
  await chmod(site.dataDir, 0o700);
}

const ownerArgument = ({ as }: Site): string => `${String(as.uid)}:${String(as.gid)}`;

/** The file with the password is gone but the data is not: whoever owns the files may set a new one. */
async function setNewPassword(site: Site): Promise<SavedState> {
  const state = newState();
  site.say(`${site.state} is missing or damaged: the database gets a new password.`);
  const command = `alter role postgres password '${state.password}'\n`;
  const done = await run(site.binaries.postgres, ['--single', '-D', site.dataDir, 'postgres'], site.as, command);
  if (!done.succeeded || /ERROR|FATAL/.test(done.output)) throw failed(site, done.output);
  await saveState(site.state, state);
  return state;
}

function failed(site: Site, output: string): EmbeddedClusterRefused {
  return new EmbeddedClusterRefused(
    `The database could not be made in ${site.dataDir} (${firstUsefulLine(output) ?? 'no reason given'}): see to that, or choose another folder.`,
  );
}

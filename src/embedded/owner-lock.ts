import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isLiving, type Mark, markOf } from './process-mark.js';
import { EmbeddedClusterRefused } from './refusal.js';

/** One living Samverka per data directory. A lock whose owner is dead is taken over. */
export class OwnerLock {
  private constructor(private readonly file: string) {}

  static async take(file: string): Promise<OwnerLock> {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (tryToCreate(file)) return new OwnerLock(file);
      await clearIfStale(file);
    }
    throw new EmbeddedClusterRefused(`Several Samverka start at once on ${file}: try again in a moment.`);
  }

  async release(): Promise<void> {
    await rm(this.file, { force: true });
  }
}

function tryToCreate(file: string): boolean {
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    writeSync(descriptor, JSON.stringify(markOf(process.pid)));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moved aside before it is judged again: another may have taken it over since we looked. */
async function clearIfStale(file: string): Promise<void> {
  refuseIfHeld(file, await holderOf(file));
  const aside = `${file}.${String(process.pid)}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await holderOf(aside);
  if (moved && isLiving(moved)) await rename(aside, file);
  await rm(aside, { force: true });
}

function refuseIfHeld(file: string, holder: Mark | undefined): void {
  if (!holder || !isLiving(holder)) return;
  throw new EmbeddedClusterRefused(
    `Another Samverka (process ${String(holder.pid)}) is already using ${file.replace(/\.lock$/, '')}: stop it first, or choose another folder.`,
  );
}

/** Empty means that it is being written this very moment, or that its writer died: a second look tells which. */
async function holderOf(file: string): Promise<Mark | undefined> {
  const text = (await readFile(file, 'utf8').catch(() => undefined)) ?? '{}';
  if (text === '') await pause(100);
  const again = text || (await readFile(file, 'utf8').catch(() => ''));
  return parsed(again);
}

function parsed(text: string): Mark | undefined {
  try {
    const mark = JSON.parse(text) as Partial<Mark>;
    return typeof mark.pid === 'number' ? { pid: mark.pid, born: mark.born ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

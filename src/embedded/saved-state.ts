import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the next start must know: how to open the database, and with which settings it was started last. */
export interface SavedState {
  password: string;
  port: number;
  settings: string;
}

export function newState(): SavedState {
  return { password: randomBytes(32).toString('base64url'), port: 0, settings: '' };
}

/** What was saved, or nothing when it is lost or damaged. */
export async function readState(file: string): Promise<SavedState | undefined> {
  try {
    const state = JSON.parse(await readFile(file, 'utf8')) as Partial<SavedState>;
    const { password, port = 0, settings = '' } = state;
    return typeof password === 'string' && /^[\w-]{43}$/.test(password) ? { password, port, settings } : undefined;
  } catch {
    return undefined;
  }
}

/** Saved whole or not at all, for its owner's eyes only. */
export async function saveState(file: string, state: SavedState): Promise<void> {
  const draft = `${file}.draft`;
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 });
  await ownedLikeItsFolder(draft);
  await rename(draft, file);
}

/** So that what has been told to stop, and has not stopped yet, is not gone on with. At once: the process is ending. */
export function forgetSettings(file: string): void {
  const state = JSON.parse(readFileSync(file, 'utf8')) as SavedState;
  writeFileSync(file, JSON.stringify({ ...state, settings: '' }));
}

/** So that a folder's owner can start again after root has started once. */
async function ownedLikeItsFolder(file: string): Promise<void> {
  const { uid, gid } = await stat(dirname(file));
  if (process.getuid?.() === 0 && uid !== 0) await chown(file, uid, gid);
}

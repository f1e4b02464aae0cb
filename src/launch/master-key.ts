import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { SettingsRefused } from '../platform/settings/settings.js';

/**
 * The key beside a database of our own, made with it, for its owner's eyes only.
 * @throws SettingsRefused when it is damaged, or gone while the database is still there
 */
export async function masterKeyIn(dataDir: string, ownerUrl: string, say: (line: string) => void): Promise<Buffer> {
  const file = join(dataDir, 'master.key');
  if (!existsSync(file)) {
    if (await isBegun(ownerUrl)) throw lost(file);
    make(file);
    say(
      `The key under which all that people write is encrypted is kept in ${file}: without it nobody can read any of it.`,
    );
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw lost(file);
  return key;
}

/** Whether anything may have been encrypted in it. */
async function isBegun(ownerUrl: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return (await owner.query('select from samverka.master_key_check')).rowCount === 1;
  } finally {
    await owner.end();
  }
}

/** Moved into place when whole: one that is killed meanwhile leaves none that is half a key. */
function make(file: string): void {
  writeFileSync(`${file}.new`, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

function lost(file: string): SettingsRefused {
  return new SettingsRefused(
    `${file} is missing or damaged: put back the one that was there, or begin anew in another DATA_DIR. What is written in this database opens with it alone.`,
  );
}

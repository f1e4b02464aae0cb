import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';
import type { PushKeys } from '../platform/settings/settings.js';

/** The keys beside a database of our own, made once: a device that was given another key cannot be reached. */
export function pushKeysIn(dataDir: string): PushKeys {
  const file = join(dataDir, 'push.keys');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify(webPush.generateVAPIDKeys()), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as PushKeys;
}

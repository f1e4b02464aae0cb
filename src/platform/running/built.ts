import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { VersionView } from '../../contract/running.js';

/** Where the build lies: compiled, this file is in it; in tests, beside it. */
const above = join(import.meta.dirname, '../../..');
const dist = basename(above) === 'dist' ? above : join(above, 'dist');

/** A file that the build has made beside the program, if it has. */
export function builtFile(name: string): string | undefined {
  const path = join(dist, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What the build has noted about itself. */
export function versionBuilt(): VersionView {
  const noted = builtFile('build.json');
  return noted === undefined
    ? { version: 'not built', commit: null, builtAt: null }
    : (JSON.parse(noted) as VersionView);
}

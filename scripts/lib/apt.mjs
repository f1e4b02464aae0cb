import { accessSync, constants } from 'node:fs';
import { quietly, withProgress } from './progress.mjs';

/** Installs a package of Debian's where we may; `missing` makes the error that says what to do where we may not. */
export async function installByApt(name, missing) {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) throw missing();
  await withProgress(`Installerar ${name}`, async () => {
    await aptGet(missing, 'update');
    await aptGet(missing, 'install', '-y', name);
  });
}

async function aptGet(missing, ...args) {
  const { succeeded, output } = await quietly('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' });
  if (!succeeded) throw missing(output);
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

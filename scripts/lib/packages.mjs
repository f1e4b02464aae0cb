import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly, root } from './progress.mjs';

const LOCK = join(root, 'package-lock.json');

/** Runs npm, the very one that started us where there is one. `how` runs it in view or out of it. */
export function npm(how, args) {
  const self = process.env.npm_execpath;
  return self?.endsWith('.js') ? how(process.execPath, [self, ...args]) : how('npm', args);
}

/** Installs the versions of package-lock.json, and leaves that file as it is. */
export function installFromLock() {
  // What the build needs are devDependencies: NODE_ENV=production must not leave them out.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return npm(quietly, ['ci', ...options]);
}

/** npm writes down what it has installed: whoever ran npm themselves need not wait for it once more. */
export function isInstalledByHand() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const [has, wants] = [packagesIn(record), packagesIn(LOCK)];
  const same = Object.entries(has).every(([path, { version }]) => wants[path]?.version === version);
  return same && Object.entries(wants).every(([path, { optional }]) => path === '' || has[path] || optional);
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

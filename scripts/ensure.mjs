import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installFromLock, isInstalledByHand } from './lib/packages.mjs';
import { findChromium, installChromium } from './lib/chromium.mjs';
import { fingerprintOf, namesInRoot, stamp } from './lib/fingerprint.mjs';
import { installPoppler } from './lib/poppler.mjs';
import { CannotGoOn, quietly, root, withProgress } from './lib/progress.mjs';

/** Installs the packages of package-lock.json, unless just these are installed already. */
export async function ensureDependencies() {
  const wanted = fingerprintOf(['package-lock.json']);
  const installed = stamp('node_modules/.samverka-install');
  if (installed.says(wanted)) return;
  if (!isInstalledByHand()) await withProgress('Installerar paket', install);
  installed.write(wanted);
}

/** Builds the server and the client, unless what is built is of just these sources. */
export async function ensureBuilt() {
  const wanted = fingerprintOf([
    'src',
    'migrations',
    'client',
    'scripts/describe.mjs',
    'scripts/documents',
    'package-lock.json',
    ...namesInRoot(/^(tsconfig|postcss)/),
  ]);
  const built = stamp('dist/.samverka-build');
  if (built.says(wanted) && existsSync(join(root, 'dist/src/main.js'))) return;
  // A failed build leaves something behind too: it must not pass for the last good one when its sources come back.
  built.remove();
  await withProgress('Bygger', build);
  built.write(wanted);
}

/** What the tests use besides packages: Poppler, and a Chromium, whose path it answers. Installed by apt where that is ours to do. */
export async function ensureTestTools() {
  await installPoppler();
  const path = findChromium() ?? (await installChromium());
  process.env.CHROMIUM_PATH = path;
  return path;
}

async function install() {
  const { succeeded, output } = await installFromLock();
  if (succeeded) return;
  throw new CannotGoOn(
    'Paketen kunde inte installeras: se ovan, kontrollera nätet och försök igen.\nThe packages could not be installed: see above, check the network and try again.',
    output,
  );
}

async function build() {
  const results = await Promise.all([buildServer(), buildClient()]);
  const output = results.filter(({ succeeded }) => !succeeded).map((result) => result.output);
  if (output.length === 0) return;
  throw new CannotGoOn('Bygget misslyckades: se ovan.\nThe build failed: see above.', output.join('\n'));
}

/** What was built of a source that is gone goes too: a migration left behind would be run. */
const buildServer = async () => {
  for (const folder of ['dist/src', 'dist/migrations']) rmSync(join(root, folder), { recursive: true, force: true });
  const compiled = await quietly(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
  return compiled.succeeded ? quietly(process.execPath, ['scripts/describe.mjs']) : compiled;
};

const buildClient = () => {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'];
  return quietly(process.execPath, args, { NODE_ENV: 'production' });
};

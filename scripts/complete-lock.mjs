// Completes package-lock.json with the builds for other machines that a registry without them left out, so that
// `npm ci` takes it everywhere: their exact versions stand in the packages that want them, and on the machine that
// needs one npm finds it by name and version. Run it after a package was added where the registry is a partial one;
// with --check it only says whether anything is missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/progress.mjs';

const FILE = join(root, 'package-lock.json');
const before = readFileSync(FILE, 'utf8');
const lock = JSON.parse(before);

for (const [parent, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  const isDev = lock.packages[parent].dev === true;
  for (const [name, version] of Object.entries(optionalDependencies)) addBuild(name, version, isDev);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)));
save(`${JSON.stringify(lock, null, 2)}\n`);

function addBuild(name, version, isDev) {
  const path = `node_modules/${name}`;
  const machine = machineOf(name);
  if (lock.packages[path] !== undefined || machine === null) return;
  lock.packages[path] = { version, ...(isDev ? { dev: true } : {}), optional: true, ...machine };
}

/** What the name says: "@swc/core-linux-arm-gnueabihf" runs on linux, arm, glibc. */
function machineOf(name) {
  const said = /(android|darwin|freebsd|linux|openbsd|openharmony|win32|windows)-([a-z0-9]+)(?:-([a-z0-9]+))?$/.exec(
    name,
  );
  if (said === null) return null;
  const [, os, cpu, abi = ''] = said;
  const libc = os !== 'linux' ? {} : { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] };
  return { os: [os === 'windows' ? 'win32' : os], cpu: [cpu], ...libc };
}

function save(complete) {
  if (complete === before) return;
  if (!process.argv.includes('--check')) return writeFileSync(FILE, complete);
  process.stderr.write('package-lock.json lacks builds for other machines: run `node scripts/complete-lock.mjs`.\n');
  process.exitCode = 1;
}

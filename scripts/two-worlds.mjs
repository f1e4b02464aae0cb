// `npm run two-worlds -- 10000`: as many histories as asked for, on a database of its own. SEED=… runs some again.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureDependencies } from './ensure.mjs';

await ensureDependencies();
await ensureBuilt();
const { status } = spawnSync(
  process.execPath,
  ['node_modules/jest/bin/jest.js', 'test/secrecy/two-worlds/two-worlds.spec.ts'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      HISTORIES: process.argv[2] ?? '1000',
      NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
    },
  },
);
process.exitCode = status ?? 1;

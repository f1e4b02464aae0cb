// `npm run bench -- NAME…`: measures what is named, or everything. See docs/performance.md.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureDependencies } from './ensure.mjs';

await ensureDependencies();
await ensureBuilt();
const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
const isCompiled = run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.bench.json') === 0;
process.exitCode = isCompiled ? run('--enable-source-maps', 'dist/bench/main.js', ...process.argv.slice(2)) : 1;

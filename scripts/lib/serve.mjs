import { spawn } from 'node:child_process';
import { ensureBuilt, ensureDependencies } from '../ensure.mjs';
import { endOnSignal, giveUp, root } from './progress.mjs';

/** Installs and builds what is not there yet, then runs the server until it ends. */
export async function serve() {
  const handOver = endOnSignal();
  await prepare().catch(giveUp);
  handOver();
  runServer();
}

async function prepare() {
  await ensureDependencies();
  await ensureBuilt();
}

function runServer() {
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], { cwd: root, stdio: 'inherit' });
  const told = forwardOnce(server);
  server.on('exit', (code, signal) => process.exit(code ?? (told.signal === signal ? 0 : 1)));
}

/** A terminal tells the whole group and npm tells us again: the server is told once by us, however often we are. */
function forwardOnce(server) {
  const told = { signal: undefined };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (!told.signal) server.kill((told.signal = signal));
    });
  return told;
}

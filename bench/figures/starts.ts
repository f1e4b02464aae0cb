import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/embedded/opening.js';
import { type Figure, figure } from '../figure.js';
import { benchDir } from '../lab/lab.js';
import { timed } from '../measuring.js';

const dataDir = join(benchDir, 'start');

/** From the command to the first page: where there is no database yet, and where there is. */
export async function starts(): Promise<Figure[]> {
  rmSync(dataDir, { recursive: true, force: true });
  const first = await timedStart();
  const second = await timedStart();
  rmSync(dataDir, { recursive: true, force: true });
  return [
    figure({ name: 'first start to first page', value: first / 1000, unit: 's' }),
    figure({ name: 'second start to first page', value: second / 1000, unit: 's' }),
  ];
}

async function timedStart(): Promise<number> {
  const port = await freePort();
  let server: ChildProcess | undefined;
  const took = await timed(async () => {
    server = spawn(process.execPath, [join(process.cwd(), 'dist/src/main.js')], {
      env: { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir },
      stdio: 'ignore',
    });
    await untilPage(`http://127.0.0.1:${String(port)}/`);
  });
  await stopped(server);
  return took;
}

async function untilPage(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await pause(20);
}

async function stopped(server: ChildProcess | undefined): Promise<void> {
  if (server === undefined) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/embedded/opening.js';
import { benchKey } from './bench-key.js';
import type { DatabaseUrls } from '../../src/platform/settings/settings.js';

/** A server in a process of its own, as it would run. */
export class Child {
  constructor(
    readonly port: number,
    private readonly process: ChildProcess,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Bytes of memory that are its own. */
  memory(): number {
    const status = readFileSync(`/proc/${String(this.process.pid)}/status`, 'utf8');
    return 1024 * Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1]);
  }

  /** Seconds of a processor that it has used. */
  cpuSeconds(): number {
    const stat = readFileSync(`/proc/${String(this.process.pid)}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    await ended;
  }
}

/** The built product on these logins. PROFILE=1 leaves a profile of it in `.data/bench`. */
export async function startProduct(urls: DatabaseUrls, port?: number): Promise<Child> {
  const profile = process.env.PROFILE === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir=.data/bench/profiles'];
  return start([...profile, 'dist/src/main.js'], port ?? (await freePort()), {
    APP_DATABASE_URL: urls.app,
    TELLER_DATABASE_URL: urls.teller,
    DOOR_DATABASE_URL: urls.door,
    OPERATOR_DATABASE_URL: urls.operator,
    JOBS_DATABASE_URL: urls.jobs,
    CITIZEN_DATABASE_URL: urls.citizen,
    MASTER_KEY: benchKey.toString('base64'),
    DEMONSTRATION: 'false',
  });
}

export async function startFloor(appUrl: string): Promise<Child> {
  return start(['dist/bench/floor/server.js'], await freePort(), { APP_DATABASE_URL: appUrl });
}

export async function startPageFloor(bytes: number): Promise<Child> {
  return start(['dist/bench/floor/page.js'], await freePort(), { BYTES: String(bytes) });
}

/** Ready when it has printed its line. */
async function start(args: string[], port: number, env: Record<string, string>): Promise<Child> {
  const child = spawn(process.execPath, args.map(absolute), {
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (child.exitCode !== null) throw new Error(`${args.join(' ')} did not start`);
  return new Child(port, child);
}

function absolute(arg: string): string {
  return arg.startsWith('dist/') ? join(process.cwd(), arg) : arg;
}

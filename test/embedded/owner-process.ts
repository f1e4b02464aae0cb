import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFile } from '@swc/core';

/** What an owner says once it has its database, or why it has none. */
export interface Report {
  ownerUrl: string;
  dataDir: string;
  wasAdopted: boolean;
  refusal?: string;
}

const SCRIPT = `
import { EmbeddedCluster } from './embedded-cluster.js';
const say = (report) => console.log(JSON.stringify(report));
process.on('SIGTERM', () => process.exit(0));
try {
  const { ownerUrl, dataDir, wasAdopted } = await EmbeddedCluster.start({ dataDir: process.argv[2], durable: false });
  say({ ownerUrl, dataDir, wasAdopted });
  setInterval(() => undefined, 1000);
} catch (error) {
  say({ refusal: error.name + ': ' + error.message });
}`;

/** Node programs that own a database and can be killed, built from the sources as they are now. */
export class OwnerProgram {
  private constructor(private readonly folder: string) {}

  static async build(): Promise<OwnerProgram> {
    const cache = resolve('node_modules/.cache');
    await mkdir(cache, { recursive: true });
    const folder = await mkdtemp(join(cache, 'owner-'));
    await Promise.all((await readdir('src/embedded')).map((name) => compile(name, folder)));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'owner.js'), SCRIPT);
    return new OwnerProgram(folder);
  }

  start(dataDir: string): ChildProcess {
    return spawn(process.execPath, [join(this.folder, 'owner.js'), dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}

/** Waits for what an owner has to say. */
export async function reportOf(owner: ChildProcess): Promise<Report> {
  if (!owner.stdout) throw new Error('An owner speaks on its standard output.');
  const [line] = (await once(createInterface(owner.stdout), 'line')) as [string];
  return JSON.parse(line) as Report;
}

/** Ends an owner by a signal and waits until it is gone. */
export async function end(owner: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (owner.exitCode !== null || owner.signalCode !== null) return;
  const gone = once(owner, 'exit');
  owner.kill(signal);
  await gone;
}

async function compile(name: string, folder: string): Promise<void> {
  const { code } = await transformFile(join('src/embedded', name), {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  await writeFile(join(folder, name.replace(/\.ts$/, '.js')), code);
}

import { type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { end, OwnerProgram, reportOf } from './owner-process.js';
import { A_MINUTE, ask, Workbench } from './workbench.js';

let bench: Workbench;

beforeEach(async () => {
  bench = await Workbench.open();
});
afterEach(() => bench.clear());

let owners: OwnerProgram;
beforeAll(async () => {
  owners = await OwnerProgram.build();
});
afterAll(() => owners.remove());

const anOwner = (): ChildProcess => bench.follow(owners.start(bench.dataDir));

describe('an owner who was killed', () => {
  it(
    'leaves a database that the next one goes on with',
    async () => {
      const owner = anOwner();
      const { ownerUrl } = await reportOf(owner);
      await ask(ownerUrl, `create table kept as select 'Bromma' as place`);
      await end(owner, 'SIGKILL');

      const next = await bench.start();
      expect(next.wasAdopted).toBe(true);
      expect(next.ownerUrl).toBe(ownerUrl);
      expect(await ask(next.ownerUrl, 'select place from kept')).toBe('Bromma');
      await next.stop();
      await expect(ask(ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
    },
    A_MINUTE,
  );

  it(
    'leaves one that is started anew when it runs with other settings',
    async () => {
      const owner = anOwner();
      const { ownerUrl } = await reportOf(owner);
      await end(owner, 'SIGKILL');

      const next = await bench.start({ durable: true });
      expect(next.wasAdopted).toBe(false);
      expect(await ask(next.ownerUrl, 'show fsync')).toBe('on');
      await expect(ask(ownerUrl, 'select 1')).rejects.toThrow();
    },
    A_MINUTE,
  );

  it(
    'in the midst of making it leaves nothing that is mistaken for a database',
    async () => {
      const owner = anOwner();
      while (!(await bench.contents()).some((name) => name.includes('unfinished'))) await pause(5);
      await pause(250);
      await end(owner, 'SIGKILL');
      expect(await bench.contents()).not.toContain('database');

      const next = await bench.start();
      expect(await ask(next.ownerUrl, 'select 1')).toBe(1);
      expect((await bench.contents()).filter((name) => name.includes('unfinished'))).toEqual([]);
    },
    A_MINUTE,
  );

  it(
    'together with the database leaves a number that means nothing, even when another process has it now',
    async () => {
      const first = await bench.start();
      const file = join(bench.dataDir, 'postmaster.pid');
      const left = await readFile(file, 'utf8');
      await first.stop();
      const stranger = await bench.aStranger();
      await writeFile(file, left.replace(/^\d+/, String(stranger.pid)));

      const next = await bench.start();
      expect(await ask(next.ownerUrl, 'select 1')).toBe(1);
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    },
    A_MINUTE,
  );

  it(
    'by its own fault takes the database along',
    async () => {
      const owner = anOwner();
      const { ownerUrl } = await reportOf(owner);
      await end(owner, 'SIGTERM');
      const next = await bench.start();
      expect(next.wasAdopted).toBe(false);
      expect(next.ownerUrl).not.toBe(ownerUrl);
    },
    A_MINUTE,
  );
});

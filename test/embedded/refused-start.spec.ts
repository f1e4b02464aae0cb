import { type ChildProcess } from 'node:child_process';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedClusterRefused } from '../../src/embedded/refusal.js';
import { OwnerProgram, reportOf } from './owner-process.js';
import { A_MINUTE, ask, isRoot, Workbench } from './workbench.js';

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

describe('a start is refused in one sentence', () => {
  const refusal = async (options: { dataDir?: string } = {}): Promise<string> => {
    const error: unknown = await bench.start(options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EmbeddedClusterRefused);
    const { message } = error as EmbeddedClusterRefused;
    expect(message.split('\n')).toHaveLength(1);
    return message;
  };

  it(
    'while another living process uses the database',
    async () => {
      const { ownerUrl } = await reportOf(anOwner());
      expect(await refusal()).toMatch(/Another Samverka \(process \d+\) is already using .*database: stop it first/);
      expect((await reportOf(anOwner())).refusal).toMatch(/^EmbeddedClusterRefused: Another Samverka/);
      expect(await ask(ownerUrl, 'select 1')).toBe(1);
    },
    A_MINUTE,
  );

  it(
    'when this very process uses it already, or starts it twice at once',
    async () => {
      const both = await Promise.allSettled([bench.start(), bench.start()]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await refusal()).toContain(`process ${String(process.pid)}`);
    },
    A_MINUTE,
  );

  it('in a folder that cannot be written, even by root', async () => {
    await writeFile(join(bench.folder, 'a-file'), '');
    expect(await refusal({ dataDir: join(bench.folder, 'a-file', 'database') })).toContain('choose another folder');
    if (process.platform === 'linux')
      expect(await refusal({ dataDir: '/proc/samverka/database' })).toContain('choose another folder');
    if (isRoot) return;
    await chmod(bench.folder, 0o555);
    expect(await refusal()).toContain('choose another folder');
    await chmod(bench.folder, 0o755);
  });

  it('in a folder that holds something else', async () => {
    await writeFile(join(bench.folder, 'thesis.txt'), 'the only copy');
    expect(await refusal({ dataDir: bench.folder })).toContain('holds something other than our database');
    expect(await readFile(join(bench.folder, 'thesis.txt'), 'utf8')).toBe('the only copy');
  });

  it(
    'when the data is damaged, with what Postgres says of it',
    async () => {
      await (await bench.start()).stop();
      await rm(join(bench.dataDir, 'global'), { recursive: true });
      expect(await refusal()).toMatch(/did not start \(.*could not find the database system\)/);
      expect(await bench.contents()).not.toContain('database.lock');
    },
    A_MINUTE,
  );
});

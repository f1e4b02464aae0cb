import { once } from 'node:events';
import { chmod, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { A_MINUTE, ask, isRoot, Workbench } from './workbench.js';

let bench: Workbench;

beforeEach(async () => {
  bench = await Workbench.open();
});
afterEach(() => bench.clear());

describe('a database of our own', () => {
  it(
    'keeps what was written from one start to the next, which is quick',
    async () => {
      const first = await bench.start({ durable: true });
      await ask(first.ownerUrl, `create table kept as select 'Bromma' as place`);
      await first.stop();

      const since = Date.now();
      const second = await bench.start({ durable: true });
      expect(Date.now() - since).toBeLessThan(1000);
      expect(await ask(second.ownerUrl, 'select place from kept')).toBe('Bromma');
      expect([first.wasAdopted, second.wasAdopted]).toEqual([false, false]);
    },
    A_MINUTE,
  );

  it(
    'is what was asked for: checksums, UTF-8, the C order of letters, and no door but the loopback one',
    async () => {
      const { ownerUrl } = await bench.start();
      const settings = ['data_checksums', 'server_encoding', 'lc_messages', 'listen_addresses', 'max_connections'];
      const shown = await Promise.all(settings.map((name) => ask(ownerUrl, `show ${name}`)));
      expect(shown).toEqual(['on', 'UTF8', 'C', '127.0.0.1', '160']);
      expect(await ask(ownerUrl, 'show unix_socket_directories')).toBe('');
      expect(
        await ask(ownerUrl, `select count(*)::int from pg_hba_file_rules where auth_method <> 'scram-sha-256'`),
      ).toBe(0);
      expect(await ask(ownerUrl, 'show server_version_num')).toMatch(/^18/);
    },
    A_MINUTE,
  );

  it(
    'keeps its password from all but its owner, and refuses a wrong one',
    async () => {
      const { ownerUrl } = await bench.start();
      expect((await stat(`${bench.dataDir}.json`)).mode & 0o777).toBe(0o600);
      expect((await stat(`${bench.dataDir}.log`)).mode & 0o777).toBe(0o600);
      expect(new URL(ownerUrl).password).toHaveLength(43);
      const wrong = new URL(ownerUrl);
      wrong.password = 'postgres';
      await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    },
    A_MINUTE,
  );

  it(
    'says nothing in its log of what people write, even in mistakes',
    async () => {
      const cluster = await bench.start();
      await expect(ask(cluster.ownerUrl, `select 'Kalle Secret'::uuid`)).rejects.toThrow('Kalle Secret');
      await expect(ask(cluster.ownerUrl, `do $$ begin raise exception 'Kalle Secret'; end $$`)).rejects.toThrow();
      await cluster.stop();
      const log = await readFile(`${bench.dataDir}.log`, 'utf8');
      expect(log).toContain('ready to accept connections');
      expect(log).not.toContain('Secret');
    },
    A_MINUTE,
  );

  it(
    'ends open sessions when it is stopped, and may be stopped twice',
    async () => {
      const cluster = await bench.start();
      const client = new Client({ connectionString: cluster.ownerUrl });
      client.on('error', () => undefined);
      await client.connect();
      const ended = new Promise((resolve) => client.once('end', resolve));
      await Promise.all([cluster.stop(), cluster.stop()]);
      await ended;
      await expect(ask(cluster.ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED');
      expect(await bench.contents()).toEqual(['database', 'database.json', 'database.log']);
    },
    A_MINUTE,
  );
});

describe('a lost password', () => {
  it(
    'is replaced by a new one, and the data stays',
    async () => {
      const first = await bench.start();
      await ask(first.ownerUrl, `create table kept as select 'Bromma' as place`);
      await first.stop();
      await rm(`${bench.dataDir}.json`);

      const second = await bench.start();
      expect(await ask(second.ownerUrl, 'select place from kept')).toBe('Bromma');
      expect(new URL(second.ownerUrl).password).not.toBe(new URL(first.ownerUrl).password);
    },
    A_MINUTE,
  );
});

describe('a folder that the user of Postgres may not enter', () => {
  it(
    'is stood in for by one that it may, when we are root',
    async () => {
      await chmod(bench.folder, 0o700);
      const lines: string[] = [];
      const cluster = await bench.start({ log: (line) => lines.push(line) });
      expect(await ask(cluster.ownerUrl, 'select 1')).toBe(1);
      expect(cluster.dataDir.startsWith('/var/lib/samverka/')).toBe(isRoot);
      expect(lines.some((line) => line.includes(`kept in ${cluster.dataDir}`))).toBe(isRoot);
      await cluster.stop();
      if (isRoot) await rm(dirname(cluster.dataDir), { recursive: true });
    },
    A_MINUTE,
  );
});

describe('a port that another has taken', () => {
  it(
    'does not stand in the way',
    async () => {
      const first = await bench.start();
      const { port } = new URL(first.ownerUrl);
      await first.stop();
      const other = createServer().listen(Number(port), '127.0.0.1');
      await once(other, 'listening');
      const second = await bench.start();
      expect(new URL(second.ownerUrl).port).not.toBe(port);
      other.close();
    },
    A_MINUTE,
  );
});

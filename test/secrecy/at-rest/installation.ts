import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, ownerUrlFor } from '../../../src/embedded/opening.js';
import { until } from '../../hardening/scene.js';
import { Person } from '../../support/person.js';

const root = join(import.meta.dirname, '../../..');

/** Samverka as `npm start` has it, with a database of its own and the demonstration in it, in a folder of its own. */
export class Installation {
  readonly folder = mkdtempSync(join(tmpdir(), 'samverka-at-rest-'));
  readonly dataDir = join(this.folder, 'data');
  /** All that it has said, in every start. */
  output = '';
  private server: ChildProcess | undefined;
  private url = '';

  constructor() {
    chmodSync(this.folder, 0o755); // as root, Postgres runs as a user of its own, who must get there
    mkdirSync(join(this.folder, 'tmp'), { mode: 0o777 });
  }

  /** Until it listens, or has refused to. */
  async starts(): Promise<void> {
    const port = String(await freePort());
    this.url = `http://localhost:${port}`;
    const before = this.output.length;
    const env = {
      PATH: process.env.PATH,
      PORT: port,
      DATA_DIR: this.dataDir,
      LOG_LEVEL: 'debug',
      TMPDIR: join(this.folder, 'tmp'),
    };
    const server = spawn(process.execPath, ['dist/src/main.js'], { cwd: root, env });
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (part: Buffer) => (this.output += part.toString()));
    this.server = server;
    await until(() => this.output.slice(before).includes('Samverka: ') || server.exitCode !== null);
  }

  async stops(): Promise<void> {
    if (this.server?.exitCode !== null) return;
    const ended = once(this.server, 'exit');
    this.server.kill('SIGTERM');
    await ended;
  }

  async isThrownAway(): Promise<void> {
    await this.stops();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 8 });
  }

  /** One of the demonstration's people, signed in. */
  async person(name: string): Promise<Person> {
    interface Shown {
      people: { person: { id: string; agencyId: string; name: string } }[];
    }
    const { people } = (await (await fetch(`${this.url}/api/demonstration`)).json()) as Shown;
    const found = people.find(({ person }) => person.name === name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    const person = new Person(this.url, found.person.id, found.person.agencyId, '');
    const { headers } = await person.asks('POST', '/api/demonstration/session', { personId: person.id });
    person.token = /samverka=([\w-]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
    return person;
  }

  /** As the superuser, past every rule. */
  async sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    const { password, port } = JSON.parse(readFileSync(join(this.dataDir, 'postgres.json'), 'utf8')) as {
      password: string;
      port: number;
    };
    const owner = new pg.Client({ connectionString: ownerUrlFor(port, password).replace(/postgres$/, 'samverka') });
    await owner.connect();
    try {
      return (await owner.query<T>(text, values)).rows;
    } finally {
      await owner.end();
    }
  }

  /** Every row there is, as a dump would have it. */
  async dump(): Promise<string> {
    const tables = await this.sql<{ name: string }>(tablesSql);
    const parts: string[] = [];
    for (const { name } of tables) {
      const rows = await this.sql<{ row: string }>('select row_to_json(t)::text as row from ' + name + ' t');
      parts.push(...rows.map(({ row }) => row));
    }
    return parts.join('\n');
  }

  /** Which files below the folder hold this, in any writing. */
  filesWith(text: string): string[] {
    const entries = readdirSync(this.folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const writings = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'latin1')];
    return files.filter((file) => holdsAny(readFileSync(file), writings));
  }
}

function holdsAny(content: Buffer, writings: readonly Buffer[]): boolean {
  return writings.some((writing) => content.includes(writing));
}

const tablesSql = `
  select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`;

import pg from 'pg';
import type { Person } from '../support/person.js';
import type { World } from '../support/world.js';

/** How Postgres refused. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** One connection of a login, as whoever has stolen its password would have it. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export type Statement = string | readonly [sql: string, values: unknown[]];

/** These statements in one transaction of hers, kept if Postgres keeps them. What it says if not: at once, or at the commit. */
export function inHerTransaction(
  world: World,
  { token }: Person,
  statements: readonly Statement[],
): Promise<Refusal | 'kept'> {
  return connected(world.urls.app, async (client) => {
    await client.query('begin');
    try {
      await client.query('select gate.enter($1, $2)', [token, 'test']);
      for (const statement of statements) await run(client, statement);
      await client.query('commit');
      return 'kept';
    } catch (error) {
      return refusalIn(error);
    }
  });
}

/** What Postgres answers to one statement of hers: rows, or its refusal. Nothing of it is kept. */
export function answerTo(world: World, { token }: Person, statement: Statement): Promise<unknown> {
  return connected(world.urls.app, async (client) => {
    await client.query('begin');
    await client.query('select gate.enter($1, $2)', [token, 'test']);
    return run(client, statement).then(({ rows }) => rows as unknown[], refusalIn);
  });
}

export function refusalIn(error: unknown): Refusal {
  const { code = '', message = '' } = error as Partial<Refusal>;
  return { code, message };
}

function run(client: pg.Client, statement: Statement): Promise<pg.QueryResult> {
  return typeof statement === 'string' ? client.query(statement) : client.query(statement[0], statement[1]);
}

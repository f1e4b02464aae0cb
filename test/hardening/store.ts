import type { World } from '../support/world.js';

/** What signing in, and being there, may change. */
const passing = ['gate.attempts', 'gate.sessions'];

/** One word for all that is kept in each table: equal words mean that nothing was stored, changed or taken away. */
export async function everythingKept(world: World): Promise<Record<string, string>> {
  const tables = await world.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('samverka', 'gate') order by 1`,
  );
  const kept: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !passing.includes(table.name)))
    kept[name] = await digestOf(world, name);
  return kept;
}

async function digestOf(world: World, table: string): Promise<string> {
  const sql = `select count(*) || ':' || coalesce(md5(string_agg(kept::text, '|' order by kept::text)), '') as digest from ${table} kept`;
  const [row] = await world.sql<{ digest: string }>(sql);
  return row?.digest ?? '';
}

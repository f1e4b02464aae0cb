import { readFile, writeFile } from 'node:fs/promises';
import { World } from '../support/world.js';

/**
 * What migrations have made of the rules, in one place to read: each function as it stands after the last that replaced it, each view,
 * policy and trigger. `RULES=write` writes the file anew, after a migration that means to change them.
 */
const file = new URL('../../docs/rules.sql', import.meta.url);
const ours = `('samverka', 'gate', 'log', 'published', 'crypto')`;

const rulesSql = `
  with namespace as (select oid, nspname as name from pg_namespace where nspname in ${ours}),
       rules (kind, place, words) as (
    select 1, namespace.name || '.' || proname || '(' || pg_get_function_identity_arguments(proc.oid) || ')', pg_get_functiondef(proc.oid) || ';'
      from pg_proc proc join namespace on namespace.oid = pronamespace
     where prokind in ('f', 'p') and not exists (select from pg_depend where objid = proc.oid and deptype = 'e')
    union all
    select 2, namespace.name || '.' || relname, 'create view ' || namespace.name || '.' || relname || ' as' || E'\\n' || pg_get_viewdef(class.oid)
      from pg_class class join namespace on namespace.oid = relnamespace where relkind = 'v'
    union all
    select 3, schemaname || '.' || tablename || ' ' || policyname,
           concat_ws(' ', 'create policy', policyname, 'on', schemaname || '.' || tablename, 'as', lower(permissive), 'for', lower(cmd), 'to',
                     array_to_string(roles, ', '), 'using (' || qual || ')', 'with check (' || with_check || ')') || ';'
      from pg_policies where schemaname in ${ours}
    union all
    select 4, namespace.name || '.' || relname || ' ' || tgname, pg_get_triggerdef(trigger.oid) || ';'
      from pg_trigger trigger join pg_class class on class.oid = tgrelid join namespace on namespace.oid = relnamespace where not tgisinternal)
  select words from rules order by kind, place collate "C"`;

describe('the rules of the database', () => {
  it('stand in docs/rules.sql as they stand in it', async () => {
    const world = await World.begin();
    const rules = (await world.sql<{ words: string }>(rulesSql)).map(({ words }) => words.trimEnd());
    await world.end();
    const found = `${rules.join('\n\n')}\n`;
    if (process.env.RULES === 'write') await writeFile(file, found);
    expect(await readFile(file, 'utf8')).toBe(found);
  });
});

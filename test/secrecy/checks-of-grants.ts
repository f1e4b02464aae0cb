import { type Ask, type Check, differences } from './asking.js';
import { expectedGrants } from './grants.js';

/**
 * Every right that somebody has been given on something of this database, its owner apart: one line for each role and
 * thing. Logins are called by their part, since their names are this world's own.
 */
export async function grantsGiven(ask: Ask): Promise<string[]> {
  const rows = await ask<{ line: string }>(grantsSql);
  return rows.map(({ line }) => line);
}

export const grantsUnlike: Check = async (ask) => differences(await grantsGiven(ask), expectedGrants);

const grantsSql = `
with ours as (
  select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), given as (
  select 'database' as thing, privilege_type as privilege, grantee, datdba as owner, null::text as detail, is_grantable
    from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) where datname = current_database()
  union all
  select 'schema ' || nspname, privilege_type, grantee, nspowner, null, is_grantable
    from ours join pg_namespace using (oid, nspname), aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
  union all
  select nspname || '.' || relname, privilege_type, grantee, relowner, null, is_grantable
    from pg_class join ours on ours.oid = relnamespace,
         aclexplode(coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)))
   where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
  union all
  select nspname || '.' || relname, privilege_type, grantee, relowner, string_agg(attname, ', ' order by attnum), is_grantable
    from pg_attribute join pg_class on pg_class.oid = attrelid join ours on ours.oid = relnamespace, aclexplode(attacl)
   group by nspname, relname, privilege_type, grantee, relowner, is_grantable
  union all
  select regexp_replace(pg_proc.oid::regprocedure::text, ' ', '', 'g'), privilege_type, grantee, proowner, null, is_grantable
    from pg_proc join ours on ours.oid = pronamespace, aclexplode(coalesce(proacl, acldefault('f', proowner)))
   where not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')
  union all
  select pg_proc.oid::regprocedure::text, privilege_type, grantee, proowner, null, is_grantable
    from pg_proc, aclexplode(proacl)
   where pronamespace = 'pg_catalog'::regnamespace and grantee <> 0 and grantee::regrole::text !~ '^pg_'
  union all
  select 'pg_catalog.' || relname, privilege_type, grantee, relowner, null, is_grantable
    from pg_class, aclexplode(relacl)
   where relnamespace = 'pg_catalog'::regnamespace and grantee <> 0 and grantee::regrole::text !~ '^pg_'
  union all
  select format('whatever %s makes (%s)', case when rolsuper then 'the owner' else rolname end, defaclobjtype),
         privilege_type, grantee, defaclrole, null, is_grantable
    from pg_default_acl join pg_roles on pg_roles.oid = defaclrole, aclexplode(defaclacl)
), named as (
  select case grantee when 0 then 'everybody'
           else regexp_replace(pg_get_userbyid(grantee), '^' || current_database() || '_', 'login ') end as role,
         thing,
         lower(privilege) || coalesce(' (' || detail || ')', '') || case when is_grantable then ' with grant option' else '' end as privilege
    from given where grantee <> owner
)
select role || ': ' || thing || ': ' || string_agg(privilege, ', ' order by privilege) as line
  from named group by role, thing order by role, thing`;

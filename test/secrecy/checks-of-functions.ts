import { faultsFoundBy } from './asking.js';

/** Our functions: all but those that came with an extension. */
const ours = `pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
  and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e')`;

const keepers = `('samverka_gate', 'samverka_keeper')`;

/** A function with its owner's rights belongs to one who has few. */
export const functionsOfStrangers = faultsFoundBy(`
  select format('%s belongs to %s', pg_proc.oid::regprocedure, proowner::regrole) as fault
    from pg_proc where ${ours} and prosecdef and proowner::regrole::text not in ${keepers}`);

/** The owners of functions own nothing else, and nobody comes in as one of them. */
export const ownersOfMore = faultsFoundBy(`
  select format('%s may sign in, or more', rolname) as fault from pg_roles
   where rolname in ${keepers}
     and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
  union all
  select format('%s owns %s', refobjid::regrole, pg_describe_object(classid, objid, objsubid)) from pg_shdepend
   where refclassid = 'pg_authid'::regclass and refobjid::regrole::text in ${keepers} and deptype = 'o'
     and classid not in ('pg_proc'::regclass, 'pg_default_acl'::regclass)
     and dbid in (0, (select oid from pg_database where datname = current_database()))
  union all
  select format('%s is a member of %s', member::regrole, roleid::regrole) from pg_auth_members
   where member::regrole::text in ${keepers} or roleid::regrole::text in ${keepers}`);

/** Names in a function mean what they meant when it was written, whoever calls it. */
export const functionsWhoseNamesFloat = faultsFoundBy(`
  select format('%s looks names up wherever its caller says', pg_proc.oid::regprocedure) as fault
    from pg_proc where ${ours} and prosqlbody is null
     and not exists (select from unnest(proconfig) setting where setting ~ '^search_path=pg_catalog, (.*, )?pg_temp$')`);

/** Nothing is called by everybody. */
export const functionsForEverybody = faultsFoundBy(`
  select format('everybody may call %s', pg_proc.oid::regprocedure) as fault
    from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) where ${ours} and grantee = 0`);

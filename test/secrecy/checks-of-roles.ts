import { type Check, differences, faultsFoundBy } from './asking.js';

/** The logins of this very database: the cluster may hold other worlds. */
const logins = `select oid, rolname from pg_roles where rolname in (
  select format('%s_%s', current_database(), part) from unnest(array['app', 'teller', 'door', 'operator', 'jobs', 'citizen']) part)`;

const groups = `select oid, rolname from pg_roles where rolname ~ '^samverka_.*_rights$'`;

/** A login has the rights of one group, and no power of its own. */
export const loginsThatMayMore = faultsFoundBy(`
  select format('%s is not in exactly its own group', rolname) as fault from (${logins}) login
   where array(select roleid::regrole::text from pg_auth_members where member = login.oid and not admin_option)
         <> array[format('samverka_%s_rights', substr(rolname, length(current_database()) + 2))]
  union all
  select format('%s has powers', rolname) from pg_roles
   where oid in (select oid from (${logins}) login)
     and (not rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
  union all
  select 'there are not six logins' where (select count(*) from (${logins}) login) <> 6`);

/** A group is nobody, and is in no other. */
export const groupsThatMayMore = faultsFoundBy(`
  select format('%s has powers', rolname) as fault from pg_roles
   where oid in (select oid from (${groups}) rights)
     and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
  union all
  select format('%s is a member of %s', rolname, roleid::regrole)
    from (${groups}) rights join pg_auth_members on member = rights.oid`);

/** A login waits for nobody for long, and finds nothing but Postgres's own without saying where. It has set nothing else. */
export const loginsWithOtherSettings: Check = async (ask) => {
  const rows = await ask<{ line: string }>(`
    select format('%s: %s', rolname, unnest(setconfig)) as line from (${logins}) login join pg_db_role_setting on setrole = login.oid`);
  const parts = await ask<{ rolname: string }>(logins);
  const expected = parts.flatMap(({ rolname }) => settingsOfLogins.map((setting) => `${rolname}: ${setting}`));
  return differences(
    rows.map(({ line }) => line),
    expected,
  );
};

const settingsOfLogins = [
  'search_path=pg_catalog',
  'lock_timeout=2s',
  'transaction_timeout=5s',
  'idle_in_transaction_session_timeout=5s',
  'random_page_cost=1.1',
  'enable_seqscan=off',
  'jit=off',
];

const countingFunctions = [
  '^(pg_stat_|pg_(cancel|terminate)_backend|pg_lock|pg_.*_size[(]|pg_current_(xact|snapshot|wal)|pg_snapshot|txid_',
  'pg_.*blocking_pids|pg_(try_)?advisory|pg_logical_emit|pg_export_snapshot|lo_|lowrite|loread|pg_get_backend_memory',
  'pg_control_|age[(]xid|mxid_age|pg_xact_|pg_last_(committed|wal|xact)|pg_get_multixact|pg_isolation_test|pg_notif',
  'pg_prepared_xact|pg_get_replication_slots|pg_.*wal_summar|pg_relation_filenode)',
].join('|');

const countingTables = [
  '^pg_(stat_|statio_|stats|locks|class|cursors|prepared|largeobject|shmem|backend|wait|aios|database$|replication_slots)',
].join('|');

const everybody = `(${logins} union all ${groups}
  union all select oid, rolname from pg_roles where rolname in ('samverka_gate', 'samverka_keeper')) role`;

/** Nobody makes anything: what stands before the real thing is taken for it. */
export const whoMayMakeThings = faultsFoundBy(`
  select format('%s may create in %s', rolname, nspname) as fault from pg_namespace, ${everybody}
   where has_schema_privilege(role.oid, pg_namespace.oid, 'create')
  union all
  select format('%s may %s the database', rolname, wish) from unnest(array['create in', 'put temporary tables in']) wish, ${everybody}
   where has_database_privilege(role.oid, current_database(), case wish when 'create in' then 'create' else 'temporary' end)`);

/** The schema that Postgres gives to all holds the list of migrations, and no login may enter it. */
export const publicSchemaInUse = faultsFoundBy(`
  select format('%s may use the public schema', rolname) as fault from ${everybody}
   where has_schema_privilege(role.oid, 'public', 'usage')
  union all
  select format('public.%s', relname) from pg_class
   where relnamespace = 'public'::regnamespace and relname !~ '^samverka_migrations'
     and relname !~ '^PK_' and relkind <> 'i'
  union all
  select format('public function %s', oid::regprocedure) from pg_proc where pronamespace = 'public'::regnamespace`);

/**
 * What Postgres counts, times and locks for all is open to nobody; but the keeper marks a stream as moved by its transaction,
 * and of the servers that look after the jobs one waits for another.
 */
export const openCounters = faultsFoundBy(`
  select format('%s may call %s', rolname, pg_proc.oid::regprocedure) as fault from pg_proc, ${everybody}
   where pronamespace = 'pg_catalog'::regnamespace and has_function_privilege(role.oid, pg_proc.oid, 'execute')
     and pg_proc.oid::regprocedure::text ~ '${countingFunctions}'
     and not (rolname = 'samverka_keeper' and proname = 'pg_current_xact_id')
     and not (pg_has_role(role.oid, 'samverka_jobs_rights', 'member') and pg_proc.oid = 'pg_advisory_xact_lock(bigint)'::regprocedure)
  union all
  select format('%s may read %s', rolname, pg_class.oid::regclass) from pg_class, ${everybody}
   where relnamespace = 'pg_catalog'::regnamespace and has_any_column_privilege(role.oid, pg_class.oid, 'select')
     and relname ~ '${countingTables}'`);

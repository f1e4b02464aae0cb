import type pg from 'pg';
import type { Login } from './logins.js';

/**
 * Makes the logins, and takes from everybody what Postgres counts, times and locks for all: it would tell of rows
 * that a viewer cannot see. Run after every migration and every upgrade of Postgres, which brings the grants back.
 */
export async function lockDown(owner: pg.ClientBase, logins: readonly Login[]): Promise<void> {
  for (const login of logins) await admit(owner, login);
  await owner.query(closeDatabaseSql);
  for (const { name } of logins) await runQuoting(owner, 'grant connect on database %1$I to %2$I', name);
  await owner.query(closeCatalogueSql);
}

async function admit(owner: pg.ClientBase, { name, password, group, connections }: Login): Promise<void> {
  const known = await owner.query('select from pg_roles where rolname = $1', [name]);
  if (known.rowCount === 0) await runQuoting(owner, 'create role %2$I', name);
  const limits = `login nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit ${String(connections)}`;
  await runQuoting(owner, `alter role %2$I ${limits} password %3$L`, name, password);
  await runQuoting(owner, 'grant %3$I to %2$I', name, group);
  await runQuoting(owner, 'alter role %2$I reset all', name);
  await runQuoting(owner, 'alter role %2$I in database %1$I reset all', name);
  for (const setting of settingsOfLogins)
    await runQuoting(owner, `alter role %2$I in database %1$I set ${setting}`, name);
}

/** Plans stay index scans whatever hidden rows do to the statistics; nobody waits long; nothing shadows a name. */
const settingsOfLogins = [
  'search_path = pg_catalog',
  "lock_timeout = '2s'",
  "transaction_timeout = '5s'",
  "idle_in_transaction_session_timeout = '5s'",
  'random_page_cost = 1.1',
  'enable_seqscan = off',
  'jit = off',
];

/** Statements that take no parameters: Postgres itself quotes the names. %1 is the database. */
export async function runQuoting(owner: pg.ClientBase, statement: string, ...names: string[]): Promise<void> {
  const places = names.map((_, index) => `$${String(index + 2)}::text`).join(', ');
  const formatting = 'select format($1, current_database(), ' + places + ') as sql';
  const { rows } = await owner.query<{ sql: string }>(formatting, [statement, ...names]);
  await owner.query(rows[0]?.sql ?? '');
}

const closeDatabaseSql = `
do $$ begin
  execute format('revoke all on database %I from public', current_database());
end $$`;

const closeCatalogueSql = `
do $$
declare told text;
begin
  for told in select oid::regprocedure from pg_proc where pronamespace = 'pg_catalog'::regnamespace
    and oid::regprocedure::text ~ '^(pg_stat_|pg_cancel_backend|pg_terminate_backend|pg_lock|pg_.*_size[(]|pg_current_(xact|snapshot|wal)|pg_snapshot|txid_|pg_.*blocking_pids|pg_(try_)?advisory|pg_logical_emit|pg_export_snapshot|lo_|lowrite|loread|pg_get_backend_memory|pg_control_|age[(]xid|mxid_age|pg_xact_|pg_last_(committed|wal|xact)|pg_get_multixact|pg_isolation_test|pg_notif|pg_prepared_xact|pg_get_replication_slots|pg_.*wal_summar|pg_relation_filenode)'
    loop execute format('revoke execute on function %s from public', told); end loop;
  for told in select oid::regclass from pg_class where relnamespace = 'pg_catalog'::regnamespace
    and relname ~ '^pg_(stat_|statio_|stats|locks|class|cursors|prepared|largeobject|shmem|backend|wait|aios|database$|replication_slots)' and relkind in ('r', 'v')
    loop execute format('revoke select on %s from public', told); end loop;
end $$`;

import { type Check, differences, faultsFoundBy } from './asking.js';
import { reviewedIndexes, reviewedKeys } from './reviewed-keys.js';

/**
 * TypeORM's own table says which migrations have run, and nothing else; no login may enter its schema. The queues of jobs
 * are pg-boss's own: checks-of-jobs.ts.
 */
const ours = `nspname !~ '^pg_' and nspname not in ('information_schema', 'jobs') and relname !~ '^samverka_migrations'`;

/** Every table hides its rows from everybody, its owner too, until a policy shows them. */
export const unguardedTables = faultsFoundBy(`
  select format('%s.%s has no forced row security', nspname, relname) as fault
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where relkind in ('r', 'p', 'f') and ${ours} and not (relrowsecurity and relforcerowsecurity)
  union all
  select format('%s.%s has no policy', nspname, relname)
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where relkind in ('r', 'p', 'f') and ${ours} and not exists (select from pg_policy where polrelid = pg_class.oid)`);

/** A policy names whom it is for. */
export const policiesForEverybody = faultsFoundBy(`
  select format('policy %s on %s.%s is for public', policyname, schemaname, tablename) as fault
    from pg_policies where 'public' = any (roles)`);

/** A number that runs tells how many others there have been. */
export const runningNumbers = faultsFoundBy(`
  select format('%s.%s is a sequence', nspname, relname) as fault
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace where relkind = 'S' and ${ours}
  union all
  select format('%s.%s is an identity', attrelid::regclass, attname)
    from pg_attribute where attidentity <> ''`);

/** What would show rows by another's right: views of their owner, stored views, rules. */
export const viewsOfAnother = faultsFoundBy(`
  select format('view %s.%s is not its reader’s', nspname, relname) as fault
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where relkind = 'v' and ${ours} and not coalesce('security_invoker=true' = any (reloptions), false)
  union all
  select format('%s.%s is a stored view', nspname, relname)
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace where relkind = 'm' and ${ours}
  union all
  select format('rule %s on %s.%s', pg_rewrite.rulename, nspname, relname)
    from pg_rewrite join pg_class on pg_class.oid = ev_class join pg_namespace on pg_namespace.oid = relnamespace
   where ${ours} and pg_rewrite.rulename <> '_RETURN'`);

/** Deleting what others point to is refused, never passed on to rows that somebody cannot see. */
export const keysThatPassDeletionsOn = faultsFoundBy(`
  select format('%s on %s does not restrict', conname, conrelid::regclass) as fault
    from pg_constraint where contype = 'f' and confdeltype <> 'r'
   and connamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'jobs'::regnamespace)`);

/** Row security cannot hide a key's refusal: so a key is led by the stream, or has been thought about. */
export const keysThatTell: Check = async (ask) =>
  differences(lines(await ask(indexesWhere(tellingKeys))), listed(reviewedKeys));

/** An index of secret rows is led by the stream, so that nothing hidden is touched on the way. */
export const indexesThatTouch: Check = async (ask) =>
  differences(lines(await ask(indexesWhere(touchingIndexes))), listed(reviewedIndexes));

const leadsWithStream = `(select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) is not distinct from 'stream_id'`;
const isSecret = `exists (select from pg_attribute where attrelid = indrelid and attname = 'stream_id')`;
const tellingKeys = `(indisunique or indisexclusion) and not (${isSecret} and ${leadsWithStream})`;
const touchingIndexes = `not indisunique and ${isSecret} and not ${leadsWithStream}`;

const indexesWhere = (condition: string) => `
  select format('%s.%s %s', nspname, relname, regexp_replace(pg_get_indexdef(indexrelid), '^.* USING btree ', '')) as line
    from pg_index join pg_class on pg_class.oid = indrelid join pg_namespace on pg_namespace.oid = relnamespace
   where ${ours} and ${condition}`;

const lines = (rows: { line?: string }[]) => rows.map(({ line = '' }) => line);
const listed = (reviewed: Readonly<Record<string, string>>) => Object.keys(reviewed);

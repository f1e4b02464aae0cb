import { faultsFoundBy } from './asking.js';

/** The queues are entered by whoever runs the jobs, and by nobody who acts for a person. */
export const whoEntersTheQueues = faultsFoundBy(`
  select format('%s may enter the queues', rolname) as fault from pg_roles
   where not rolsuper and has_schema_privilege(oid, 'jobs', 'usage') and rolname !~ '^pg_'
     and rolname <> 'samverka_jobs_rights' and not pg_has_role(oid, 'samverka_jobs_rights', 'member')
  union all
  select format('%s may enter the queues and is the login of another part', rolname) from pg_roles
   where pg_has_role(oid, 'samverka_jobs_rights', 'member') and not rolsuper and rolname !~ '_jobs(_rights)?$'`);

/** A job says what is to be done, and about nobody: whom it concerns is found out when it is done. */
export const jobsThatTell = faultsFoundBy(`
  select format('a job of %s carries %s', name, data) as fault
    from (select name, data from jobs.job union all select name, data from jobs.archive) job
   where data is not null and jsonb_strip_nulls(data - 'name' - 'tz') <> '{}'`);

import type pg from 'pg';
import PgBoss from 'pg-boss';
import { jobs } from '../../contract/jobs.js';

/** Where pg-boss keeps what is due: nothing of ours is in it, and no login but that of the jobs enters it. */
export const jobsSchema = 'jobs';

/** Makes and renews the queues, as the owner: whoever runs the jobs may make no tables. */
export async function prepareQueues(owner: pg.ClientBase): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => owner.query(text, values) };
  const boss = new PgBoss({ db, schema: jobsSchema, supervise: false, schedule: false });
  await boss.start();
  await boss.createQueue(sender);
  for (const [name, cron] of Object.entries(jobs)) {
    await boss.createQueue(name, { name, policy: 'short' });
    await boss.schedule(name, cron, undefined, { tz: 'Europe/Stockholm' });
  }
  await boss.stop({ graceful: false });
  await owner.query(rightsSql);
}

/** Through which pg-boss sends what its calendar says. */
const sender = '__pgboss__send-it';

const tables = ['archive', 'job', 'queue', 'schedule', 'subscription', 'version']
  .map((name) => `${jobsSchema}.${name}`)
  .join();

const rightsSql = `
grant usage on schema ${jobsSchema} to samverka_jobs_rights;
grant select, insert, update, delete on ${tables} to samverka_jobs_rights;
alter function ${jobsSchema}.create_queue set search_path = pg_catalog, pg_temp;
alter function ${jobsSchema}.delete_queue set search_path = pg_catalog, pg_temp;
grant execute on function pg_catalog.pg_advisory_xact_lock(bigint) to samverka_jobs_rights`;

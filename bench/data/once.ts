import type pg from 'pg';

/** Does a step of a data set unless it has been done: a run that was stopped goes on where it was. */
export async function once(owner: pg.Client, step: string, work: () => Promise<unknown>): Promise<void> {
  await owner.query(keepingSql);
  const { rowCount } = await owner.query('select from bench.steps where step = $1', [step]);
  if (rowCount !== 0) return;
  await owner.query('begin');
  await work();
  await owner.query('insert into bench.steps values ($1)', [step]);
  await owner.query('commit');
}

/** What has been done; and ids that follow from names, as `idOf` makes them. */
const keepingSql = `
create schema if not exists bench;
create table if not exists bench.steps (step text primary key);
create or replace function bench.id(name text) returns uuid language sql immutable parallel safe as $$
  select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`;

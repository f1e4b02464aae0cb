import type pg from 'pg';
import type { World } from '../support/world.js';

/** Asks the catalogue, as the owner of the database. */
export type Ask = <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>;

/** What is wrong, one line each; none is what we want. */
export type Check = (ask: Ask) => Promise<string[]>;

export const asker = (world: World): Ask => {
  return (sql, values) => world.sql(sql, values);
};

/** A check that is one question, whose answers are the faults. */
export function faultsFoundBy(sql: string): Check {
  return async (ask) => (await ask<{ fault: string }>(sql)).map(({ fault }) => fault);
}

/** Compares what there is with a reviewed list, both ways. */
export function differences(found: readonly string[], reviewed: readonly string[]): string[] {
  return [
    ...found.filter((line) => !reviewed.includes(line)).map((line) => `not reviewed: ${line}`),
    ...reviewed.filter((line) => !found.includes(line)).map((line) => `reviewed, but gone: ${line}`),
  ].sort();
}

/** What a check finds while a fault is in the database; it is taken out again. */
export async function planted(world: World, fault: string, check: Check): Promise<string[]> {
  await world.sql('begin');
  try {
    await world.sql(fault);
    return await check(asker(world));
  } finally {
    await world.sql('rollback');
  }
}

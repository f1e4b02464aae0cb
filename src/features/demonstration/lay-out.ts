import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { CaseLayer } from './lay-out-cases.js';
import { layOutDirectory } from './lay-out-directory.js';
import { layOutPast } from './lay-out-past.js';
import { cases } from './world/cases.js';

/** Why the demonstration world is not laid out here. */
export class LayOutRefused extends Error {}

/** Whether there is nothing in the database yet. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  return asOwner(ownerUrl, isUntouched);
}

/**
 * Lays out the demonstration world of Bromma, once: all of it, or nothing that would be taken for it.
 * @throws LayOutRefused when there is anything in the database already
 */
export async function layOut(app: INestApplicationContext, ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    if (!(await isUntouched(owner)))
      throw new LayOutRefused(
        'There are agencies in this database already: the demonstration world is laid out in an empty one only.',
      );
    await owner.query('begin');
    const directory = await layOutDirectory(owner);
    await owner.query('commit');
    await layOutCases(app, owner, directory);
  });
}

/** What is written back in time was announced when it was written: the triggers that force announcing rest meanwhile. */
async function layOutCases(
  app: INestApplicationContext,
  owner: pg.ClientBase,
  directory: Awaited<ReturnType<typeof layOutDirectory>>,
): Promise<void> {
  const layer = new CaseLayer(app, owner, directory);
  await owner.query(`set session_replication_role = 'replica'`);
  for (const file of cases) await layer.layOut(file);
  await layer.call();
  await layer.raise();
  await layer.promise();
  await layer.signOutAll();
  await layOutPast(owner);
}

async function isUntouched(owner: pg.ClientBase): Promise<boolean> {
  const { rowCount } = await owner.query('select from samverka.agencies limit 1');
  return rowCount === 0;
}

async function asOwner<T>(ownerUrl: string, work: (owner: pg.ClientBase) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

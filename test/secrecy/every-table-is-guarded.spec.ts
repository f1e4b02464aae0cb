import { lockDown } from '../../src/platform/database/lockdown.js';
import { loginsOf } from '../../src/platform/database/logins.js';
import type { World } from '../support/world.js';
import { asker, type Check, planted } from './asking.js';
import * as functions from './checks-of-functions.js';
import { grantsUnlike } from './checks-of-grants.js';
import * as jobs from './checks-of-jobs.js';
import * as roles from './checks-of-roles.js';
import * as tables from './checks-of-tables.js';
import { connected } from './entering.js';
import { plantedFaults } from './planted-faults.js';
import { Scene } from './scene.js';
import { textsInTheClear } from './texts-in-the-clear.js';
import { answersToNobody } from './unentered.js';

let world: World;

beforeAll(async () => {
  ({ world } = await Scene.set());
});
afterAll(() => world.end());

const promises: readonly (readonly [promise: string, check: Check])[] = [
  ['every table hides its rows until a policy shows them', tables.unguardedTables],
  ['no policy is for everybody', tables.policiesForEverybody],
  ['nothing is numbered in order', tables.runningNumbers],
  ['no view shows rows by another’s right', tables.viewsOfAnother],
  ['nothing is deleted along with something else', tables.keysThatPassDeletionsOn],
  ['no key tells of a hidden row', tables.keysThatTell],
  ['no index of secret rows is led by anything but their stream', tables.indexesThatTouch],
  ['nothing that people write in a stream is kept in the clear', textsInTheClear],
  ['functions with rights of their own belong to the gate or the keeper', functions.functionsOfStrangers],
  ['the gate and the keeper own functions and nothing else, and nobody signs in as them', functions.ownersOfMore],
  ['a name in a function means the same whoever calls it', functions.functionsWhoseNamesFloat],
  ['no function is for everybody', functions.functionsForEverybody],
  ['every login is in one group, and has no power of its own', roles.loginsThatMayMore],
  ['no group signs in, or has any power', roles.groupsThatMayMore],
  ['every login waits for nobody for long', roles.loginsWithOtherSettings],
  ['nobody makes anything in the database', roles.whoMayMakeThings],
  ['the public schema holds the list of migrations, and no login enters it', roles.publicSchemaInUse],
  ['what Postgres counts, times and locks for all is open to nobody', roles.openCounters],
  ['the queues of jobs are entered by one login, which is no person’s', jobs.whoEntersTheQueues],
  ['a job names nobody and no case', jobs.jobsThatTell],
  ['every right that anybody has is on the list, and no other', grantsUnlike],
];

describe('in the database', () => {
  it.each(promises)('%s', async (_promise, check) => {
    expect(await check(asker(world))).toEqual([]);
  });

  it('what is made tomorrow is nobody’s to call', async () => {
    const made = `create function samverka.tomorrow() returns int language sql begin atomic select 1; end`;
    expect(await planted(world, made, functions.functionsForEverybody)).toEqual([]);
    const asKeeper = `grant create on schema samverka to samverka_keeper; set local role samverka_keeper; ${made}; reset role`;
    expect(await planted(world, asKeeper, functions.functionsForEverybody)).toEqual([]);
  });
});

describe('with nobody signed in', () => {
  it.each(['app', 'teller', 'door', 'operator', 'jobs', 'citizen'] as const)(
    'the login of the %s reads no row of any table',
    async (part) => {
      expect(await answersToNobody(world, part)).toEqual([]);
    },
  );

  it('a table that answered would be noticed', async () => {
    await world.sql('create policy planted on samverka.notes for select to samverka_app_rights using (true)');
    const faults = await answersToNobody(world, 'app');
    await world.sql('drop policy planted on samverka.notes');
    expect(faults).toEqual(['samverka.notes answers nobody with rows']);
  });
});

describe('a fault would be noticed:', () => {
  it.each(plantedFaults)('%s', async (_name, fault, check, report) => {
    expect((await planted(world, fault, check)).join('\n')).toMatch(report);
  });
});

describe('an upgrade of Postgres, which gives back what we took,', () => {
  const upgrade = `
    do $$ begin execute format('grant all on database %I to public', current_database()); end $$;
    grant select on pg_class, pg_stat_activity, pg_locks, pg_stats to public;
    grant execute on function pg_current_xact_id, pg_advisory_lock(bigint), pg_stat_get_tuples_inserted, pg_lock_status to public`;

  it('is made good by locking down again', async () => {
    await world.sql(upgrade);
    expect(await roles.openCounters(asker(world))).not.toEqual([]);
    await lockDown(world.owner, loginsOf(world.urls));
    for (const [, check] of promises) expect(await check(asker(world))).toEqual([]);
  });

  it('as is what a login has set for itself', async () => {
    await connected(world.urls.app, (app) => app.query('alter role current_user set enable_indexscan = off'));
    expect(await roles.loginsWithOtherSettings(asker(world))).toEqual([expect.stringMatching('enable_indexscan')]);
    await lockDown(world.owner, loginsOf(world.urls));
    expect(await roles.loginsWithOtherSettings(asker(world))).toEqual([]);
  });
});

import type { Check } from './asking.js';
import * as functions from './checks-of-functions.js';
import { grantsUnlike } from './checks-of-grants.js';
import * as jobs from './checks-of-jobs.js';
import * as roles from './checks-of-roles.js';
import * as tables from './checks-of-tables.js';
import { textsInTheClear } from './texts-in-the-clear.js';

const table = 'create table samverka.planted (stream_id uuid, id uuid)';
const guarded = `${table}; alter table samverka.planted enable row level security, force row level security`;
const sql = 'language sql begin atomic select 1; end';

/** Faults that somebody might make, the check that has to notice each, and what it has to say. */
export const plantedFaults: readonly (readonly [name: string, fault: string, check: Check, report: RegExp])[] = [
  ['a table without row security', table, tables.unguardedTables, /samverka\.planted has no forced/],
  [
    'a table that its owner reads',
    'alter table samverka.notes no force row level security',
    tables.unguardedTables,
    /samverka\.notes/,
  ],
  ['a table without a policy', guarded, tables.unguardedTables, /samverka\.planted has no policy/],
  [
    'a policy for everybody',
    'create policy planted on samverka.notes using (true)',
    tables.policiesForEverybody,
    /planted on samverka\.notes/,
  ],
  [
    'a column in the clear',
    'alter table samverka.notes add heading text',
    textsInTheClear,
    /not reviewed: samverka\.notes\.heading/,
  ],
  [
    'a field that is encrypted no more',
    `alter table samverka.note_versions alter column body type text using ''`,
    textsInTheClear,
    /note_versions\.body/,
  ],
  ['a sequence', 'create sequence samverka.planted', tables.runningNumbers, /samverka\.planted is a sequence/],
  [
    'an identity',
    `alter table samverka.notes add number int generated always as identity`,
    tables.runningNumbers,
    /samverka\.notes.number is an identity/,
  ],
  [
    'a view by its owner’s right',
    'create view samverka.planted as select from samverka.notes',
    tables.viewsOfAnother,
    /view samverka\.planted/,
  ],
  [
    'a stored view',
    'create materialized view samverka.planted as select 1',
    tables.viewsOfAnother,
    /planted is a stored/,
  ],
  [
    'a rule',
    'create rule planted as on delete to samverka.notes do instead nothing',
    tables.viewsOfAnother,
    /rule planted/,
  ],
  [
    'a deletion passed on',
    'alter table samverka.notes add foreign key (author_id) references samverka.users on delete cascade',
    tables.keysThatPassDeletionsOn,
    /samverka\.notes/,
  ],
  [
    'a key that tells',
    'alter table samverka.notes add unique (id, stream_id)',
    tables.keysThatTell,
    /not reviewed: samverka\.notes \(id, stream_id\)/,
  ],
  [
    'a unique index that tells',
    'create unique index on samverka.case_files (code)',
    tables.keysThatTell,
    /not reviewed: samverka\.case_files \(code\)/,
  ],
  [
    'an index that touches hidden rows',
    'create index on samverka.notes (author_id)',
    tables.indexesThatTouch,
    /samverka\.notes \(author_id\)/,
  ],
  [
    'a function of the superuser’s',
    `create function samverka.planted() returns int security definer ${sql}`,
    functions.functionsOfStrangers,
    /planted\(\) belongs to postgres/,
  ],
  ['a keeper who signs in', 'alter role samverka_keeper login', functions.ownersOfMore, /samverka_keeper may sign in/],
  [
    'a gate that owns a table',
    `${table}; grant create on schema samverka to samverka_gate; alter table samverka.planted owner to samverka_gate`,
    functions.ownersOfMore,
    /samverka_gate owns table samverka\.planted/,
  ],
  [
    'a function whose names float',
    `create function samverka.planted() returns int language plpgsql security definer as 'begin return 1; end'`,
    functions.functionsWhoseNamesFloat,
    /planted\(\)/,
  ],
  [
    'a function whose path is its caller’s first',
    `create function samverka.planted() returns int language plpgsql set search_path = samverka, pg_catalog as 'begin return 1; end'`,
    functions.functionsWhoseNamesFloat,
    /planted\(\)/,
  ],
  [
    'a function for everybody',
    'grant execute on function samverka.reseat to public',
    functions.functionsForEverybody,
    /samverka\.reseat/,
  ],
  [
    'a group that bypasses the rule',
    'alter role samverka_app_rights bypassrls',
    roles.groupsThatMayMore,
    /samverka_app_rights has powers/,
  ],
  [
    'a right to temporary tables',
    "do $$ begin execute format('grant temporary on database %I to samverka_app_rights', current_database()); end $$",
    roles.whoMayMakeThings,
    /_app may put temporary tables/,
  ],
  [
    'a right to make things',
    'grant create on schema gate to public',
    roles.whoMayMakeThings,
    /_teller may create in gate/,
  ],
  [
    'a public schema in use',
    'grant usage on schema public to public',
    roles.publicSchemaInUse,
    /_door may use the public schema/,
  ],
  ['an open counter', 'grant select on pg_class to public', roles.openCounters, /_app may read pg_class/],
  [
    'queues that are open',
    'grant usage on schema jobs to samverka_app_rights',
    jobs.whoEntersTheQueues,
    /samverka_app_rights may enter the queues/,
  ],
  [
    'a job about somebody',
    `insert into jobs.job (name, data) values ('consents.lapse', '{"caseId": "1"}')`,
    jobs.jobsThatTell,
    /consents\.lapse carries/,
  ],
  [
    'a right too many',
    'grant select on gate.accounts to samverka_door_rights',
    grantsUnlike,
    /not reviewed: samverka_door_rights: gate\.accounts: select/,
  ],
  [
    'a column too many',
    'grant select (roles) on samverka.users to samverka_app_rights',
    grantsUnlike,
    /not reviewed: samverka_app_rights: samverka\.users: .*roles/,
  ],
  [
    'a right to hand rights on',
    'grant execute on function samverka.announce to samverka_app_rights with grant option',
    grantsUnlike,
    /announce.*with grant option/,
  ],
  [
    'a right too few',
    'revoke execute on function gate.enter from samverka_app_rights',
    grantsUnlike,
    /gone: samverka_app_rights: gate\.enter/,
  ],
];

import type pg from 'pg';
import type { World } from '../support/world.js';
import { connected, refusalIn } from './entering.js';

type Part = keyof World['urls'];

/** What everybody may read, and is written to be read by nobody who is known. */
const published: Readonly<Partial<Record<Part, readonly string[]>>> = { citizen: ['published.promises'] };

/** For each login, the tables from which it may read something once somebody is signed in. All others are closed to it. */
const whatLoginsRead: Readonly<Record<Part, readonly string[]>> = {
  app: [
    'samverka.absences',
    'samverka.action_copies',
    'samverka.actions',
    'samverka.actions_once',
    'samverka.agencies',
    'samverka.areas',
    'samverka.authorities',
    'samverka.board_agencies',
    'samverka.board_members',
    'samverka.boards',
    'samverka.calls',
    'samverka.concern_messages',
    'samverka.concerns',
    'samverka.intake_members',
    'samverka.matter_corrections',
    'samverka.matter_ratings',
    'samverka.matters',
    'samverka.case_files',
    'samverka.case_members',
    'samverka.case_participations',
    'samverka.case_records',
    'samverka.consents',
    'samverka.copies',
    'samverka.disclosures',
    'samverka.history',
    'samverka.legal_ground_questions',
    'samverka.legal_grounds',
    'samverka.note_versions',
    'samverka.notes',
    'samverka.disputes',
    'samverka.merges',
    'samverka.agreement_signatures',
    'samverka.agreements',
    'samverka.area_populations',
    'samverka.focus_analyses',
    'samverka.focus_weights',
    'samverka.observation_imports',
    'samverka.picture_contributions',
    'samverka.observations',
    'samverka.promise_activities',
    'samverka.promise_activity_steps',
    'samverka.promise_dialogues',
    'samverka.promise_focuses',
    'samverka.promise_indicators',
    'samverka.promise_proposals',
    'samverka.promises',
    'samverka.share_sendings',
    'samverka.voices',
    'samverka.person_copies',
    'samverka.person_versions',
    'samverka.persons',
    'samverka.read_marks',
    'samverka.requests',
    'samverka.stream_keys',
    'samverka.streams',
    'samverka.users',
  ],
  teller: [],
  door: [],
  operator: ['samverka.agencies', 'samverka.areas', 'samverka.authorities'],
  jobs: [],
  citizen: [],
};

/**
 * Asks every table for its rows by this login, with nobody signed in. Nobody is told so loudly (28000), or has no right
 * to ask (42501): an empty answer would be one that nobody notices.
 */
export async function answersToNobody(world: World, part: Part): Promise<string[]> {
  const tables = await world.sql<{ name: string }>(tablesSql);
  return connected(world.urls[part], async (login) => {
    const faults: string[] = [];
    for (const { name } of tables.filter(({ name: table }) => published[part]?.includes(table) !== true))
      faults.push(...(await faultsOf(login, name, whatLoginsRead[part].includes(name))));
    return faults;
  });
}

async function faultsOf(login: pg.Client, table: string, isOpen: boolean): Promise<string[]> {
  const code = await login.query('select count(*) from ' + table).then(
    () => 'rows',
    (error: unknown) => refusalIn(error).code,
  );
  return code === (isOpen ? '28000' : '42501') ? [] : [`${table} answers nobody with ${code}`];
}

const tablesSql = `
  select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where relkind in ('r', 'p', 'v', 'm', 'f') and nspname !~ '^pg_' and nspname not in ('information_schema', 'jobs') order by 1`;

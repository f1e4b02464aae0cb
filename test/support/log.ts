import type { World } from './world.js';

/** A row of the log, as the owner of the database sees it: nobody else can. */
export interface LoggedAct {
  readonly id: string;
  readonly agency: string | null;
  readonly person: string | null;
  readonly act: string;
  readonly kind: string;
  readonly code: string | null;
  readonly caseId: string | null;
  readonly boardId: string | null;
}

/** What an act left of a stream. */
export interface Trace {
  readonly streamId: string;
  readonly agency: string;
  readonly actId: string | null;
  readonly how: string;
  readonly happening: string | null;
  readonly people: string[];
  readonly stirred: string[];
  readonly from: number | null;
  readonly to: number | null;
  readonly items: string[] | null;
}

/** What was logged while this was done, in its order. */
export async function logged(
  world: World,
  work: () => Promise<unknown>,
): Promise<{ acts: LoggedAct[]; traces: Trace[] }> {
  const [start] = await world.sql<{ at: string }>('select clock_timestamp()::text as at');
  await work();
  return {
    acts: await world.sql<LoggedAct>(actsSql, [start?.at]),
    traces: await world.sql<Trace>(tracesSql, [start?.at]),
  };
}

const actsSql = `
  select id, agency_id as agency, user_id as person, act, kind, code, case_id as "caseId", board_id as "boardId"
    from log.acts where at > $1::timestamptz order by at, id`;

const tracesSql = `
  select stream_id as "streamId", agency_id as agency, act_id as "actId", how, happening, user_ids as people, stirred_ids as stirred,
         first_seq::int as from, last_seq::int as to, item_ids as items
    from log.traces where at > $1::timestamptz order by at, stream_id, agency_id`;

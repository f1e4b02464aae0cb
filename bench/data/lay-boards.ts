import type pg from 'pg';
import { layTitles } from './lay-titles.js';

/** A board of the data sets. Its people are spread over its agencies, one by one; nobody else is on it. */
export interface BoardPlan {
  readonly name: string;
  readonly agencies: number;
  readonly people: number;
  readonly cases: number;
  /** Whether all agencies are on every case; or the first on all, the second on two of three, the third on one of three. */
  readonly isForAll: boolean;
}

/** Lays out agencies, people, boards and cases with their streams, by the database's owner and past its triggers; within a transaction. */
export async function layBoards(owner: pg.Client, plans: readonly BoardPlan[]): Promise<void> {
  await owner.query('set local session_replication_role = replica');
  await owner.query(groundSql, [Math.max(...plans.map(({ agencies }) => agencies))]);
  for (const { name, agencies, people, cases, isForAll } of plans) {
    await owner.query(peopleSql, [name, agencies, people]);
    await owner.query(partsSql, [name, agencies, cases, isForAll]);
    await owner.query(streamsSql);
    await owner.query(casesSql, [name]);
    await owner.query(membersSql, [name]);
    await layTitles(owner);
    await owner.query('drop table part');
  }
}

const groundSql = `
with authority as (
  insert into samverka.authorities (id, name, is_public) select bench.id('authority ' || n), 'Nämnd ' || n, true from generate_series(0, $1::int - 1) n
), area as (
  insert into samverka.areas (id, name) values (bench.id('area'), 'Bromma')
)
insert into samverka.agencies (id, authority_id, kind, name, short_name)
  select bench.id('agency ' || n), bench.id('authority ' || n), (array['police', 'social_services', 'school'])[least(n, 2) + 1], 'Myndighet ' || n, 'M' || n
    from generate_series(0, $1::int - 1) n`;

const peopleSql = `
with board as (
  insert into samverka.boards (id, area_id, template, name)
    values (bench.id('board ' || $1), bench.id('area'), 'youth_at_risk', 'Tavla ' || $1)
), agency as (
  insert into samverka.board_agencies select bench.id('board ' || $1), bench.id('agency ' || n) from generate_series(0, $2::int - 1) n
), person as (
  select bench.id('person ' || $1 || ' ' || n) as id, bench.id('agency ' || n % $2) as agency_id, n from generate_series(0, $3::int - 1) n
), named as (
  insert into samverka.users (id, agency_id, name, initials, title, roles)
    select id, agency_id, 'Person ' || n, 'P' || n, 'Handläggare', '{caseworker}' from person
), account as (
  insert into gate.accounts (user_id, agency_id, email) select id, agency_id, id || '@bench.invalid' from person
)
insert into samverka.board_members select bench.id('board ' || $1), id, agency_id from person`;

const partsSql = `
with made as (
  select bench.id('case ' || $1 || ' ' || n) as case_id, n, bench.id('agency ' || k) as agency_id
    from generate_series(0, $3::int - 1) n, generate_series(0, $2::int - 1) k
   where $4 or k = 0 or (k = 1 and n % 3 > 0) or (k = 2 and n % 3 = 2)
)
select case_id, n, agency_id into temporary table part from made`;

/** As the acts make them: one of all agencies on the case, on which its card is told, and one of each alone. */
const streamsSql = `
with audience as (
  select case_id, array[agency_id] as agencies, false as is_all from part
  union all
  select case_id, array_agg(agency_id order by agency_id), true from part group by case_id having count(*) > 1
), stream as (
  insert into samverka.streams (id, case_id, audience, opened_at)
    select bench.id(case_id || agencies::text), case_id, agencies, now() - interval '1 day' from audience
    returning id, case_id, audience, opened_at
)
insert into samverka.stream_agencies (agency_id, case_id, stream_id, opened_at)
  select unnest(audience), case_id, id, opened_at from stream`;

const casesSql = `
insert into samverka.case_files (id, board_id, stream_id, code, stage, area_id, labels, due_on, responsible_id, is_restricted)
  select case_id, bench.id('board ' || $1), bench.id(case_id || array_agg(agency_id order by agency_id)::text),
         chr(65 + n % 24) || n % 8 + 2 || chr(65 + n / 24 % 24) || '-' || n / 192 % 8 + 2 || chr(65 + n / 1536 % 24) || chr(65 + n % 23),
         (array['concern', 'assessment', 'ongoing', 'follow_up'])[n % 4 + 1], bench.id('area'),
         (array['attendance', 'peers', 'online', 'leisure'])[1:n % 3], date '2026-12-01' + n % 60, bench.id('person ' || $1 || ' 0'), false
    from part group by case_id, n`;

const membersSql = `
with parts as (
  insert into samverka.case_participations (case_id, agency_id, since) select case_id, agency_id, now() - interval '2 days' from part
), members as (
  insert into samverka.case_members (case_id, user_id, agency_id, board_id, since)
    select part.case_id, member.user_id, member.agency_id, member.board_id, now() - interval '2 days'
      from part join samverka.board_members member on member.board_id = bench.id('board ' || $1) and member.agency_id = part.agency_id
), existence as (
  insert into samverka.disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by)
    select file.stream_id, 'case', file.id, 1, bench.id('agency 0'), array_remove(stream.audience, bench.id('agency 0')), file.responsible_id
      from samverka.case_files file join samverka.streams stream on stream.id = file.stream_id
     where file.board_id = bench.id('board ' || $1) and cardinality(stream.audience) > 1
)
select`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A note that rings 375 bells: whose they are is asked of the bells alone, and what they name is looked up once for all. docs/performance.md */
export class BellsByHolder1764000000063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bells);
    await runner.query(named);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const bells = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0048, without asking who reads the stream: whoever tells has been answered that by who_hears, and tells only those who are in both.
-- Put together here, by what Postgres believed of their number, each bell was held against each reader: 190,000 pairs for a note to 500.
create or replace function samverka.who_is_noticed(about uuid[], at bigint[], out stream_id uuid, out seq bigint, out session_ids text) returns setof record language sql stable security definer
  begin atomic
    with step as (
      select step.stream_id, step.seq, step.kind, step.item_id, of_case.id as in_case
        from unnest(about, at) as asked (stream_id, seq)
        join samverka.history step on step.stream_id = asked.stream_id and step.seq = asked.seq
        join samverka.streams told on told.id = step.stream_id
        join samverka.streams of_case on of_case.case_id = told.case_id
    ), bell as (
      select step.stream_id, step.seq, notice.user_id, notice.agency_id from step join samverka.notices notice on notice.stream_id = step.in_case and notice.item_id = step.item_id
      union
      select step.stream_id, step.seq, notice.user_id, notice.agency_id from step join samverka.notices notice on notice.stream_id = step.in_case
       where step.item_id is null and (step.kind in ('case.closed', 'case.reopened', 'case.described') or notice.kind = 'case_given' or notice.stream_id = step.stream_id and notice.seq = step.seq)
      union
      select step.stream_id, step.seq, notice.user_id, notice.agency_id from step join samverka.notices notice on notice.stream_id is null and notice.item_id = step.item_id
       where step.kind in ('matter.arrived', 'matter.changed', 'matter.written') and notice.kind like 'matter_%'
    )
    select bell.stream_id, bell.seq, string_agg(open.id::text, ' ')
      from bell
     cross join lateral (
      select session.id from gate.sessions session
       where session.user_id = bell.user_id and session.agency_id = bell.agency_id and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle) offset 0) open
     group by 1, 2;
  end;

-- As in 0028: first who reads, then their sessions. Where Postgres has not counted yet, as in a database an hour old, it asked for each open
-- session who reads.
create or replace function samverka.who_hears(about uuid[], out stream_id uuid, out case_id uuid, out board_id uuid, out session_ids text) returns setof record language sql stable security definer
  begin atomic
    select reader.stream_id, reader.case_id, reader.board_id, string_agg(open.id::text, ' ')
      from samverka.stream_readers reader
     cross join lateral (
      select session.id from gate.sessions session
       where session.user_id = reader.user_id and session.agency_id = reader.agency_id and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle) offset 0) open
     where reader.stream_id = any (about) group by 1, 2, 3;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const named = `
grant create on schema samverka to samverka_keeper;
alter table samverka.notices drop constraint notices_user_id_fkey, drop constraint notices_stream_id_fkey, drop constraint notices_kind_fkey;
set local role samverka_keeper;

-- For keys that refer, Postgres asked thrice for each row, and locked each person's row at each note: two thirds of what the bells cost.
-- Nobody may delete users, streams or kinds, so it is enough that they are there when a bell is given.
create function samverka.notices_name_what_is() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if exists (
    select from given
      left join users person on person.id = given.user_id
      left join streams stream on stream.id = given.stream_id
      left join notice_kinds known on known.kind = given.kind
     where person.id is null or known.kind is null or stream.id is null and given.stream_id is not null
  ) then
    raise foreign_key_violation using message = 'a notice to nobody, of nothing or of no known kind';
  end if;
  return null;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
create trigger notices_name_what_is after insert on samverka.notices referencing new table as given
  for each statement execute function samverka.notices_name_what_is();
`;

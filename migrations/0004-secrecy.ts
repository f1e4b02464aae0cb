import type { MigrationInterface, QueryRunner } from 'typeorm';

/** THE RULE OF SECRECY, once: who is on which case, which streams a case has, who reads and who hears them. */
export class Secrecy1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(rule);
    await runner.query(moving);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- Who is on which case, for which agency: kept by the acts that change participation, in their transactions.
-- Those who have left stay, so that what they wrote still has a name. An agency reads from when it first came (since).
create table samverka.case_members (
  case_id   uuid not null,
  user_id   uuid not null references samverka.users on delete restrict,
  agency_id uuid not null references samverka.agencies on delete restrict,
  board_id  uuid not null references samverka.boards on delete restrict,
  since     timestamptz not null,
  left_at   timestamptz,
  primary key (case_id, user_id, agency_id)
);
create index case_members_of_agency on samverka.case_members (case_id, agency_id) where left_at is null;
create index case_members_gone on samverka.case_members (case_id) where left_at is not null;
create index case_members_of_user on samverka.case_members (user_id, agency_id, board_id) where left_at is null;

-- A stream is the address of a secret: a case, and the agencies it is meant for.
-- head moves by one per event, so that a reader can count what it may see, and nothing else.
create table samverka.streams (
  id        uuid primary key default gen_random_uuid(),
  case_id   uuid not null,
  audience  uuid[] not null check (cardinality(audience) between 1 and 50 and array_position(audience, null) is null),
  opened_at timestamptz not null default clock_timestamp(),
  head      bigint not null default 0,
  moved_in  xid8,
  unique (case_id, audience)
);

-- The audience again, by agency: whoever looks for her own streams touches no other, so that neither time nor plan
-- tells how many others there are.
create table samverka.stream_agencies (
  agency_id uuid not null references samverka.agencies on delete restrict,
  case_id   uuid not null,
  stream_id uuid not null references samverka.streams on delete restrict,
  opened_at timestamptz not null,
  primary key (agency_id, case_id, stream_id)
);
create index stream_agencies_of_stream on samverka.stream_agencies (stream_id);

do $$
declare guarded text;
begin
  foreach guarded in array array['case_members', 'streams', 'stream_agencies'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
  end loop;
end $$;
grant select, insert, update on samverka.case_members, samverka.streams to samverka_keeper;
grant select, insert on samverka.stream_agencies to samverka_keeper;
grant execute on function pg_current_xact_id() to samverka_keeper;
`;

const rule = `
-- THE RULE. A stream is read by those on its case, from an agency in its audience, if the agency was there when it opened.
create view samverka.stream_readers with (security_invoker = true) as
  select address.stream_id, address.case_id, member.board_id, member.user_id, member.agency_id
    from samverka.stream_agencies address
    join samverka.case_members member on member.case_id = address.case_id and member.agency_id = address.agency_id
   where member.left_at is null and member.since <= address.opened_at;
grant select on samverka.stream_readers to samverka_keeper;

set local role samverka_keeper;

-- What I may read. A transaction about one case or board (on_case, on_board) looks through no other:
-- that can only narrow, so it needs no seal, and it is fast.
create function samverka.my_streams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me       gate.sessions := gate.session();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
begin
  if on_case is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and case_id = on_case);
  elsif on_board is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and board_id = on_board);
  end if;
  return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id);
end $$;

-- One is on a case for one's agency: whoever signs in for another is not on it.
create function samverka.my_cases() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me       gate.sessions := gate.session();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
begin
  return array(select case_id from case_members where user_id = me.user_id and agency_id = me.agency_id and left_at is null
    and (on_case is null or case_id = on_case) and (on_board is null or board_id = on_board));
end $$;

-- Colleagues, those on my boards, and those who have left a case since my agency came to it: whoever is on a case is on
-- its board too.
create function samverka.my_acquaintances() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me       gate.sessions := gate.session();
  boards   uuid[]        := my_boards();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
begin
  return array(
    select id from users where agency_id = me.agency_id
    union
    select user_id from board_members where board_id = any (boards)
    union
    select other.user_id from case_members mine join case_members other on other.case_id = mine.case_id and other.left_at >= mine.since
     where mine.user_id = me.user_id and mine.agency_id = me.agency_id and mine.left_at is null
       and (on_case is null or mine.case_id = on_case) and (on_board is null or mine.board_id = on_board));
end $$;

-- The rule asked for everybody, for as many streams as are told together. It names open sessions, not people: where one has ended, nobody listens. Asked after
-- the commit, so that nobody hears of what was committed after she was taken off, and nobody misses what was after she was put on.
create function samverka.who_hears(about uuid[], out stream_id uuid, out case_id uuid, out board_id uuid, out session_ids text) returns setof record language sql stable security definer
  begin atomic
    select reader.stream_id, reader.case_id, reader.board_id, string_agg(session.id::text, ' ')
      from samverka.stream_readers reader
      join gate.sessions session on session.user_id = reader.user_id and session.agency_id = reader.agency_id
     where reader.stream_id = any (about) and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle)
     group by 1, 2, 3;
  end;

-- Who would hear a stream of this audience, whether or not it has been opened: for signs that are kept nowhere.
create function samverka.who_would_hear(in_case uuid, for_audience uuid[], out session_id uuid) returns setof uuid language sql stable security definer
  begin atomic
    select session.id
      from samverka.case_members member
      join gate.sessions session on session.user_id = member.user_id and session.agency_id = member.agency_id
     where member.case_id = in_case and member.left_at is null and member.agency_id = any (for_audience)
       and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
  end;

-- Who is in a view by right: on the case, or on the board.
create function samverka.who_is_in(view_kind text, view_id uuid, out session_id uuid, out user_id uuid, out agency_id uuid) returns setof record language sql stable security definer
  begin atomic
    select session.id, member.user_id, member.agency_id
      from (select case_members.user_id, case_members.agency_id from samverka.case_members where view_kind = 'case' and case_id = view_id and left_at is null
            union all
            select board_members.user_id, board_members.agency_id from samverka.board_members where view_kind = 'board' and board_id = view_id) member
      join gate.sessions session on session.user_id = member.user_id and session.agency_id = member.agency_id
     where gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
  end;

create function samverka.sessions_of(people uuid[]) returns setof uuid language sql stable security definer
  begin atomic select id from gate.sessions where user_id = any (people) and gate.stands(ended_at, expires_at, seen_at, idle); end;

create function samverka.sessions_of_managers(of_agencies uuid[]) returns setof uuid language sql stable security definer
  begin atomic
    select session.id from samverka.users manager join gate.sessions session on session.user_id = manager.id
     where manager.agency_id = any (of_agencies) and 'manager' = any (manager.roles) and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
  end;

-- Those of these sessions that stand no more: their sockets are cut.
create function samverka.fallen(among uuid[]) returns setof uuid language sql stable security definer
  begin atomic select id from gate.sessions where id = any (among) and not gate.stands(ended_at, expires_at, seen_at, idle); end;

reset role;
`;

const moving = `
set local role samverka_keeper;

-- The stream of a case for these agencies, made at first need.
create function samverka.stream_of(in_case uuid, for_audience uuid[], out stream_id uuid) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  sorted uuid[] := array(select distinct unnest(for_audience) order by 1);
  opened timestamptz;
begin
  insert into streams (case_id, audience) values (in_case, sorted) on conflict do nothing returning id, opened_at into stream_id, opened;
  if stream_id is null then
    select id into stream_id from streams where case_id = in_case and audience = sorted;
  else
    insert into stream_agencies (agency_id, case_id, stream_id, opened_at) select unnest(sorted), in_case, stream_id, opened;
  end if;
end $$;

-- Moves streams on by one each, in the order of their ids so that no two wait for each other, whoever asks.
create function samverka.move_on(about uuid[], out stream_id uuid, out case_id uuid, out seq bigint) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform from streams where id = any (about) order by id for update;
  return query update streams set head = head + 1, moved_in = pg_current_xact_id() where id = any (about) returning streams.id, streams.case_id, head;
end $$;

-- Moves a stream on by one, in the transaction that changed the row. Who may not read it may not even wait
-- for it: what is hidden and what does not exist are refused alike, without touching the row.
create function samverka.announce(about uuid, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if about = any (my_streams()) then
    update streams set head = head + 1, moved_in = pg_current_xact_id() where id = about returning head into seq;
  end if;
  if seq is null then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
end $$;

-- Jobs announce by a function of their own (none yet): they are nobody's viewer.

-- Forces what the live view rests on: a row that changed without its stream having moved, at least to where the
-- row says that it stands, cannot be committed.
create function samverka.must_be_announced() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from streams where id = new.stream_id and moved_in = pg_current_xact_id() and head >= new.seq) then
    raise integrity_constraint_violation using message = 'changed and not announced';
  end if;
  return null;
end $$;
reset role;
`;

const grants = `
-- Every secret row is as visible as its stream, and a stream as the rule says.
create policy readers on samverka.streams for select to samverka_app_rights using (id = any ((select samverka.my_streams())::uuid[]));
create policy readers on samverka.case_members for select to samverka_app_rights using (left_at is null and case_id = any ((select samverka.my_cases())::uuid[]));
create policy readers on samverka.users for select to samverka_app_rights using (id = any ((select samverka.my_acquaintances())::uuid[]));
grant select (id, case_id, audience, head) on samverka.streams to samverka_app_rights;
grant select (case_id, user_id, agency_id, board_id) on samverka.case_members to samverka_app_rights;
grant select (id, agency_id, name, initials, title) on samverka.users to samverka_app_rights;
grant execute on function samverka.my_streams, samverka.my_cases, samverka.my_acquaintances, samverka.announce to samverka_app_rights;
grant execute on function samverka.who_hears, samverka.who_would_hear, samverka.who_is_in, samverka.sessions_of, samverka.sessions_of_managers, samverka.fallen to samverka_teller_rights;
`;

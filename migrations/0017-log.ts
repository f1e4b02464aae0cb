import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log: whoever enters is written down by entering, and so are refusals, sign-ins, and whom each push reached. */
export class Log1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(entering);
    await runner.query(door);
    await runner.query(touching);
    await runner.query(knowing);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
create schema log;
grant usage on schema log to samverka_gate, samverka_keeper, samverka_app_rights, samverka_teller_rights;
grant usage on schema samverka to samverka_gate;

-- What somebody did, or was refused: a row for each transaction that entered. It belongs to her agency, and tells of no
-- other. Written and never changed. No key that another could feel, and none to a row that others write. What was asked
-- by nobody we know belongs to no agency.
create table log.acts (
  agency_id  uuid,
  id         uuid not null default gen_random_uuid(),
  at         timestamptz not null default clock_timestamp(),
  user_id    uuid,
  session_id uuid,
  act        text not null check (act ~ '^[A-Za-z0-9/:*._ -]{1,120}$'),
  kind       text not null check (kind in ('read', 'glance', 'search', 'export', 'write', 'refusal', 'sign_in', 'sign_out')),
  code       text check (code ~ '^[a-z-]{1,40}$'),
  case_id    uuid,
  board_id   uuid,
  check ((kind = 'refusal') = (code is not null))
);
create index acts_of_agency on log.acts (agency_id, at);

-- Which part of a stream an act has shown, to whom of one agency: from one step to another, or these items. A push is a
-- row for each agency that it reached; those who watched more than the case learned only that it stirred.
create table log.traces (
  stream_id   uuid not null,
  agency_id   uuid not null,
  at          timestamptz not null default clock_timestamp(),
  act_id      uuid,
  how         text not null check (how in ('wrote', 'opened', 'told', 'found', 'exported')),
  happening   text,
  user_ids    uuid[] not null,
  stirred_ids uuid[] not null default '{}',
  first_seq   bigint,
  last_seq    bigint,
  item_ids    uuid[],
  check ((first_seq is null) = (last_seq is null) and (first_seq is null) = (item_ids is not null))
);
create index traces_of_stream on log.traces (stream_id, agency_id, at);

do $$
declare guarded text;
begin
  foreach guarded in array array['acts', 'traces'] loop
    execute format('alter table log.%I enable row level security, force row level security', guarded);
  end loop;
end $$;
create policy gate on log.acts for insert to samverka_gate with check (true);
create policy keeper on log.traces to samverka_keeper using (true) with check (true);
grant insert on log.acts to samverka_gate;
grant select, insert on log.traces to samverka_keeper;
`;

const entering = `
grant create on schema gate to samverka_gate;
set local role samverka_gate;
drop function gate.enter(text);

-- First statement of every transaction: forgets what an earlier one may have set for the connection, shows the session's
-- token, writes down what for, and becomes its user until commit. The row is named in the claim, and the claim goes when
-- the row does: who has not been written down reads nothing. A glance shows of a case no more than how far it has come.
create function gate.enter(token text, act text, kind text default 'read', in_case uuid default null, on_board uuid default null,
  out session_id uuid, out user_id uuid, out agency_id uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claim  text;
  logged uuid := gen_random_uuid();
begin
  reset all;
  select encode(session.token_hash, 'hex') || '.' || logged, session.id, session.user_id, session.agency_id into claim, session_id, user_id, agency_id
    from gate.sessions session where token_hash = gate.hash(token) and gate.stands(ended_at, expires_at, seen_at, idle);
  if claim is null or act is null or kind is null then raise invalid_authorization_specification using message = 'no such session, or no act'; end if;
  insert into log.acts (agency_id, id, user_id, session_id, act, kind, case_id, board_id)
    values (enter.agency_id, logged, enter.user_id, enter.session_id, enter.act, enter.kind, in_case, on_board);
  perform set_config('gate.claim', claim || '|' || gate.seal(claim), true),
    set_config('gate.on_case', coalesce(in_case::text, ''), true), set_config('gate.on_board', coalesce(on_board::text, ''), true);
  if kind = 'read' and in_case is not null then perform log.opened(); end if;
  if kind = 'glance' then perform set_config('synchronous_commit', 'off', true); end if; -- waits for no disk: docs/decisions/0015-the-log.md
end $$;

-- The session this transaction entered by. Nobody, an ended session and a forged claim are refused alike.
create or replace function gate.session() returns gate.sessions language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claim   text := split_part(current_setting('gate.claim', true), '|', 1);
  entered gate.sessions;
begin
  if claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then
    select * into entered from gate.sessions where token_hash = decode(split_part(claim, '.', 1), 'hex') and gate.stands(ended_at, expires_at, seen_at, idle);
  end if;
  if entered.user_id is null then raise invalid_authorization_specification using message = 'nobody is signed in'; end if;
  return entered;
end $$;

-- The row of the log that this transaction entered by; none for what the owner of the database does.
create function gate.act() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare claim text := split_part(current_setting('gate.claim', true), '|', 1);
begin
  return case when claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then split_part(claim, '.', 2)::uuid end;
end $$;

-- A refusal, after whatever was begun has been taken back: in a transaction of its own. Of a session that has ended, too;
-- who shows no token of ours is nobody, and leaves nothing.
create function gate.refused(token text, act text, code text, in_case uuid, on_board uuid) returns void language sql security definer
  begin atomic
    insert into log.acts (agency_id, user_id, session_id, act, kind, code, case_id, board_id)
      select session.agency_id, session.user_id, session.id, refused.act, 'refusal', refused.code, in_case, on_board
        from gate.sessions session where token_hash = gate.hash(token);
  end;
reset role;
`;

const door = `
set local role samverka_gate;

create or replace function gate.open_session(token text, for_user uuid, idle interval, absolute interval) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare opened gate.sessions;
begin
  insert into gate.sessions (token_hash, user_id, agency_id, idle, expires_at)
    select gate.hash(token), account.user_id, account.agency_id, open_session.idle, clock_timestamp() + absolute
      from gate.accounts account where account.user_id = for_user and account.disabled_at is null
    returning * into opened;
  if opened.id is null then raise invalid_authorization_specification using message = 'no such account'; end if;
  insert into log.acts (agency_id, user_id, session_id, act, kind) values (opened.agency_id, opened.user_id, opened.id, 'signed in', 'sign_in');
end $$;

create or replace function gate.end_session(token text, out session_id uuid) language sql security definer
  begin atomic
    with ended as (
      update gate.sessions set ended_at = clock_timestamp() where token_hash = gate.hash(token) and ended_at is null returning id, user_id, agency_id
    ), logged as (
      insert into log.acts (agency_id, user_id, session_id, act, kind) select ended.agency_id, ended.user_id, ended.id, 'signed out', 'sign_out' from ended
    )
    select ended.id from ended;
  end;

-- A new password ends the person's other sessions, and says which; a link to choose another works no more.
create or replace function gate.change_password(token text, new_hash text) returns setof uuid language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare me gate.sessions;
begin
  select * into me from gate.sessions where token_hash = gate.hash(token) and gate.stands(ended_at, expires_at, seen_at, idle);
  if me.user_id is null then raise invalid_authorization_specification using message = 'no such session'; end if;
  insert into log.acts (agency_id, user_id, session_id, act, kind) values (me.agency_id, me.user_id, me.id, 'changed password', 'write');
  update gate.accounts set password_hash = new_hash where user_id = me.user_id;
  update gate.invitations set used_at = clock_timestamp() where user_id = me.user_id and used_at is null;
  return query update gate.sessions set ended_at = clock_timestamp() where user_id = me.user_id and ended_at is null and token_hash <> me.token_hash returning id;
end $$;

-- Somebody was not let in. Two rows, whether or not there are accounts by that e-mail: those that are nobody's are found by nobody.
create function gate.kept_out(for_email text, code text) returns void language sql security definer
  begin atomic
    insert into log.acts (agency_id, user_id, act, kind, code)
      select aimed.agency_id, aimed.user_id, 'signed in', 'refusal', kept_out.code
        from (select account.agency_id, account.user_id from gate.accounts account where account.email = for_email
              union all select null, null union all select null, null) aimed
       order by aimed.user_id nulls last limit 2;
  end;
reset role;
revoke create on schema gate from samverka_gate;
`;

const touching = `
grant create on schema log to samverka_keeper;
set local role samverka_keeper;

-- A case opened: all that she reads there, as far as it has come.
create function log.opened() returns void language sql security definer
  begin atomic
    insert into log.traces (stream_id, agency_id, act_id, how, user_ids, first_seq, last_seq)
      select stream.id, samverka.current_agency(), gate.act(), 'opened', array[samverka.current_viewer()], 0, stream.head
        from samverka.streams stream where stream.id = any ((select samverka.my_streams())::uuid[]);
  end;

-- What a search or an export has shown, of what she reads. A case is shown where its card is told.
create function log.shown(as_how text, streams uuid[], items uuid[]) returns void language sql security definer
  begin atomic
    insert into log.traces (stream_id, agency_id, act_id, how, user_ids, item_ids)
      select coalesce(shown.stream_id, file.stream_id), samverka.current_agency(), gate.act(), as_how, array[samverka.current_viewer()],
             array_agg(shown.item_id order by shown.item_id)
        from unnest(streams, items) as shown (stream_id, item_id) left join samverka.case_files file on file.id = shown.item_id
       where coalesce(shown.stream_id, file.stream_id) = any ((select samverka.my_streams())::uuid[]) and as_how in ('found', 'exported') group by 1;
  end;

-- What was done to a stream, by whom: of every step that history remembers, and so of every step.
create function log.wrote() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into log.traces (stream_id, agency_id, act_id, how, happening, user_ids, first_seq, last_seq)
    values (new.stream_id, new.agency_id, gate.act(), 'wrote', new.kind, array[new.by_id], new.seq, new.seq);
  return null;
end $$;

-- Whom pushes reach, written before they are sent: by the sessions they go to. Each agency has its own row.
create function log.told(pushes jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform set_config('synchronous_commit', 'off', true); -- nor does a push wait
  insert into log.traces (stream_id, agency_id, how, user_ids, stirred_ids, first_seq, last_seq)
    select push."streamId", session.agency_id, 'told', coalesce(array_agg(distinct session.user_id) filter (where reached.is_told), '{}'),
           coalesce(array_agg(distinct session.user_id) filter (where not reached.is_told), '{}'), push.seq, push.seq
      from jsonb_to_recordset(pushes) as push ("streamId" uuid, seq bigint, told uuid[], stirred uuid[])
     cross join lateral (select unnest(push.told) as id, true as is_told union all select unnest(push.stirred), false) reached
      join gate.sessions session on session.id = reached.id
     group by push."streamId", push.seq, session.agency_id;
end $$;

reset role;
create trigger logged after insert on samverka.history for each row execute function log.wrote();

-- A whole write in one statement, as before: the name of the act is known here. After gate.enter the path is the login's: names are whole.
create or replace function samverka.write_note(token text, in_case uuid, for_audience uuid[], note uuid, words text, at timestamptz, by_roles text[], sharing jsonb,
  out refusal text, out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid) language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  is_closed boolean;
begin
  perform gate.enter(token, 'POST /api/cases/:caseId/notes', 'write', in_case);
  select file.closed_at is not null into is_closed from samverka.case_files file where file.id = in_case;
  if is_closed is null then raise insufficient_privilege using message = 'not on this case'; end if;
  refusal := case when is_closed then 'case-closed' when (samverka.my_roles() && by_roles) is not true then 'role-missing' end;
  if refusal is not null then return; end if;
  select kept.stream_id, kept.seq, kept.author_id, kept.agency_id into stream_id, seq, author_id, agency_id
    from samverka.keep_note(in_case, for_audience, note, words, at, sharing) kept;
end $$;
`;

const knowing = `
set local role samverka_keeper;

-- Of what I may read, who of my own agency had come to know of it until then, when first and how: from no other agency's rows.
-- A step of a stream is known to whom it was told; all steps until one, to whoever has opened the case since.
create function log.knowers(until timestamptz, of_item uuid) returns table (item_id uuid, stream_id uuid, kind text, since timestamptz, user_id uuid, at timestamptz, how text) language sql stable security definer
  begin atomic
    with item as (
      select step.stream_id, step.item_id, min(split_part(step.kind, '.', 1)) as kind, min(step.happened_at) as since, min(step.seq) as first_seq, array_agg(step.seq) as seqs
        from samverka.history step
       where step.stream_id = any ((select samverka.my_streams())::uuid[]) and step.happened_at < until
         and step.item_id is not null and step.kind !~ '^case[.]' and (of_item is null or step.item_id = of_item)
       group by step.stream_id, step.item_id
    ), trace as materialized (
      select trace.stream_id, trace.how, knower.user_id, trace.first_seq, trace.last_seq, trace.item_ids, min(trace.at) as at
        from log.traces trace cross join unnest(trace.user_ids) as knower (user_id)
       where trace.stream_id = any ((select samverka.my_streams())::uuid[]) and trace.agency_id = (select samverka.current_agency()) and trace.at < until
       group by 1, 2, 3, 4, 5, 6
    ), first as (
      select distinct on (item.stream_id, item.item_id, trace.user_id) item.stream_id, item.item_id, trace.user_id, trace.at, trace.how
        from item join trace on trace.stream_id = item.stream_id and case
          when trace.item_ids is not null then item.item_id = any (trace.item_ids)
          when trace.how = 'opened' then trace.last_seq >= item.first_seq
          else trace.first_seq = any (item.seqs) end
       order by item.stream_id, item.item_id, trace.user_id, trace.at
    )
    select item.item_id, item.stream_id, item.kind, item.since, first.user_id, first.at, first.how
      from item left join first on first.stream_id = item.stream_id and first.item_id = item.item_id;
  end;
reset role;
revoke create on schema log from samverka_keeper;
`;

const grants = `
grant execute on function log.knowers to samverka_app_rights;
grant execute on function gate.enter to samverka_app_rights, samverka_operator_rights;
grant execute on function gate.refused to samverka_app_rights;
grant execute on function gate.kept_out to samverka_door_rights;
grant execute on function gate.act to samverka_keeper;
grant execute on function log.opened to samverka_gate;
grant execute on function log.shown to samverka_app_rights;
grant execute on function log.told to samverka_teller_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a consent ends, what rested on it alone ends: agencies leave, and keep what they had been told. docs/decisions/0018-end-of-consent.md */
export class EndOfConsent1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(jobs);
    await runner.query(records);
    await runner.query(byItself);
    await runner.query(keeping);
    await runner.query(ending);
    await runner.query(asking);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Nobody's viewer: what the calendar does. */
const jobs = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'samverka_jobs_rights') then create role samverka_jobs_rights nologin; end if;
end $$;
grant usage on schema samverka to samverka_jobs_rights;
`;

const records = `
-- What an agency had been told of a case when its part ended: its own from then on, and never changed. As sealed as it was:
-- the keys go along, wrapped for that agency. Of a restricted case only those who were on it by name read it.
create table samverka.case_records (
  agency_id uuid not null references samverka.agencies on delete restrict,
  id        uuid not null default gen_random_uuid(),
  case_id   uuid not null references samverka.case_files on delete restrict,
  board_id  uuid not null references samverka.boards on delete restrict,
  ended_at  timestamptz not null,
  because   text not null check (because in ('consent_ended', 'part_ended')),
  named     uuid[],
  contents  jsonb not null,
  primary key (agency_id, id)
);
create index case_records_of_case on samverka.case_records (agency_id, case_id, ended_at);
alter table samverka.case_records enable row level security, force row level security;
create policy keeper on samverka.case_records to samverka_keeper using (true) with check (true);
grant select, insert on samverka.case_records to samverka_keeper;
create policy keeper on samverka.actions to samverka_keeper using (true);
-- When an agency came last: by the disclosure of that very moment it takes part.
alter table samverka.case_participations add column came_at timestamptz not null default transaction_timestamp();
update samverka.case_participations part set came_at = coalesce(
  (select max(told.disclosed_at) from samverka.disclosures told where told.item_kind = 'case' and told.item_id = part.case_id and part.agency_id = any (told.to_agencies)), part.since);
grant select on samverka.actions to samverka_keeper;
`;

const byItself = `
-- Some things nobody does: they follow from what the law says of a day.
alter table samverka.history
  alter column by_id drop not null, alter column agency_id drop not null, add check ((by_id is null) = (agency_id is null));

grant create on schema log to samverka_keeper;
set local role samverka_keeper;
create or replace function log.wrote() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new.by_id is null then return null; end if;
  insert into log.traces (stream_id, agency_id, act_id, how, happening, user_ids, first_seq, last_seq)
    values (new.stream_id, new.agency_id, gate.act(), 'wrote', new.kind, array[new.by_id], new.seq, new.seq);
  return null;
end $$;
reset role;
revoke create on schema log from samverka_keeper;
`;

const keeping = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Which streams of a case an agency reads: the rule, for an agency.
create function samverka.streams_of_agency(in_case uuid, of_agency uuid) returns setof uuid language sql stable security definer
  begin atomic
    select address.stream_id from samverka.stream_agencies address
      join samverka.case_participations part on part.case_id = address.case_id and part.agency_id = address.agency_id
     where address.agency_id = of_agency and address.case_id = in_case and part.left_at is null and part.since <= address.opened_at;
  end;

-- Keeps for an agency what it can read of a case at this moment, as it stands.
create function samverka.keep_record(in_case uuid, of_agency uuid, because text) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  read_by uuid[] := array(select streams_of_agency(in_case, of_agency));
  most    int    := 3000; -- of each kind, the newest: that a part ends must not hang on how much was written
begin
  insert into case_records (agency_id, case_id, board_id, ended_at, because, named, contents)
    select of_agency, in_case, file.board_id, transaction_timestamp(), keep_record.because,
           case when file.is_restricted then array(select named.user_id from case_named named where named.case_id = in_case and named.agency_id = of_agency) end,
           jsonb_build_object(
             'card', to_jsonb(file) - 'title_words',
             'members', (select jsonb_agg(jsonb_build_object('userId', member.user_id, 'agencyId', member.agency_id) order by member.user_id)
                           from case_members member where member.case_id = in_case and member.left_at is null),
             'people', (select jsonb_agg(jsonb_build_object('id', person.id, 'agencyId', person.agency_id, 'name', person.name, 'initials', person.initials, 'title', person.title) order by person.name, person.id)
                          from users person where person.id in (select member.user_id from case_members member join case_participations part on part.case_id = member.case_id and part.agency_id = of_agency
                            where member.case_id = in_case and (member.left_at is null or member.left_at >= part.since))),
             'streams', (select jsonb_agg(jsonb_build_object('id', stream.id, 'audience', stream.audience) order by stream.id) from samverka.streams stream where stream.id = any (read_by)),
             'keys', (select jsonb_agg(to_jsonb(key) order by key.stream_id, key.version) from stream_keys key where key.stream_id = any (read_by) and key.agency_id = of_agency),
             'notes', (select jsonb_agg(to_jsonb(note) - 'words' order by note.written_at, note.id, note.stream_id) from (select * from notes where stream_id = any (read_by) order by written_at desc limit most) note),
             'actions', (select jsonb_agg(to_jsonb(action) order by action.planned_at, action.id, action.stream_id) from (select * from actions where stream_id = any (read_by) order by planned_at desc limit most) action),
             'consents', (select jsonb_agg(to_jsonb(consent) order by consent.recorded_at, consent.id, consent.stream_id) from (select * from consents where stream_id = any (read_by) order by recorded_at desc limit most) consent),
             'copies', (select jsonb_agg(to_jsonb(copy) order by copy.stream_id, copy.note_id, copy.into_stream) from copies copy where copy.stream_id = any (read_by)))
      from case_files file where file.id = in_case;
end $$;

-- My agency's, as far as I may read them: I am at the board now, and where the case was restricted I was named.
create function samverka.my_records() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare me gate.sessions := gate.session();
begin
  return array(select record.id from case_records record
    join board_members member on member.board_id = record.board_id and member.user_id = me.user_id and member.agency_id = record.agency_id
   where record.agency_id = me.agency_id and (record.named is null or me.user_id = any (record.named)));
end $$;
`;

const ending = `
-- As in 0006; whoever comes back comes now.
create or replace function samverka.let_take_part(in_case uuid, on_board uuid, newcomers uuid[], out stream_id uuid) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if exists (select unnest(newcomers) except select agency_id from board_agencies where board_id = on_board) then
    raise insufficient_privilege using message = 'not an agency of the board';
  end if;
  insert into case_participations as part (case_id, agency_id) select in_case, unnest(newcomers) order by 2
    on conflict on constraint case_participations_pkey do update set left_at = null, came_at = transaction_timestamp() where part.left_at is not null;
  perform stream_of(in_case, array[newcomer]) from unnest(newcomers) newcomer;
  stream_id := stream_of(in_case, array(select agency_id from case_participations where case_id = in_case and left_at is null));
  update case_files set stream_id = let_take_part.stream_id, revision = gen_random_uuid(), responsible_id = (
    select user_id from case_members member where member.case_id = in_case and user_id = responsible_id and left_at is null limit 1) where id = in_case;
end $$;

-- Takes an agency off a case. It keeps what it knew; those who stay are told that it has gone, and neither why nor by whom. Where that
-- is told is theirs: it is not answered to the one that leaves.
create function samverka.take_off(in_case uuid, leaving uuid, because text, out case_id uuid, out agency_id uuid, out gone uuid[])
  language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  card uuid;
  step bigint;
begin
  perform keep_record(in_case, leaving, because);
  update case_participations part set left_at = clock_timestamp() where part.case_id = in_case and part.agency_id = leaving;
  delete from case_named named where named.case_id = in_case and named.agency_id = leaving;
  case_id := in_case;
  agency_id := leaving;
  gone := array(select moved.user_id from reseat(array[in_case], null) moved order by 1);
  card := stream_of(in_case, array(select part.agency_id from case_participations part where part.case_id = in_case and part.left_at is null));
  update case_files file set stream_id = card, revision = gen_random_uuid(), responsible_id = (
    select member.user_id from case_members member where member.case_id = in_case and member.user_id = file.responsible_id and member.left_at is null limit 1) where file.id = in_case;
  select moved.seq into step from move_on(array[card]) moved;
  insert into history (stream_id, seq, happened_at, kind, from_id, gone) values (card, step, statement_timestamp(), 'case.peopled', leaving, take_off.gone);
end $$;

-- Where those who stay are told that an agency has gone: for whoever tells them, after the commit.
create function samverka.last_gone(in_case uuid, agency uuid) returns table (stream_id uuid, seq bigint) language sql stable security definer
  begin atomic
    select step.stream_id, step.seq from samverka.streams stream join samverka.history step on step.stream_id = stream.id
     where stream.case_id = in_case and step.kind = 'case.peopled' and step.from_id = agency order by step.happened_at desc limit 1;
  end;

-- Ends my agency's part. The last agency cannot leave: it closes the case instead.
drop function samverka.end_part;
create function samverka.end_part(in_case uuid, out case_id uuid, out agency_id uuid, out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform from case_files where id = in_case and id = any (my_cases()) for no key update;
  if not found then raise insufficient_privilege using message = 'not on this case'; end if;
  if not exists (select from case_participations part where part.case_id = in_case and left_at is null and part.agency_id <> current_agency()) then
    raise check_violation using message = 'the last agency on the case';
  end if;
  return query select * from take_off(in_case, current_agency(), 'part_ended');
end $$;

-- Parts that have nothing left to rest on: the agency came on a consent, and of all consents that name both it and whoever
-- brought it, and that both read, none is in force today. One that only it reads would let it keep itself on the case.
create function samverka.parts_without_ground(about uuid[]) returns table (case_id uuid, agency_id uuid) language sql stable security definer
  begin atomic
    with coming as (
      select part.case_id, part.agency_id, told.from_agency, told.ground_id
        from samverka.case_participations part
        join samverka.streams stream on stream.case_id = part.case_id
        join samverka.disclosures told on told.stream_id = stream.id and told.item_kind = 'case' and told.item_id = part.case_id
         and part.agency_id = any (told.to_agencies) and told.disclosed_at = part.came_at
       where part.left_at is null and (about is null or part.case_id = any (about))
    )
    select coming.case_id, coming.agency_id from coming join samverka.legal_grounds ground on ground.id = coming.ground_id and ground.needs_consent
     where not exists (
       select from samverka.consents given join samverka.streams stream on stream.id = given.stream_id
        where given.case_id = coming.case_id and array[coming.agency_id, coming.from_agency] <@ stream.audience and given.withdrawn_at is null
          and samverka.today() between given.valid_from and given.valid_until and array[coming.agency_id, coming.from_agency] <@ given.agency_ids
          and not exists (select from samverka.consents twin join samverka.streams there on there.id = twin.stream_id
                           where twin.id = given.id and twin.case_id = given.case_id and twin.withdrawn_at is not null and coming.agency_id = any (there.audience)))
     order by 1, 2;
  end;

-- Ends them on a case, which is held: whoever comes second finds nothing left to do. The last agency on a case stays, since
-- there is nobody left whom it could hear.
create function samverka.end_parts(in_case uuid, out case_id uuid, out agency_id uuid, out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare leaving uuid;
begin
  if not exists (select from parts_without_ground(array[in_case])) then return; end if;
  perform from case_files file where file.id = in_case for no key update;
  for leaving in select part.agency_id from parts_without_ground(array[in_case]) part loop
    if exists (select from case_participations part where part.case_id = in_case and part.left_at is null and part.agency_id <> leaving) then
      return query select * from take_off(in_case, leaving, 'consent_ended');
    end if;
  end loop;
end $$;

-- What a viewer's withdrawal ends, on a case of hers.
create function samverka.end_parts_on(in_case uuid, out case_id uuid, out agency_id uuid, out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if in_case = any (my_cases()) then return query select * from end_parts(in_case); end if;
end $$;

-- What the calendar ends, which is nobody's act: on which cases, and on one of them. Each by itself, so that one that
-- fails keeps no other.
create function samverka.cases_with_lapsed_parts() returns setof uuid language sql stable security definer
  begin atomic
    select distinct part.case_id from samverka.parts_without_ground(null) part
     where exists (select from samverka.case_participations other where other.case_id = part.case_id and other.agency_id <> part.agency_id and other.left_at is null) order by 1;
  end;
create function samverka.end_lapsed_parts(in_case uuid, out case_id uuid, out agency_id uuid, out gone uuid[]) returns setof record language sql security definer
  begin atomic select * from samverka.end_parts(in_case); end;
`;

const asking = `
-- What has been told on consents and on nothing else, by my agency or to it.
create function samverka.shared_on_consent() returns table (consent_id uuid, stream_id uuid, item_kind text, item_id uuid, from_agency uuid, to_agency uuid, disclosed_at timestamptz)
  language sql stable security definer
  begin atomic
    with told as (
      select told.*, unnest(told.to_agencies) as receiver from samverka.disclosures told
       where told.stream_id = any ((select samverka.my_streams())::uuid[]) and told.ground_id is not null and told.item_kind in ('note', 'action')
    )
    select told.consent_id, told.stream_id, told.item_kind, told.item_id, told.from_agency, told.receiver, max(told.disclosed_at)
      from told
     where samverka.current_agency() in (told.from_agency, told.receiver) and told.consent_id is not null
       and exists (select from samverka.consents given where given.id = told.consent_id and given.stream_id = any ((select samverka.my_streams())::uuid[]))
       and not exists (select from told other where other.stream_id = told.stream_id and other.item_kind = told.item_kind and other.item_id = told.item_id
                          and other.receiver = told.receiver and other.consent_id is null)
     group by 1, 2, 3, 4, 5, 6 order by 7, 4, 6;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
create policy readers on samverka.case_records for select to samverka_app_rights using (id = any ((select samverka.my_records())::uuid[]));
grant select (agency_id, id, case_id, board_id, ended_at, because, contents) on samverka.case_records to samverka_app_rights;
grant execute on function samverka.my_records, samverka.end_part, samverka.end_parts_on, samverka.shared_on_consent to samverka_app_rights;
grant execute on function samverka.cases_with_lapsed_parts, samverka.end_lapsed_parts to samverka_jobs_rights;
grant execute on function samverka.last_gone to samverka_teller_rights;
`;

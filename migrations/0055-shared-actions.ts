import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An action is shared on as a note is: a version of it is copied to where more read it. docs/decisions/0017-widening.md */
export class SharedActions1764000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(forcing);
    await runner.query(copying);
    await runner.query(takingBack);
    await runner.query(keeping);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- That an action has been shared on: as visible as where it came from, like copies of notes and of persons.
create table samverka.action_copies (
  stream_id   uuid not null,
  action_id   uuid not null,
  into_stream uuid not null references samverka.streams on delete restrict,
  case_id     uuid not null,
  version     int not null,
  by_id       uuid not null references samverka.users on delete restrict,
  agency_id   uuid not null references samverka.agencies on delete restrict,
  copied_at   timestamptz not null,
  seq         bigint not null,
  primary key (stream_id, action_id, into_stream),
  foreign key (stream_id, action_id) references samverka.actions on delete restrict
);
create index action_copies_into on samverka.action_copies (into_stream, action_id);
alter table samverka.action_copies enable row level security, force row level security;
create policy keeper on samverka.action_copies to samverka_keeper using (true) with check (true);
grant select, insert, update on samverka.action_copies to samverka_keeper;
create constraint trigger must_be_announced after insert or update on samverka.action_copies
  deferrable initially deferred for each row execute function samverka.must_be_announced();

-- Who shared it on, where it is a copy, and when. What is taken back is open to nobody: that is a way in which it ends, and the only one that
-- a copy has by itself.
alter table samverka.actions
  drop constraint actions_outcome_check,
  add column shared_by uuid references samverka.users on delete restrict,
  add column shared_at timestamptz,
  add column withdrawn_because text check (withdrawn_because in ('wrong', 'wrong_case', 'wrong_readers', 'twice', 'not_needed')),
  add constraint actions_outcome_check check (outcome in ('done', 'not_possible', 'not_done', 'withdrawn')),
  add check ((shared_by is null) = (shared_at is null)),
  add check ((withdrawn_because is not null) = (outcome is not distinct from 'withdrawn')),
  add check (withdrawn_because is null or shared_by is not null);
grant insert, update on samverka.actions to samverka_keeper;
`;

const forcing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0029; an action that was copied is told to those who had it not.
create or replace function samverka.knows_already(item_table text, item uuid, in_stream uuid, in_case uuid) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select unnest(origin.audience) from samverka.copies link join samverka.streams origin on origin.id = link.stream_id
       where item_table = 'notes' and link.into_stream = in_stream and link.note_id = item
      union
      select unnest(origin.audience) from samverka.person_copies link join samverka.streams origin on origin.id = link.stream_id
       where item_table = 'persons' and link.into_stream = in_stream and link.person_id = item
      union
      select unnest(origin.audience) from samverka.action_copies link join samverka.streams origin on origin.id = link.stream_id
       where item_table = 'actions' and link.into_stream = in_stream and link.action_id = item
      union
      select unnest(origin.audience) from samverka.consents twin join samverka.streams origin on origin.id = twin.stream_id
       where item_table = 'consents' and twin.id = item and twin.case_id = in_case and twin.stream_id <> in_stream
         and exists (select from samverka.history step where step.stream_id = twin.stream_id and step.item_id = item and step.happened_at < transaction_timestamp()));
  end;
reset role;

-- To take back says nothing; whatever else says something, as before.
drop trigger must_be_disclosed on samverka.actions;
create constraint trigger must_be_disclosed after insert or update on samverka.actions
  deferrable initially deferred for each row when (new.outcome is distinct from 'withdrawn') execute function samverka.must_be_disclosed('task', 'outcome', 'outcome_note');
create constraint trigger must_be_disclosed_as_taken_back after insert or update on samverka.actions
  deferrable initially deferred for each row when (new.outcome = 'withdrawn') execute function samverka.must_be_disclosed('task', 'outcome_note');
`;

const copying = `
set local role samverka_keeper;

-- Copies an action as it stands to where more read it, on a ground for each of those who come to; or brings the copy that is there up to it.
-- As notes are copied (0020). Whoever is to do it reads both, and is given nothing anew: where it went, the step names her not.
create function samverka.copy_action(from_stream uuid, action uuid, of_version int, into_stream uuid, as_version int, sealed_task bytea, sealed_note bytea, sharing jsonb,
  out seq bigint, out version int, out kind text) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  widening record := hold_widening(from_stream, into_stream);
  original actions;
  there    actions;
  link     action_copies;
  link_seq bigint;
begin
  select * into original from actions where stream_id = from_stream and id = action;
  if original.withdrawn_because is not null or original.version is distinct from of_version or (original.outcome_note is null) <> (sealed_note is null) then
    raise insufficient_privilege using message = 'not the action as it stands';
  end if;
  select * into link from action_copies copy where copy.stream_id = from_stream and copy.action_id = action and copy.into_stream = copy_action.into_stream;
  select * into there from actions copy where copy.stream_id = copy_action.into_stream and copy.id = action;
  if link.version >= of_version and there.withdrawn_because is null then return; end if;
  version := coalesce(there.version, 0) + 1;
  if version <> as_version then raise serialization_failure using message = 'encrypted for another version'; end if;
  if (version > 1) <> (link.action_id is not null) then raise insufficient_privilege using message = 'another by that name'; end if;
  perform disclose(into_stream, 'action', action, version, widening.newcomers, sharing);
  link_seq := announce(from_stream, jsonb_build_object('kind', 'action.shared', 'itemId', action));
  kind := case when version = 1 then 'action.planned' when original.outcome is distinct from there.outcome then 'action.concluded' else 'action.replanned' end;
  seq := announce(into_stream, jsonb_build_object('kind', kind, 'itemId', action, 'toWord', case kind when 'action.concluded' then original.outcome end));
  insert into action_copies (stream_id, action_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq)
    values (from_stream, action, copy_action.into_stream, widening.case_id, of_version, current_viewer(), current_agency(), now(), link_seq)
    on conflict on constraint action_copies_pkey do update set version = excluded.version, by_id = excluded.by_id, agency_id = excluded.agency_id, copied_at = excluded.copied_at, seq = excluded.seq;
  if version = 1 then
    insert into actions (stream_id, id, case_id, author_id, agency_id, task, owner_id, due_on, planned_at, version, outcome, outcome_note, concluded_at, changed_by, shared_by, shared_at, seq)
      values (copy_action.into_stream, action, original.case_id, original.author_id, original.agency_id, sealed_task, original.owner_id, original.due_on, original.planned_at, 1,
        original.outcome, sealed_note, original.concluded_at, current_viewer(), current_viewer(), now(), copy_action.seq);
  else
    update actions copy set task = sealed_task, owner_id = original.owner_id, due_on = original.due_on, version = copy_action.version, outcome = original.outcome, outcome_note = sealed_note,
        concluded_at = original.concluded_at, withdrawn_because = null, changed_by = current_viewer(), shared_by = current_viewer(), shared_at = now(), seq = copy_action.seq
      where copy.stream_id = copy_action.into_stream and copy.id = action;
  end if;
end $$;
`;

const takingBack = `
-- Takes a copy back, for one of the reasons that there are: by whoever planned it, or whoever shared it on.
create function samverka.take_back_action(in_stream uuid, action uuid, of_version int, because text, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare copy actions;
begin
  select * into copy from actions held where held.stream_id = in_stream and held.id = action and in_stream = any (my_streams()) for update;
  if copy.shared_by is null or current_viewer() not in (copy.author_id, copy.shared_by) then
    raise insufficient_privilege using message = 'no copy of hers';
  end if;
  if copy.withdrawn_because is not null or copy.version <> of_version then raise serialization_failure using message = 'not the copy as it stands'; end if;
  perform disclose_unsaid(in_stream, 'action', action, of_version + 1);
  seq := announce(in_stream, jsonb_build_object('kind', 'action.withdrawn', 'itemId', action));
  update actions held set version = of_version + 1, outcome = 'withdrawn', withdrawn_because = because, concluded_at = now(), changed_by = current_viewer(), seq = take_back_action.seq
    where held.stream_id = in_stream and held.id = action;
end $$;
`;

/** What stays as it is, wherever it was written last, is changed where it has to be. */
const keeping = `
-- As in 0031; whoever is to do something, and reads it where it was copied from too, is reminded of it there and nowhere else.
create or replace function samverka.give_due_notices() returns setof uuid language sql security definer
  begin atomic
    with due as (
      select case when action.due_on < samverka.today() then 'action_overdue' else 'action_due' end as kind, action.stream_id, action.id as item_id, action.due_on as on_day, array[action.owner_id] as people
        from samverka.actions action join samverka.case_files file on file.id = action.case_id and file.closed_at is null
       where action.outcome is null and action.due_on between samverka.today() - 30 and samverka.today() + 1
         and (action.shared_by is null or not exists (
           select from samverka.action_copies link join samverka.stream_readers hers on hers.stream_id = link.stream_id and hers.user_id = action.owner_id
            where link.into_stream = action.stream_id and link.action_id = action.id))
      union all
      select 'request_due', request.stream_id, request.id, request.due_on, samverka.asked_of(request.case_id, request.asked_agency_id, file.responsible_id)
        from samverka.requests request join samverka.case_files file on file.id = request.case_id and file.closed_at is null
       where request.outcome is null and request.due_on between samverka.today() - 30 and samverka.today() + 1
         and 2 = (select count(*) from samverka.case_participations part
                   where part.case_id = request.case_id and part.left_at is null and part.agency_id in (request.agency_id, request.asked_agency_id))
      union all
      -- A month before, and a week. One that comes after it is looked for only among those that she who is reminded reads.
      select 'consent_ending', given.stream_id, given.id, given.valid_until - notch.days, array[reader.user_id]
        from samverka.consents given join samverka.case_files file on file.id = given.case_id and file.closed_at is null
        join samverka.stream_readers reader on reader.stream_id = given.stream_id and reader.user_id = coalesce(file.responsible_id, given.author_id)
       cross join lateral (select case when given.valid_until <= samverka.today() + 7 then 7 else 30 end as days) notch
       where given.withdrawn_at is null and given.valid_until between samverka.today() and samverka.today() + 30
         and not exists (select from samverka.consents later join samverka.stream_readers hers on hers.stream_id = later.stream_id and hers.user_id = reader.user_id and hers.agency_id = reader.agency_id
                          where later.case_id = given.case_id and later.withdrawn_at is null and later.valid_until > given.valid_until and later.agency_ids @> given.agency_ids)
    )
    insert into samverka.notices (user_id, agency_id, kind, case_id, stream_id, item_id, on_day)
      select reader.user_id, reader.agency_id, due.kind, reader.case_id, due.stream_id, due.item_id, due.on_day
        from due join samverka.stream_readers reader on reader.stream_id = due.stream_id and reader.user_id = any (due.people)
      on conflict do nothing returning user_id;
  end;

do $$
declare before text := pg_get_functiondef('samverka.keep_record'::regproc);
begin
  if strpos(before, '''copies'', (select') = 0 then raise exception 'keep_record does not say what is to be changed'; end if;
  execute replace(before, '''copies'', (select', '''actionCopies'', (select jsonb_agg(to_jsonb(copy) order by copy.stream_id, copy.action_id, copy.into_stream) from action_copies copy where copy.stream_id = any (read_by)),
             ''copies'', (select');
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const policies = `
create policy readers on samverka.action_copies for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
grant select (stream_id, action_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq) on samverka.action_copies to samverka_app_rights;
grant select (shared_by, shared_at, withdrawn_because) on samverka.actions to samverka_app_rights;
grant execute on function samverka.copy_action, samverka.take_back_action to samverka_app_rights;

-- A copy is made, brought up to date and taken back by the functions above and by nobody else: how it goes is said where it came from.
create policy originals on samverka.actions as restrictive for insert to samverka_app_rights with check (shared_by is null and withdrawn_because is null);
create policy copies_stand on samverka.actions as restrictive for update to samverka_app_rights using (shared_by is null) with check (shared_by is null and withdrawn_because is null);

-- Each action once: whoever reads one and a copy of it has one, by the link that she reads and not by the id. What counts and lists asks here.
create view samverka.actions_once with (security_invoker = true) as
  select action.stream_id, action.id, action.case_id, action.author_id, action.agency_id, action.task, action.owner_id, action.due_on, action.planned_at, action.version,
         action.outcome, action.outcome_note, action.concluded_at, action.changed_by, action.shared_by, action.shared_at, action.withdrawn_because, action.seq
    from samverka.actions action
   where action.shared_by is null
      or not exists (select from samverka.action_copies link where link.into_stream = action.stream_id and link.action_id = action.id);
grant select on samverka.actions_once to samverka_app_rights;
`;

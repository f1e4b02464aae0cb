import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody is told: a row of hers alone for each thing worth knowing. docs/decisions/0024-being-told.md */
export class Notices1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(standing);
    await runner.query(giving);
    await runner.query(byStep);
    await runner.query(byCalendar);
    await runner.query(reading);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- What there is to be told of. What is acute or statutory waits for no morning, and is in no daily letter.
create table samverka.notice_kinds (
  kind   text primary key,
  weight text not null default 'ordinary' check (weight in ('ordinary', 'acute', 'statutory'))
);
insert into samverka.notice_kinds (kind) values ('mentioned'), ('shared'), ('note'), ('action_given'), ('action_due'), ('action_overdue'),
  ('request_asked'), ('request_due'), ('request_answered'), ('call'), ('consent_ending'), ('case_given'), ('case_joined');
insert into samverka.notice_kinds (kind, weight) values ('call_now', 'acute');

-- That there is something, of which kind and where: never what it says. It stands where that which it is about stands, and is no more
-- visible. By which step of the stream it was given: whoever has read so far has read it.
create table samverka.notices (
  user_id   uuid not null references samverka.users on delete restrict,
  agency_id uuid not null,
  id        uuid not null default gen_random_uuid(),
  kind      text not null references samverka.notice_kinds on delete restrict,
  given_at  timestamptz not null default now(),
  case_id   uuid,
  stream_id uuid references samverka.streams on delete restrict,
  seq       bigint,
  item_id   uuid,
  on_day    date,
  read_at   timestamptz,
  primary key (user_id, id),
  check ((case_id is null) = (stream_id is null))
);
-- Given once for each step, and once for each day: whoever gives it again gives nothing.
create unique index notices_once on samverka.notices (stream_id, item_id, kind, user_id, seq, on_day) nulls not distinct;
create index notices_of_user on samverka.notices (user_id, given_at);

do $$
declare guarded text;
begin
  foreach guarded in array array['notice_kinds', 'notices'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
  end loop;
end $$;
grant select on samverka.notice_kinds to samverka_keeper;
grant select, insert, delete, update (read_at) on samverka.notices to samverka_keeper;
create policy keeper on samverka.read_marks for select to samverka_keeper using (true);
grant select (user_id, stream_id, seq) on samverka.read_marks to samverka_keeper;
`;

const standing = `
-- Notices that stand: whoever was given it still reads where it leads, and it is still so. For herself and for whoever writes to her
-- the same, so that a letter tells no more than the bell. Any other is in no list and no count.
create view samverka.standing_notices with (security_invoker = true) as
  select notice.user_id, notice.agency_id, notice.id, notice.kind, notice.given_at, notice.case_id, notice.stream_id, notice.item_id,
         notice.read_at is not null or coalesce(notice.seq <= mark.seq, false) as is_read
    from samverka.notices notice
    join samverka.users person on person.id = notice.user_id and person.agency_id = notice.agency_id and person.disabled_at is null
    left join samverka.read_marks mark on mark.user_id = notice.user_id and mark.stream_id = notice.stream_id
    left join samverka.case_files file on file.id = notice.case_id
   where notice.given_at > now() - interval '30 days'
     and (notice.stream_id is null or exists (
       select from samverka.stream_readers reader
        where reader.stream_id = notice.stream_id and reader.user_id = notice.user_id and reader.agency_id = notice.agency_id))
     and (file.closed_at is null or notice.kind in ('mentioned', 'shared', 'note', 'request_answered'))
     and case
       when notice.kind in ('mentioned', 'shared', 'note') then exists (
         select from samverka.notes note where note.stream_id = notice.stream_id and note.id = notice.item_id and note.withdrawn_at is null)
       when notice.kind in ('action_given', 'action_due', 'action_overdue') then exists (
         select from samverka.actions action where action.stream_id = notice.stream_id and action.id = notice.item_id and action.outcome is null
            and action.owner_id = notice.user_id and (notice.on_day is null or action.due_on = notice.on_day))
       when notice.kind in ('request_asked', 'request_due') then exists (
         select from samverka.requests request where request.stream_id = notice.stream_id and request.id = notice.item_id and request.outcome is null)
       when notice.kind in ('call', 'call_now') then exists (
         select from samverka.calls call where call.id = notice.item_id and call.to_id = notice.user_id and call.outcome is null
            and call.asked_at > now() - interval '7 days')
       when notice.kind = 'consent_ending' then exists (
         select from samverka.consents given where given.stream_id = notice.stream_id and given.id = notice.item_id and given.withdrawn_at is null
            and given.valid_until >= samverka.today())
       when notice.kind = 'case_given' then file.responsible_id = notice.user_id
       else true end;
grant select on samverka.standing_notices to samverka_keeper;
`;

const giving = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Gives a notice to those of these people who read the stream, and never to whoever did it. Answers to whom it was given.
create function samverka.give(what text, people uuid[], in_stream uuid, step bigint, item uuid, by_whom uuid) returns setof uuid language sql security definer
  begin atomic
    insert into samverka.notices (user_id, agency_id, kind, case_id, stream_id, seq, item_id)
      select reader.user_id, reader.agency_id, what, reader.case_id, in_stream, step, item from samverka.stream_readers reader
       where reader.stream_id = in_stream and reader.user_id = any (people) and reader.user_id is distinct from by_whom
      on conflict do nothing returning user_id;
  end;

-- The same of what is about no case.
create function samverka.give_beside(what text, people uuid[], item uuid, by_whom uuid) returns setof uuid language sql security definer
  begin atomic
    insert into samverka.notices (user_id, agency_id, kind, item_id)
      select person.id, person.agency_id, what, item from samverka.users person
       where person.id = any (people) and person.disabled_at is null and person.id is distinct from by_whom
      on conflict do nothing returning user_id;
  end;

-- What a viewer's act gives: of a stream that she reads, or to people whom she knows.
create function samverka.give_notice(what text, people uuid[], in_stream uuid, step bigint, item uuid) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if in_stream is null then
    return query select give_beside(what, array(select unnest(people) intersect select unnest(my_acquaintances())), item, current_viewer());
  elsif in_stream = any (my_streams()) then
    return query select give(what, people, in_stream, step, item, current_viewer());
  end if;
end $$;
`;

const byStep = `
-- Who is asked something on a case: whoever answers for it, and where that is nobody of the agency, all of the agency who are on it.
create function samverka.asked_of(in_case uuid, of_agency uuid, named uuid) returns uuid[] language sql stable security definer
  begin atomic
    select coalesce(nullif(array(select member.user_id from samverka.case_members member
        where member.case_id = in_case and member.agency_id = of_agency and member.left_at is null and member.user_id = named), '{}'),
      array(select member.user_id from samverka.case_members member where member.case_id = in_case and member.agency_id = of_agency and member.left_at is null));
  end;

-- What a step of a stream is worth telling whom: in the transaction that moved it, and only of readers of that stream.
create function samverka.notices_of_step() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  file   case_files;
  asking requests;
begin
  if new.by_id is null or new.kind not in ('note.written', 'action.planned', 'action.replanned', 'case.opened', 'case.joined', 'case.peopled', 'case.restricted',
      'case.assigned', 'request.made', 'request.answered', 'request.refused') then
    return null;
  end if;
  select about.* into file from case_files about join streams stream on stream.case_id = about.id where stream.id = new.stream_id;
  case
    when new.kind = 'note.written' then
      perform give('shared', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id <> new.agency_id), new.stream_id, new.seq, new.item_id, new.by_id);
      perform give('note', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id = new.agency_id and user_id = file.responsible_id), new.stream_id, new.seq, new.item_id, new.by_id);
    when new.kind in ('action.planned', 'action.replanned') and new.to_id is not null then
      perform give('action_given', array[new.to_id], new.stream_id, new.seq, new.item_id, new.by_id);
    when new.kind = 'case.opened' then
      perform give('case_joined', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id <> new.agency_id and user_id is distinct from file.responsible_id),
        new.stream_id, new.seq, null, new.by_id);
      perform give('case_given', array[file.responsible_id], new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'case.joined' then
      perform give('case_joined', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id = new.to_id), new.stream_id, new.seq, null, new.by_id);
    when new.kind in ('case.peopled', 'case.restricted') then
      perform give('case_joined', new.came, new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'case.assigned' then
      perform give('case_given', array[new.to_id], new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'request.made' then
      perform give('request_asked', asked_of(file.id, new.to_id, file.responsible_id), new.stream_id, new.seq, new.item_id, new.by_id);
    when new.kind in ('request.answered', 'request.refused') then
      select * into asking from requests where stream_id = new.stream_id and id = new.item_id;
      perform give('request_answered', asked_of(file.id, asking.agency_id, asking.author_id), new.stream_id, new.seq, new.item_id, new.by_id);
    else null;
  end case;
  return null;
end $$;

-- Whose bells a step may have moved: what it gave, and what it made moot, of the case or of the thing that it is about. Asked after the
-- commit, by the rule as it then stands: nobody is told by it of a step that she does not read.
create function samverka.who_is_noticed(about uuid[], at bigint[], out stream_id uuid, out seq bigint, out session_ids text) returns setof record language sql stable security definer
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
    )
    select bell.stream_id, bell.seq, string_agg(session.id::text, ' ')
      from bell
      join samverka.stream_readers reader on reader.stream_id = bell.stream_id and reader.user_id = bell.user_id and reader.agency_id = bell.agency_id
      join gate.sessions session on session.user_id = bell.user_id and session.agency_id = bell.agency_id
     where gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle) group by 1, 2;
  end;
reset role;
create trigger noticed after insert on samverka.history for each row execute function samverka.notices_of_step();
`;

const byCalendar = `
set local role samverka_keeper;

-- What the day makes worth telling: given once, however often it is asked. Answers to whom.
create function samverka.give_due_notices() returns setof uuid language sql security definer
  begin atomic
    with due as (
      select case when action.due_on < samverka.today() then 'action_overdue' else 'action_due' end as kind, action.stream_id, action.id as item_id, action.due_on as on_day, array[action.owner_id] as people
        from samverka.actions action join samverka.case_files file on file.id = action.case_id and file.closed_at is null
       where action.outcome is null and action.due_on between samverka.today() - 30 and samverka.today() + 1
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

-- What nobody sees any more is not kept.
create function samverka.forget_old_notices() returns void language sql security definer
  begin atomic delete from samverka.notices where given_at < now() - interval '31 days'; end;
`;

const reading = `
create function samverka.my_notices() returns table (id uuid, kind text, given_at timestamptz, case_id uuid, stream_id uuid, item_id uuid, is_read boolean) language sql stable security definer
  begin atomic
    select notice.id, notice.kind, notice.given_at, notice.case_id, notice.stream_id, notice.item_id, notice.is_read from samverka.standing_notices notice
     where notice.user_id = (select samverka.current_viewer()) and notice.agency_id = (select samverka.current_agency())
     order by notice.given_at desc, notice.kind, notice.case_id, notice.item_id, notice.id limit 500;
  end;

-- Of these, hers: another's, and what there is not, is passed over alike.
create function samverka.read_notices(which uuid[]) returns void language sql security definer
  begin atomic
    update samverka.notices set read_at = now()
     where id = any (which) and user_id = samverka.current_viewer() and agency_id = samverka.current_agency() and read_at is null;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
grant execute on function samverka.give_notice, samverka.my_notices, samverka.read_notices to samverka_app_rights;
grant execute on function samverka.who_is_noticed to samverka_teller_rights;
grant execute on function samverka.give_due_notices, samverka.forget_old_notices to samverka_jobs_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to an intake, what its clocks say, and how a concern goes on: told to those it concerns. docs/decisions/0026-intake-notices.md */
export class IntakeNotices1764000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(standing);
    await runner.query(giving);
    await runner.query(moving);
    await runner.query(byClock);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
insert into samverka.notice_kinds (kind, weight, mail) values
  ('matter_came', 'ordinary', 'daily'), ('matter_acute', 'acute', 'at_once'), ('matter_given', 'ordinary', 'at_once'), ('matter_written', 'ordinary', 'at_once'),
  ('matter_due', 'statutory', 'at_once'), ('matter_late', 'statutory', 'at_once'), ('intake_late', 'statutory', 'at_once'),
  ('concern_moved', 'ordinary', 'daily'), ('concern_written', 'ordinary', 'at_once');

-- The last day of the clock that is due first, as src/contract/clocks.ts has it. Null when none runs.
alter table samverka.matters add column due_on date;
-- Nobody does this, so nobody is asked for; it tells nobody anything.
alter table samverka.matters disable trigger user;
update samverka.matters set due_on = least(
  case when form = 'consultation' and closed_at is null then (received_at at time zone 'Europe/Stockholm')::date + 3 end,
  case when form = 'report' and closed_at is null and protection_at is null then (received_at at time zone 'Europe/Stockholm')::date end,
  case when form = 'report' and closed_at is null and decided_at is null then (received_at at time zone 'Europe/Stockholm')::date + 14 end,
  case when wants_answer and answered_at is null then (decided_at at time zone 'Europe/Stockholm')::date + 7 end,
  case when decision = 'opened' and inquiry_closed_at is null then coalesce(extended_until, ((decided_at at time zone 'Europe/Stockholm')::date + interval '4 months')::date) end);
alter table samverka.matters enable trigger user;
grant select (due_on), update (due_on) on samverka.matters to samverka_app_rights;
grant update (given_at) on samverka.notices to samverka_keeper;
`;

const standing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Who works with a matter: whoever has it, and where nobody of the intake has it, all who read there.
create function samverka.who_works_with(matter samverka.matters) returns uuid[] language sql stable security definer
  begin atomic
    select coalesce(nullif(array(select member.user_id from samverka.intake_members member where member.agency_id = matter.intake_id and member.user_id = matter.assignee_id), '{}'),
      array(select member.user_id from samverka.intake_members member where member.agency_id = matter.intake_id));
  end;
reset role;
revoke create on schema samverka from samverka_keeper;

-- Whether what a notice says of an intake is still so, and hers to know. That something was late at the intake is told to the manager,
-- who need not read there, and not of what.
create function samverka.stands_at_intake(what text, person uuid, in_agency uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select case
      when what = 'intake_late' then exists (select from samverka.users manager where manager.id = person and manager.agency_id = in_agency and 'manager' = any (manager.roles))
      when what like 'concern_%' then exists (select from samverka.concerns concern where concern.id = item and concern.reporter_id = person and concern.agency_id = in_agency)
      else exists (
        select from samverka.matters matter
          join samverka.intake_members member on member.agency_id = matter.intake_id and member.user_id = person
         where matter.id = item and matter.intake_id = in_agency
           and case what
             when 'matter_given' then matter.closed_at is null and matter.assignee_id = person
             when 'matter_written' then true
             when 'matter_due' then person = any (samverka.who_works_with(matter)) and matter.due_on >= samverka.today() and matter.due_on - on_day in (1, 2)
             when 'matter_late' then person = any (samverka.who_works_with(matter)) and matter.due_on = on_day
             else matter.closed_at is null and matter.assignee_id is null end) end;
  end;
grant execute on function samverka.stands_at_intake to samverka_keeper;

-- As in 0031, with what is told of an intake.
create or replace view samverka.standing_notices with (security_invoker = true) as
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
       when notice.kind like 'matter_%' or notice.kind like 'concern_%' or notice.kind = 'intake_late'
         then samverka.stands_at_intake(notice.kind, notice.user_id, notice.agency_id, notice.item_id, notice.on_day)
       else true end;
`;

const giving = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0031. About no case she tells only of a call that she has asked for: whether another has been told of something else is not to be
-- found by telling it once more.
create or replace function samverka.give_notice(what text, people uuid[], in_stream uuid, step bigint, item uuid) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if in_stream is not null then
    if in_stream = any (my_streams()) then return query select give(what, people, in_stream, step, item, current_viewer()); end if;
  elsif what in ('call', 'call_now') and exists (select from calls where id = item and from_id = current_viewer()) then
    return query select give_beside(what, array(select unnest(people) intersect select unnest(my_acquaintances())), item, current_viewer());
  end if;
end $$;

-- The same thing happens to a matter again: she is told anew, by the one notice that there is of it.
create function samverka.give_anew(what text, people uuid[], item uuid, by_whom uuid) returns void language sql security definer
  begin atomic
    insert into samverka.notices (user_id, agency_id, kind, item_id)
      select person.id, person.agency_id, what, item from samverka.users person
       where person.id = any (people) and person.disabled_at is null and person.id is distinct from by_whom
      on conflict (stream_id, item_id, kind, user_id, seq, on_day) do update set given_at = now(), read_at = null, mailed_at = null, pushed_at = null;
  end;

-- Its first clock begins with it: the assessment of the same day (SoL 20:1), or the answer that was promised.
create function samverka.matter_is_due() returns trigger language plpgsql set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  new.due_on := (new.received_at at time zone 'Europe/Stockholm')::date + case new.form when 'report' then 0 else 3 end;
  return new;
end $$;

create function samverka.notices_of_matter() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    perform give_anew(case new.urgency when 'acute' then 'matter_acute' else 'matter_came' end, who_works_with(new), new.id, null);
  elsif new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null then
    perform give_anew('matter_given', array[new.assignee_id], new.id, new.changed_by);
  end if;
  return null;
end $$;

create function samverka.notices_of_message() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare about concerns;
begin
  select * into about from concerns where id = new.concern_id;
  if new.agency_id = about.intake_id then
    perform give_anew('concern_written', array[about.reporter_id], about.id, new.author_id);
  else
    perform give_anew('matter_written', (select who_works_with(matter) from matters matter where matter.id = about.id), about.id, new.author_id);
  end if;
  return null;
end $$;

-- Of how it goes she is told what she can see, when it changes, and of nothing else that the intake does.
create function samverka.notices_of_concern() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if (new.standing, new.answer) is distinct from (old.standing, old.answer) then
    perform give_anew('concern_moved', array[new.reporter_id], new.id, null);
  end if;
  return null;
end $$;
reset role;
create trigger matter_is_due before insert on samverka.matters for each row execute function samverka.matter_is_due();
create trigger noticed after insert or update on samverka.matters for each row execute function samverka.notices_of_matter();
create trigger noticed after insert on samverka.concern_messages for each row execute function samverka.notices_of_message();
create trigger noticed after update on samverka.concerns for each row execute function samverka.notices_of_concern();
`;

const moving = `
set local role samverka_keeper;

-- As in 0031; a step of the intake moves the bells of those who read there and have been told of the matter. Whoever raised it is told by
-- herself, and only of what she can see.
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
    ), hers as (
      select bell.stream_id, bell.seq, bell.user_id, bell.agency_id from bell
        join samverka.stream_readers reader on reader.stream_id = bell.stream_id and reader.user_id = bell.user_id and reader.agency_id = bell.agency_id
      union
      -- Asked one stream after the other: put together with the rest, Postgres walks through the readers of all streams.
      select step.stream_id, step.seq, reader.user_id, reader.agency_id from step
       cross join lateral (select there.user_id, there.agency_id from samverka.stream_readers there where there.stream_id = step.stream_id offset 0) reader
       where step.kind in ('matter.arrived', 'matter.changed', 'matter.written')
         and exists (select from samverka.notices notice
                      where notice.stream_id is null and notice.item_id = step.item_id and notice.user_id = reader.user_id and notice.kind like 'matter_%')
    )
    select hers.stream_id, hers.seq, string_agg(session.id::text, ' ')
      from hers join gate.sessions session on session.user_id = hers.user_id and session.agency_id = hers.agency_id
     where gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle) group by 1, 2;
  end;
`;

const byClock = `
-- Which clocks of which intakes are due within two working days or one, and which are late: given once for each. Which days are
-- worked is the caller's to say. Whoever leads social services is told that something is late there. Answers to whom.
create function samverka.give_clock_notices(in_two date, in_one date) returns setof uuid language sql security definer
  begin atomic
    with due as (
      select case when matter.due_on < samverka.today() then 'matter_late' else 'matter_due' end as kind, matter.intake_id, matter.id as item_id, samverka.who_works_with(matter) as people,
             matter.due_on - case when matter.due_on < samverka.today() then 0 when matter.due_on <= in_one then 1 else 2 end as on_day
        from samverka.matters matter
       where matter.due_on between samverka.today() - 30 and in_two and matter.received_at < now() - interval '2 hours'
    ), told as (
      select person.id as user_id, person.agency_id, due.kind, due.item_id, due.on_day from due join samverka.users person on person.id = any (due.people)
      union
      select person.id, person.agency_id, 'intake_late', null::uuid, due.on_day from due join samverka.users person on person.agency_id = due.intake_id and 'manager' = any (person.roles)
       where due.kind = 'matter_late' and person.disabled_at is null
    )
    insert into samverka.notices (user_id, agency_id, kind, item_id, on_day) select told.user_id, told.agency_id, told.kind, told.item_id, told.on_day from told
      on conflict do nothing returning user_id;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.give_clock_notices to samverka_jobs_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several keep one promise: what each change was made on is known, and whoever reads hears of it. docs/decisions/0028-promises.md */
export class SharedPromises1764000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(versions);
    await runner.query(hearing);
    await runner.query(reminding);
    await runner.query(byCalendar);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const versions = `
alter table samverka.promise_focuses add column version int not null default 1 check (version > 0);
alter table samverka.promise_activities add column version int not null default 1 check (version > 0);
alter table samverka.promise_indicators add column version int not null default 1 check (version > 0);
grant update (version) on samverka.promise_focuses, samverka.promise_activities, samverka.promise_indicators to samverka_app_rights;
`;

/** As my_areas() and the policies on observations have it (0040), for everybody at once. */
const hearing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- The open sessions of those who read what is promised for an area; of what an agency has counted, its own and those who keep promises.
create function samverka.sessions_in_area(of_area uuid, counted_by uuid) returns setof uuid language sql stable security definer
  begin atomic
    with recursive around (id) as (
      select of_area
      union select area.within_id from samverka.areas area join around on around.id = area.id where area.within_id is not null
    )
    select session.id from samverka.users reader join gate.sessions session on session.user_id = reader.id
     where (counted_by is null or reader.agency_id = counted_by or reader.roles && array['coordinator', 'communicator', 'manager'])
       and exists (select from samverka.board_agencies seat join samverka.boards board on board.id = seat.board_id
                    where seat.agency_id = reader.agency_id and board.area_id in (select around.id from around))
       and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.sessions_in_area to samverka_teller_rights;
`;

const reminding = `
insert into samverka.notice_kinds (kind, weight, mail) values ('promise_due', 'ordinary', 'at_once');

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Who is reminded of a promise: whoever began it and keeps it still, those who coordinate for an agency that does something of it, and those
-- who tell it.
create function samverka.reminded_of(promise samverka.promises) returns uuid[] language sql stable security definer
  begin atomic
    with party (agency_id, does) as (
      select activity.agency_id, true from samverka.promise_activities activity where activity.promise_id = promise.id
      union select promise.agency_id, false
    )
    select array(
      select distinct person.id from samverka.users person left join party on party.agency_id = person.agency_id
       where person.disabled_at is null
         and (person.id = promise.begun_by and person.roles && array['coordinator', 'communicator', 'manager']
              or party.does and 'coordinator' = any (person.roles)
              or party.agency_id is not null and 'communicator' = any (person.roles)));
  end;
reset role;
revoke create on schema samverka from samverka_keeper;

-- Whether something of it is still to be followed up on the day that she was reminded of, and she to be reminded.
create function samverka.stands_at_promise(person uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select exists (
      select from samverka.promises promise join samverka.promise_focuses focus on focus.promise_id = promise.id
       where promise.id = item and person = any (samverka.reminded_of(promise))
         and focus.next_follow_up_on >= samverka.today() and focus.next_follow_up_on - on_day in (7, 30));
  end;
grant execute on function samverka.stands_at_promise to samverka_keeper;

-- As in 0038, with what is to be followed up.
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
       when notice.kind = 'promise_due' then samverka.stands_at_promise(notice.user_id, notice.item_id, notice.on_day)
       else true end;
`;

const byCalendar = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- What is to be followed up within thirty days, and within seven: given once for each, however often it is asked. Answers to whom.
create function samverka.give_promise_notices() returns setof uuid language sql security definer
  begin atomic
    with due as (
      select promise, focus.next_follow_up_on - notch.days as on_day
        from samverka.promises promise join samverka.promise_focuses focus on focus.promise_id = promise.id
       cross join lateral (select case when focus.next_follow_up_on <= samverka.today() + 7 then 7 else 30 end as days) notch
       where focus.next_follow_up_on between samverka.today() and samverka.today() + 30
    )
    insert into samverka.notices (user_id, agency_id, kind, item_id, on_day)
      select distinct person.id, person.agency_id, 'promise_due', (due.promise).id, due.on_day
        from due join samverka.users person on person.id = any (samverka.reminded_of(due.promise))
      on conflict do nothing returning user_id;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.give_promise_notices to samverka_jobs_rights;
`;

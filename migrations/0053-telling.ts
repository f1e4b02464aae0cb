import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dialogues that everybody may come to, how each activity has gone, and a word where nothing has been told. docs/decisions/0031-hearing-and-telling.md */
export class Telling1764000000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dialogues);
    await runner.query(steps);
    await runner.query(standing);
    await runner.query(byCalendar);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const dialogues = `
create table samverka.promise_dialogues (
  promise_id   uuid not null references samverka.promises on delete restrict,
  id           uuid not null,
  version      int not null default 1 check (version > 0),
  what         text not null check (length(what) between 3 and 200),
  place        text not null check (length(place) between 3 and 200),
  on_day       date not null,
  from_time    time not null check (extract(second from from_time) = 0),
  until_time   time not null check (extract(second from until_time) = 0),
  is_cancelled boolean not null default false,
  primary key (promise_id, id),
  check (from_time < until_time)
);
alter table samverka.promise_dialogues enable row level security, force row level security;
create policy readers on samverka.promise_dialogues for select to samverka_app_rights using (promise_id = any ((select samverka.my_promises())::uuid[]));
create policy adders on samverka.promise_dialogues for insert to samverka_app_rights
  with check (promise_id = any ((select samverka.my_promises())::uuid[]) and (select samverka.keeps_promises()));
create policy changers on samverka.promise_dialogues for update to samverka_app_rights
  using (promise_id = any ((select samverka.my_promises())::uuid[]) and (select samverka.keeps_promises()));
grant select, insert, update (version, what, place, on_day, from_time, until_time, is_cancelled) on samverka.promise_dialogues to samverka_app_rights;
`;

const steps = `
-- How an activity stood after each change: kept by the change itself, and changed by nobody.
create table samverka.promise_activity_steps (
  promise_id  uuid not null,
  activity_id uuid not null,
  version     int not null,
  due_on      date not null,
  done_on     date,
  changed_by  uuid references samverka.users on delete restrict,
  changed_at  timestamptz not null default now(),
  primary key (promise_id, activity_id, version),
  foreign key (promise_id, activity_id) references samverka.promise_activities on delete restrict
);
alter table samverka.promise_activity_steps enable row level security, force row level security;
create policy keeper on samverka.promise_activity_steps to samverka_keeper using (true) with check (true);
create policy readers on samverka.promise_activity_steps for select to samverka_app_rights using (promise_id = any ((select samverka.my_promises())::uuid[]));
grant select, insert on samverka.promise_activity_steps to samverka_keeper;
grant select on samverka.promise_activity_steps to samverka_app_rights;
insert into samverka.promise_activity_steps (promise_id, activity_id, version, due_on, done_on)
  select promise_id, id, version, due_on, done_on from samverka.promise_activities;

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
create function samverka.keep_activity_step() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  insert into promise_activity_steps (promise_id, activity_id, version, due_on, done_on, changed_by)
    values (new.promise_id, new.id, new.version, new.due_on, new.done_on, current_viewer()) on conflict do nothing;
  return null;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
create trigger keep_activity_step after insert or update on samverka.promise_activities for each row execute function samverka.keep_activity_step();
`;

const standing = `
insert into samverka.notice_kinds (kind, weight, mail) values ('feedback_missing', 'ordinary', 'at_once');

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
-- Whether nothing has been told of a promise since the day on which something of it was to be followed up.
create function samverka.lacks_feedback(of_promise uuid, since date) returns boolean language sql stable security definer
  begin atomic
    select not exists (select from samverka.promise_proposals told
                        where told.promise_id = of_promise and (told.approved_at at time zone 'Europe/Stockholm')::date >= since);
  end;
reset role;
revoke create on schema samverka from samverka_keeper;

create function samverka.stands_at_feedback(person uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select exists (select from samverka.promises promise where promise.id = item and person = any (samverka.reminded_of(promise)))
       and samverka.lacks_feedback(item, on_day);
  end;
grant execute on function samverka.stands_at_feedback to samverka_keeper;

-- As it stands, with what has not been told as one kind more: whatever kinds have come before it.
do $$
declare
  standing text := pg_get_viewdef('samverka.standing_notices'::regclass);
  told     text := 'WHEN notice.kind = ''feedback_missing''::text THEN samverka.stands_at_feedback(notice.user_id, notice.item_id, notice.on_day) ELSE true';
begin
  if (length(standing) - length(replace(standing, 'ELSE true', ''))) / length('ELSE true') <> 1 then
    raise exception 'the notices that stand are told otherwise than this migration knows';
  end if;
  execute 'create or replace view samverka.standing_notices with (security_invoker = true) as ' || replace(standing, 'ELSE true', told);
end $$;
`;

const byCalendar = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- What was to be followed up a week ago and more, and of which nothing has been told since: given once. Answers to whom.
create function samverka.give_feedback_notices() returns setof uuid language sql security definer
  begin atomic
    with missing as (
      select promise, min(focus.next_follow_up_on) as on_day
        from samverka.promises promise join samverka.promise_focuses focus on focus.promise_id = promise.id
       where focus.next_follow_up_on between samverka.today() - 90 and samverka.today() - 7
         and samverka.lacks_feedback(promise.id, focus.next_follow_up_on)
       group by promise
    )
    insert into samverka.notices (user_id, agency_id, kind, item_id, on_day)
      select distinct person.id, person.agency_id, 'feedback_missing', (missing.promise).id, missing.on_day
        from missing join samverka.users person on person.id = any (samverka.reminded_of(missing.promise))
      on conflict do nothing returning user_id;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.give_feedback_notices to samverka_jobs_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agency answers for what is promised, and is reminded of it; a follow-up that is moved nearer is told of at once. docs/decisions/0028-promises.md */
export class ResponsibleAgencies1764000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(column);
    await runner.query(ofTheArea);
    await runner.query(reminded);
    await runner.query(reminding);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const column = `
-- What was written before stays as it was written: words alone, of no agency. What an agency answers for may name one of its functions.
alter table samverka.promise_focuses
  add column responsible_agency_id uuid references samverka.agencies on delete restrict,
  alter column responsible drop not null,
  add check (num_nonnulls(responsible, responsible_agency_id) > 0),
  add check (responsible_agency_id is null or length(responsible) <= 80);
grant update (responsible_agency_id) on samverka.promise_focuses to samverka_app_rights;
`;

const ofTheArea = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- The agencies that work in an area: those who sit at a board of it, or of one that it lies in.
create function samverka.agencies_around(of_area uuid) returns uuid[] language sql stable security definer
  begin atomic
    with recursive around (id) as (
      select of_area
      union select area.within_id from samverka.areas area join around on around.id = area.id where area.within_id is not null
    )
    select array(select distinct seat.agency_id from samverka.board_agencies seat join samverka.boards board on board.id = seat.board_id
                  where board.area_id in (select around.id from around) order by 1);
  end;

-- Of which whoever keeps promises there can say that it answers for something.
create function samverka.agencies_at_work(of_area uuid) returns uuid[] language sql stable security definer
  begin atomic
    select case when of_area = any (samverka.my_areas()) and samverka.keeps_promises() then samverka.agencies_around(of_area) else '{}' end;
  end;

create function samverka.answered_for_where_it_works() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if tg_op = 'UPDATE' and new.responsible_agency_id is not distinct from old.responsible_agency_id then return new; end if;
  if new.responsible_agency_id = any (agencies_around((select area_id from promises where id = new.promise_id))) then return new; end if;
  raise insufficient_privilege using message = 'answered for by an agency that does not work there';
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.agencies_at_work to samverka_app_rights;

create trigger answered_for_where_it_works before insert or update of responsible_agency_id on samverka.promise_focuses
  for each row execute function samverka.answered_for_where_it_works();
`;

const reminded = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Who is reminded of what is followed up on these days: as before (0047), and those who keep promises at the agency that answers for it, as long as it works there.
create function samverka.reminded_between(promise samverka.promises, first_day date, last_day date) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select unnest(samverka.reminded_of(promise))
      union
      select person.id from samverka.promise_focuses focus join samverka.users person on person.agency_id = focus.responsible_agency_id
       where focus.promise_id = promise.id and focus.next_follow_up_on between first_day and last_day
         and focus.responsible_agency_id = any (samverka.agencies_around(promise.area_id))
         and person.disabled_at is null and person.roles && array['coordinator', 'communicator', 'manager']);
  end;
reset role;
revoke create on schema samverka from samverka_keeper;

create or replace function samverka.stands_at_promise(person uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select exists (
      select from samverka.promises promise join samverka.promise_focuses focus on focus.promise_id = promise.id
       where promise.id = item and person = any (samverka.reminded_between(promise, on_day, on_day))
         and focus.next_follow_up_on >= samverka.today() and focus.next_follow_up_on = on_day);
  end;

create or replace function samverka.stands_at_feedback(person uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select exists (select from samverka.promises promise
                    where promise.id = item and person = any (samverka.reminded_between(promise, on_day, samverka.today() - 7)))
       and samverka.lacks_feedback(item, on_day);
  end;
`;

const reminding = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- What is to be followed up within thirty days, and within seven, of one promise or of all: given once for each, however often it is asked.
create function samverka.give_follow_ups(of_promise uuid) returns setof uuid language sql security definer
  begin atomic
    with due as (
      select distinct promise, focus.next_follow_up_on as on_day, case when focus.next_follow_up_on <= samverka.today() + 7 then 7 else 30 end as days
        from samverka.promises promise join samverka.promise_focuses focus on focus.promise_id = promise.id
       where focus.next_follow_up_on between samverka.today() and samverka.today() + 30 and promise.id = coalesce(of_promise, promise.id)
    )
    insert into samverka.notices (user_id, agency_id, kind, item_id, seq, on_day)
      select distinct person.id, person.agency_id, 'promise_due', (due.promise).id, due.days, due.on_day
        from due join samverka.users person on person.id = any (samverka.reminded_between(due.promise, due.on_day, due.on_day))
      on conflict do nothing returning user_id;
  end;

create or replace function samverka.give_promise_notices() returns setof uuid language sql security definer
  begin atomic select samverka.give_follow_ups(null); end;

-- By whoever has moved one nearer: it is told of at once, and not first when the calendar next looks, for then its day may be over.
create function samverka.remind_of_follow_ups(of_promise uuid) returns setof uuid language sql security definer
  begin atomic
    select samverka.give_follow_ups(of_promise) where of_promise = any (samverka.my_promises()) and samverka.keeps_promises();
  end;

-- As in 0053, and to those who answer for what has not been told of.
create or replace function samverka.give_feedback_notices() returns setof uuid language sql security definer
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
        from missing join samverka.users person on person.id = any (samverka.reminded_between(missing.promise, missing.on_day, samverka.today() - 7))
      on conflict do nothing returning user_id;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.remind_of_follow_ups to samverka_app_rights;
`;

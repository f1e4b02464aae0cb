import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is away and who stands in for her; and a manager's handing over of all that one of hers answers for. */
export class Absence1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(acts);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- One of each person. Why she is away is nobody's to write. Standing in gives no right to read: the rule does not know of it.
create table samverka.absences (
  user_id     uuid primary key references samverka.users on delete restrict,
  agency_id   uuid not null references samverka.agencies on delete restrict,
  from_on     date not null,
  until_on    date not null,
  stand_in_id uuid not null references samverka.users on delete restrict,
  check (until_on >= from_on),
  check (stand_in_id <> user_id)
);
alter table samverka.absences enable row level security, force row level security;
create policy keeper on samverka.absences to samverka_keeper using (true) with check (true);
grant select, insert, update, delete on samverka.absences to samverka_keeper;
`;

const acts = `
grant create on schema samverka to samverka_keeper;
drop function samverka.agency_cases();
set local role samverka_keeper;

-- The day on the wall where the work is done.
create function samverka.today() returns date language sql stable security definer
  begin atomic select (now() at time zone 'Europe/Stockholm')::date; end;

-- I for myself, a manager for her people; who stands in is of the same agency.
create function samverka.state_absence(person uuid, away_from date, away_until date, by_whom uuid) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if person <> current_viewer() then perform my_colleague(person); end if;
  if not exists (select from users where id = by_whom and agency_id = current_agency() and disabled_at is null) then
    raise insufficient_privilege using message = 'not a colleague';
  end if;
  insert into absences as absence (user_id, agency_id, from_on, until_on, stand_in_id) values (person, current_agency(), away_from, away_until, by_whom)
    on conflict (user_id) do update set from_on = excluded.from_on, until_on = excluded.until_on, stand_in_id = excluded.stand_in_id;
end $$;

create function samverka.end_absence(person uuid) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if person <> current_viewer() then perform my_colleague(person); end if;
  delete from absences where user_id = person;
end $$;

-- What a manager may know of her agency's cases: code and people of her own, never content.
create function samverka.agency_cases() returns table (case_id uuid, code text, board_id uuid, is_restricted boolean, is_closed boolean, responsible_id uuid, member_ids uuid[]) language sql stable security definer
  begin atomic
    select file.id, file.code, file.board_id, file.is_restricted, file.closed_at is not null,
           (select person.id from samverka.users person where person.id = file.responsible_id and person.agency_id = part.agency_id),
           array(select member.user_id from samverka.case_members member where member.case_id = file.id and member.agency_id = part.agency_id and member.left_at is null order by 1)
      from samverka.case_participations part join samverka.case_files file on file.id = part.case_id
     where part.agency_id = samverka.current_agency() and part.left_at is null and 'manager' = any (samverka.my_roles()) order by file.code, file.id;
  end;

-- Hands over those of these cases that one of my people answers for to another of them who is on the case already.
-- Nobody comes onto a case by it, and I learn nothing but which of the codes it was done to.
create function samverka.hand_over_cases(person uuid, to_person uuid, about uuid[], out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare handed uuid[];
begin
  perform my_colleague(person), my_colleague(to_person);
  perform from case_files file where file.id = any (about) order by file.id for no key update;
  handed := array(
    select file.id from case_files file join case_members member on member.case_id = file.id and member.user_id = to_person and member.left_at is null
     where file.id = any (about) and file.responsible_id = person and file.closed_at is null and member.agency_id = current_agency());
  update case_files set responsible_id = to_person, revision = gen_random_uuid() where id = any (handed);
  return query
    with told as (
      select * from move_on(array(select file.stream_id from case_files file where file.id = any (handed)))
    ), remembered as (
      insert into history (stream_id, seq, by_id, agency_id, kind, from_id, to_id)
        select told.stream_id, told.seq, current_viewer(), current_agency(), 'case.assigned', person, to_person from told
    )
    select told.case_id, told.stream_id, told.seq, '{}'::uuid[], '{}'::uuid[] from told join case_files file on file.id = told.case_id order by file.code, file.id;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
-- That somebody is away is for those who may know of her; what is still to come, for her own agency alone.
create policy acquaintances on samverka.absences for select to samverka_app_rights using (
  user_id = any ((select samverka.my_acquaintances())::uuid[])
  and (agency_id = (select samverka.current_agency()) or (select samverka.today()) between from_on and until_on));
grant select (user_id, agency_id, from_on, until_on, stand_in_id) on samverka.absences to samverka_app_rights;
grant execute on function samverka.today, samverka.state_absence, samverka.end_absence, samverka.agency_cases, samverka.hand_over_cases to samverka_app_rights;
`;

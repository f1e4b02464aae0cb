import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What kind of area each is and how many live there; what an agency has counted is its own until it puts it into the picture that all make;
 * what weighs how much, and why things are as they are. docs/decisions/0030-pictures-and-agreement.md
 */
export class Pictures1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(areas);
    await runner.query(observations);
    await runner.query(tables);
    await runner.query(policies);
    await runner.query(acts);
    await runner.query(hearing);
    await runner.query(reminding);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const areas = `
alter table samverka.areas add column kind text not null default 'police_area' check (kind in ('police_area', 'responsibility_area', 'neighbourhood', 'place'));
with recursive depth (id, step) as (
  select id, 0 from samverka.areas where within_id is null
  union all select area.id, depth.step + 1 from samverka.areas area join depth on area.within_id = depth.id
)
update samverka.areas set kind = (array['police_area', 'responsibility_area', 'neighbourhood', 'place'])[least(depth.step, 3) + 1]
  from depth where depth.id = areas.id;
grant select (kind) on samverka.areas to samverka_app_rights, samverka_operator_rights;

-- What may stand in what: a place in a neighbourhood, in another place, or in no neighbourhood of its area.
create function samverka.may_stand_in(kind text, around text) returns boolean language sql immutable
  begin atomic
    select case kind
      when 'police_area' then around is null
      when 'responsibility_area' then coalesce(around = 'police_area', false)
      when 'neighbourhood' then coalesce(around = 'responsibility_area', false)
      else coalesce(around in ('responsibility_area', 'neighbourhood', 'place'), false) end;
  end;

create function samverka.must_stand_where_it_may() returns trigger language plpgsql set search_path = pg_catalog, samverka, pg_temp
as $$
declare around areas;
begin
  select * into around from areas where id = new.within_id;
  if new.within_id is not null and around.id is null then return new; end if; -- refused by its key
  if not may_stand_in(new.kind, around.kind) then raise check_violation using message = 'an area of that kind does not stand there'; end if;
  return new;
end $$;
create trigger must_stand_where_it_may before insert or update of within_id, kind on samverka.areas for each row execute function samverka.must_stand_where_it_may();
grant execute on function samverka.may_stand_in, samverka.must_stand_where_it_may to samverka_keeper;

drop function samverka.create_area(uuid, text);
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
create function samverka.create_area(within uuid, of_kind text, called text) returns uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare made uuid;
begin
  perform must_operate();
  insert into areas (within_id, kind, name) values (within, of_kind, called) returning id into made;
  return made;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.create_area to samverka_operator_rights;

create table samverka.area_populations (
  area_id    uuid not null references samverka.areas on delete restrict,
  year       int not null check (year between 1900 and 2100),
  people     int not null check (people >= 0),
  source     text not null check (length(source) between 3 and 200),
  agency_id  uuid not null references samverka.agencies on delete restrict,
  author_id  uuid not null references samverka.users on delete restrict,
  brought_at timestamptz not null default now(),
  primary key (area_id, year)
);
`;

const observations = `
-- A file of figures that was brought in as one, and may be taken back as one.
create table samverka.observation_imports (
  agency_id  uuid not null references samverka.agencies on delete restrict,
  id         uuid not null,
  area_id    uuid not null references samverka.areas on delete restrict,
  author_id  uuid not null references samverka.users on delete restrict,
  name       text not null check (length(name) between 1 and 120),
  brought    int not null check (brought > 0),
  brought_at timestamptz not null default now(),
  undone_at  timestamptz,
  primary key (agency_id, id)
);

-- What it is about; of what somebody said, who did, and what it was, without persons. An agency's own, until it is put into the joint picture.
alter table samverka.observations
  add column theme     text check (theme in ('theft', 'partner_violence', 'elderly', 'youth', 'robbery', 'drugs', 'violence', 'disorder', 'traffic', 'other')),
  add column voice     text check (voice in ('citizen', 'staff', 'partner')),
  add column said      text check (length(said) between 3 and 500),
  add column is_example boolean not null default false,
  add column shared_at timestamptz,
  add column import_id uuid,
  add foreign key (agency_id, import_id) references samverka.observation_imports on delete restrict,
  add check (num_nonnulls(voice, said) = 0 or kind in ('dialogue', 'complaint', 'safety_walk'));
update samverka.observations set shared_at = brought_at;
`;

const tables = `
-- What an agency has put into the joint picture of an area and a year, theme by theme, and what it says of it.
create table samverka.picture_contributions (
  area_id   uuid not null references samverka.areas on delete restrict,
  year      int not null check (year between 2000 and 2100),
  agency_id uuid not null references samverka.agencies on delete restrict,
  theme     text not null check (theme in ('theft', 'partner_violence', 'elderly', 'youth', 'robbery', 'drugs', 'violence', 'disorder', 'traffic', 'other')),
  words     text not null check (length(words) between 3 and 1000),
  author_id uuid not null references samverka.users on delete restrict,
  put_at    timestamptz not null default now(),
  primary key (area_id, year, agency_id, theme)
);

-- What weighs how much when focus areas are proposed: from a day on, and why. What was so before stays to be seen.
create table samverka.focus_weights (
  area_id   uuid not null references samverka.areas on delete restrict,
  id        uuid not null,
  from_on   date not null,
  common    int not null check (common between 0 and 100),
  worrying  int not null check (worrying between 0 and 100),
  trend     int not null check (trend between 0 and 100),
  asked_for int not null check (asked_for between 0 and 100),
  reason    text not null check (length(reason) between 3 and 300),
  set_by    uuid not null references samverka.users on delete restrict,
  agency_id uuid not null references samverka.agencies on delete restrict,
  set_at    timestamptz not null default now(),
  primary key (area_id, id),
  check (common + worrying + trend + asked_for > 0)
);

-- Why it is as it is, and whether it has been chosen: as which focus.
create table samverka.focus_analyses (
  area_id     uuid not null references samverka.areas on delete restrict,
  year        int not null check (year between 2000 and 2100),
  theme       text not null check (theme in ('theft', 'partner_violence', 'elderly', 'youth', 'robbery', 'drugs', 'violence', 'disorder', 'traffic', 'other')),
  version     int not null default 1 check (version > 0),
  place       int check (place between 1 and 9),
  problem     text not null check (length(problem) between 3 and 2000),
  where_when  text not null check (length(where_when) between 3 and 2000),
  affected    text not null check (length(affected) between 3 and 2000),
  causes      text not null check (length(causes) between 3 and 2000),
  done_so_far text check (length(done_so_far) between 3 and 2000),
  primary key (area_id, year, theme),
  unique (area_id, year, place)
);

do $$
declare guarded text;
begin
  foreach guarded in array array['area_populations', 'observation_imports', 'picture_contributions', 'focus_weights', 'focus_analyses'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
  end loop;
end $$;
grant select, insert, update (words, author_id, put_at) on samverka.picture_contributions to samverka_keeper;
grant update (shared_at) on samverka.observations to samverka_keeper;
`;

const policies = `
drop policy readers on samverka.observations;
create policy readers on samverka.observations for select to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[])
    and (agency_id = (select samverka.current_agency()) or shared_at is not null and (select samverka.keeps_promises())));

create policy readers on samverka.area_populations for select to samverka_app_rights using (area_id = any ((select samverka.my_areas())::uuid[]));
create policy keepers on samverka.area_populations for insert to samverka_app_rights with check (
  area_id = any ((select samverka.my_areas())::uuid[]) and author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and (select samverka.keeps_promises()));
create policy changers on samverka.area_populations for update to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and (select samverka.keeps_promises()))
  with check (author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()));
grant select, insert, update (people, source, agency_id, author_id, brought_at) on samverka.area_populations to samverka_app_rights;

create policy readers on samverka.observation_imports for select to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and agency_id = (select samverka.current_agency()));
create policy authors on samverka.observation_imports for insert to samverka_app_rights with check (
  area_id = any ((select samverka.my_areas())::uuid[]) and author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and undone_at is null and (select samverka.keeps_promises()));
create policy undoers on samverka.observation_imports for update to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and agency_id = (select samverka.current_agency()) and undone_at is null and (select samverka.keeps_promises()))
  with check (undone_at is not null);
grant select, insert, update (undone_at) on samverka.observation_imports to samverka_app_rights;

create policy readers on samverka.picture_contributions for select to samverka_app_rights using (area_id = any ((select samverka.my_areas())::uuid[]));
grant select on samverka.picture_contributions to samverka_app_rights;

create policy readers on samverka.focus_weights for select to samverka_app_rights using (area_id = any ((select samverka.my_areas())::uuid[]));
create policy setters on samverka.focus_weights for insert to samverka_app_rights with check (
  area_id = any ((select samverka.my_areas())::uuid[]) and set_by = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and (select samverka.keeps_promises()));
grant select, insert on samverka.focus_weights to samverka_app_rights;

create policy readers on samverka.focus_analyses for select to samverka_app_rights using (area_id = any ((select samverka.my_areas())::uuid[]));
create policy adders on samverka.focus_analyses for insert to samverka_app_rights with check (area_id = any ((select samverka.my_areas())::uuid[]) and (select samverka.keeps_promises()));
create policy changers on samverka.focus_analyses for update to samverka_app_rights using (area_id = any ((select samverka.my_areas())::uuid[]) and (select samverka.keeps_promises()));
grant select, insert, update (version, place, problem, where_when, affected, causes, done_so_far) on samverka.focus_analyses to samverka_app_rights;
`;

const acts = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- An area and all that lies in it.
create function samverka.areas_in(area uuid) returns uuid[] language sql stable security definer
  begin atomic
    with recursive inside (id) as (
      select areas.id from samverka.areas where areas.id = area and samverka.current_viewer() is not null
      union select within.id from samverka.areas within join inside on within.within_id = inside.id
    )
    select array(select inside.id from inside);
  end;

-- An agency puts what it has counted of a theme, as far as it chooses, into the picture that all make: theirs to read from then on. Answers to
-- where that was counted.
create function samverka.put_into_picture(area uuid, for_year int, about text, saying text, chosen uuid[]) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not keeps_promises() or area <> all (my_areas()) then raise insufficient_privilege using message = 'not hers to put anything into'; end if;
  if exists (select from unnest(chosen) wanted (id) where not exists (
       select from observations known where known.id = wanted.id and known.area_id = any (areas_in(area)) and known.agency_id = current_agency()
          and known.theme = about and known.withdrawn_at is null and extract(year from known.until_on) <= for_year)) then
    raise check_violation using message = 'not of its own, or of something else';
  end if;
  insert into picture_contributions (area_id, year, agency_id, theme, words, author_id) values (area, for_year, current_agency(), about, saying, current_viewer())
    on conflict (area_id, year, agency_id, theme) do update set words = excluded.words, author_id = excluded.author_id, put_at = now();
  return query
    with told as (
      update observations known set shared_at = now()
       where known.id = any (chosen) and known.area_id = any (areas_in(area)) and known.agency_id = current_agency() and known.shared_at is null
      returning known.area_id)
    select distinct told.area_id from told;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.areas_in, samverka.put_into_picture to samverka_app_rights;
`;

/** As in 0047; and by whose it is: an agency's own, what it has counted for those who keep promises, what citizens have said. */
const hearing = `
drop function samverka.sessions_in_area(uuid, uuid);
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
create function samverka.sessions_in_area(of_area uuid, whose text, by_agency uuid) returns setof uuid language sql stable security definer
  begin atomic
    with recursive around (id) as (
      select of_area
      union select area.within_id from samverka.areas area join around on around.id = area.id where area.within_id is not null
    )
    select session.id from samverka.users reader join gate.sessions session on session.user_id = reader.id
     where case whose
             when 'all' then true
             when 'own' then reader.agency_id = by_agency
             when 'counted' then reader.agency_id = by_agency or reader.roles && array['coordinator', 'communicator', 'manager']
             when 'moderators' then reader.roles && array['coordinator', 'communicator']
           end
       and exists (select from samverka.board_agencies seat join samverka.boards board on board.id = seat.board_id
                    where seat.agency_id = reader.agency_id and board.area_id in (select around.id from around))
       and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.sessions_in_area to samverka_teller_rights;
`;

/** Kept is which day she was reminded of, and how long before: another day, moved to on the day of a reminder, is another reminder. */
const reminding = `
update samverka.notices notice set on_day = focus.next_follow_up_on, seq = focus.next_follow_up_on - notice.on_day
  from samverka.promise_focuses focus
 where notice.kind = 'promise_due' and focus.promise_id = notice.item_id and focus.next_follow_up_on - notice.on_day in (7, 30);

create or replace function samverka.stands_at_promise(person uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select exists (
      select from samverka.promises promise join samverka.promise_focuses focus on focus.promise_id = promise.id
       where promise.id = item and person = any (samverka.reminded_of(promise))
         and focus.next_follow_up_on >= samverka.today() and focus.next_follow_up_on = on_day);
  end;

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
create or replace function samverka.give_promise_notices() returns setof uuid language sql security definer
  begin atomic
    with due as (
      select distinct promise, focus.next_follow_up_on as on_day, case when focus.next_follow_up_on <= samverka.today() + 7 then 7 else 30 end as days
        from samverka.promises promise join samverka.promise_focuses focus on focus.promise_id = promise.id
       where focus.next_follow_up_on between samverka.today() and samverka.today() + 30
    )
    insert into samverka.notices (user_id, agency_id, kind, item_id, seq, on_day)
      select distinct person.id, person.agency_id, 'promise_due', (due.promise).id, due.days, due.on_day
        from due join samverka.users person on person.id = any (samverka.reminded_of(due.promise))
      on conflict do nothing returning user_id;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

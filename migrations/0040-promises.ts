import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is promised to those who live in an area, what has been done and counted of it, and what of that has been told. docs/decisions/0028-promises.md */
export class Promises1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(roles);
    await runner.query(tables);
    await runner.query(published);
    await runner.query(knowing);
    await runner.query(policies);
    await runner.query(publishing);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Whoever reads the public pages is nobody, and enters one schema alone: what has been published. */
const roles = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'samverka_citizen_rights') then create role samverka_citizen_rights nologin; end if;
end $$;
create schema published;
grant usage on schema published to samverka_keeper, samverka_citizen_rights;
`;

const tables = `
-- Something counted or asked, as its source has it: in an area, over a time. No person is in it.
create table samverka.observations (
  area_id      uuid not null references samverka.areas on delete restrict,
  id           uuid not null,
  agency_id    uuid not null references samverka.agencies on delete restrict,
  author_id    uuid not null references samverka.users on delete restrict,
  kind         text not null check (kind in ('reported_crime', 'survey', 'incoming_matters', 'dialogue', 'complaint', 'safety_walk', 'activity')),
  measure      text not null check (length(measure) between 3 and 120),
  from_on      date not null,
  until_on     date not null,
  value        int not null check (value >= 0),
  of_value     int check (of_value >= value),
  source       text not null check (length(source) between 3 and 200),
  source_on    date not null,
  brought_at   timestamptz not null default now(),
  withdrawn_at timestamptz,
  primary key (area_id, id),
  check (from_on <= until_on)
);

create table samverka.promises (
  id              uuid primary key,
  area_id         uuid not null references samverka.areas on delete restrict,
  year            int not null check (year between 2000 and 2100),
  summary         text not null check (length(summary) between 3 and 300),
  is_example      boolean not null default false,
  agency_id       uuid not null references samverka.agencies on delete restrict,
  begun_by        uuid not null references samverka.users on delete restrict,
  begun_at        timestamptz not null default now(),
  unique (area_id, year)
);

-- One of the few things that a promise is about.
create table samverka.promise_focuses (
  promise_id        uuid not null references samverka.promises on delete restrict,
  id                uuid not null,
  place             int not null check (place between 1 and 9),
  theme             text not null check (length(theme) between 3 and 120),
  problem           text not null check (length(problem) <= 2000),
  causes            text not null check (length(causes) <= 2000),
  commitment        text not null check (length(commitment) between 3 and 300),
  explanation       text check (length(explanation) between 3 and 300),
  responsible       text not null check (length(responsible) between 3 and 120),
  next_follow_up_on date,
  primary key (promise_id, id),
  unique (promise_id, place)
);

create table samverka.promise_activities (
  promise_id uuid not null,
  id         uuid not null,
  focus_id   uuid not null,
  agency_id  uuid not null references samverka.agencies on delete restrict,
  what       text not null check (length(what) between 3 and 200),
  due_on     date not null,
  done_on    date,
  primary key (promise_id, id),
  foreign key (promise_id, focus_id) references samverka.promise_focuses on delete restrict
);

-- By what a focus is measured: what is observed under this name, summed up or as it was last. Start and outcome are computed; only the
-- target is said.
create table samverka.promise_indicators (
  promise_id  uuid not null,
  id          uuid not null,
  focus_id    uuid not null,
  name        text not null check (length(name) between 3 and 120),
  measure     text not null check (length(measure) between 3 and 120),
  how         text not null check (how in ('sum', 'latest')),
  base_from   date not null,
  base_until  date not null,
  target      int not null check (target > 0),
  target_on   date not null,
  primary key (promise_id, id),
  foreign key (promise_id, focus_id) references samverka.promise_focuses on delete restrict,
  check (base_from <= base_until)
);

-- What somebody wants to publish, as it stood when she proposed it; and who else said yes.
create table samverka.promise_proposals (
  promise_id  uuid not null references samverka.promises on delete restrict,
  id          uuid not null,
  content     jsonb not null,
  note        text check (length(note) between 3 and 300),
  proposed_by uuid not null references samverka.users on delete restrict,
  agency_id   uuid not null references samverka.agencies on delete restrict,
  proposed_at timestamptz not null default now(),
  approved_by uuid references samverka.users on delete restrict,
  approved_at timestamptz,
  version     int,
  primary key (promise_id, id),
  check (approved_by <> proposed_by),
  check (num_nonnulls(approved_by, approved_at, version) in (0, 3))
);

do $$
declare guarded text;
begin
  foreach guarded in array array['observations', 'promises', 'promise_focuses', 'promise_activities', 'promise_indicators', 'promise_proposals'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
    execute format('grant select on samverka.%I to samverka_keeper', guarded);
  end loop;
end $$;
grant update (approved_by, approved_at, version) on samverka.promise_proposals to samverka_keeper;
grant update (begun_by) on samverka.promises to samverka_keeper; -- to hold a row as it is, one must be allowed to change it
`;

const published = `
-- What has been told: written once and never changed. What was wrong is told anew, as a version of its own.
create table published.promises (
  area         text not null check (area ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  year         int not null,
  version      int not null check (version > 0),
  content      jsonb not null,
  published_at timestamptz not null default now(),
  primary key (area, year, version)
);
alter table published.promises enable row level security, force row level security;
create policy keeper on published.promises for insert to samverka_keeper with check (true);
create policy everybody on published.promises for select to samverka_citizen_rights, samverka_keeper using (true);
grant insert, select on published.promises to samverka_keeper;
grant select on published.promises to samverka_citizen_rights;
`;

const knowing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- The areas in which my agency works with others: those of the boards at which it sits, and all within them.
create function samverka.my_areas() returns uuid[] language sql stable security definer
  begin atomic
    with recursive mine (id) as (
      select board.area_id from samverka.board_agencies seat join samverka.boards board on board.id = seat.board_id where seat.agency_id = samverka.current_agency()
      union
      select area.id from samverka.areas area join mine on area.within_id = mine.id
    )
    select array(select mine.id from mine);
  end;

-- Who keeps promises: those who coordinate, those who publish, and managers.
create function samverka.keeps_promises() returns boolean language sql stable security definer
  begin atomic select samverka.my_roles() && array['coordinator', 'communicator', 'manager']; end;

create function samverka.my_promises() returns uuid[] language sql stable security definer
  begin atomic select array(select promise.id from samverka.promises promise where promise.area_id = any (samverka.my_areas())); end;
reset role;
grant execute on function samverka.my_areas, samverka.keeps_promises, samverka.my_promises to samverka_app_rights;
`;

const policies = `
-- Small counts of another agency's are for those who have to add them up, and shown to nobody: promise-views.ts.
create policy readers on samverka.observations for select to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and (agency_id = (select samverka.current_agency()) or (select samverka.keeps_promises())));
create policy authors on samverka.observations for insert to samverka_app_rights with check (
  area_id = any ((select samverka.my_areas())::uuid[]) and author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and withdrawn_at is null and (select samverka.keeps_promises()));
create policy withdrawers on samverka.observations for update to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and agency_id = (select samverka.current_agency()) and withdrawn_at is null and (select samverka.keeps_promises()))
  with check (withdrawn_at is not null);
grant select, insert, update (withdrawn_at) on samverka.observations to samverka_app_rights;

create policy readers on samverka.promises for select to samverka_app_rights using (area_id = any ((select samverka.my_areas())::uuid[]));
create policy keepers on samverka.promises for insert to samverka_app_rights with check (
  area_id = any ((select samverka.my_areas())::uuid[]) and begun_by = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and not is_example and (select samverka.keeps_promises()));
grant select, insert on samverka.promises to samverka_app_rights;

do $$
declare part text;
begin
  foreach part in array array['promise_focuses', 'promise_activities', 'promise_indicators'] loop
    execute format('create policy readers on samverka.%I for select to samverka_app_rights using (promise_id = any ((select samverka.my_promises())::uuid[]))', part);
    execute format('create policy adders on samverka.%I for insert to samverka_app_rights with check (promise_id = any ((select samverka.my_promises())::uuid[]) and (select samverka.keeps_promises()))', part);
    execute format('create policy changers on samverka.%I for update to samverka_app_rights using (promise_id = any ((select samverka.my_promises())::uuid[]) and (select samverka.keeps_promises()))', part);
    execute format('grant select, insert on samverka.%I to samverka_app_rights', part);
  end loop;
end $$;
grant update (place, theme, problem, causes, commitment, explanation, responsible, next_follow_up_on) on samverka.promise_focuses to samverka_app_rights;
grant update (what, due_on, done_on) on samverka.promise_activities to samverka_app_rights;
grant update (name, measure, how, base_from, base_until, target, target_on) on samverka.promise_indicators to samverka_app_rights;

create policy readers on samverka.promise_proposals for select to samverka_app_rights using (promise_id = any ((select samverka.my_promises())::uuid[]));
create policy proposers on samverka.promise_proposals for insert to samverka_app_rights with check (
  promise_id = any ((select samverka.my_promises())::uuid[]) and proposed_by = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and approved_by is null and (select samverka.keeps_promises()));
grant select, insert on samverka.promise_proposals to samverka_app_rights;
`;

const publishing = `
set local role samverka_keeper;

-- An area as it stands in an address: "hasselby-vallingby".
create function samverka.address_of_area(area uuid) returns text language sql stable security definer
  begin atomic
    select trim(both '-' from regexp_replace(translate(lower(areas.name), 'åäöéüè', 'aaoeue'), '[^a-z0-9]+', '-', 'g')) from samverka.areas where areas.id = area and samverka.current_viewer() is not null;
  end;

-- Somebody else than who proposed it says yes, and it is told, as it was proposed. Of what is told already, nothing is told twice.
create function samverka.approve_promise(of_promise uuid, proposal uuid, out version int) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  about   promises;
  wanted  promise_proposals;
  address text;
begin
  if not keeps_promises() then raise insufficient_privilege using message = 'not one who publishes'; end if;
  select * into about from promises where id = of_promise and id = any (my_promises()) for no key update;
  select * into wanted from promise_proposals where promise_id = of_promise and id = proposal;
  if about.id is null or wanted.id is null then raise insufficient_privilege using message = 'not a proposal that she may know'; end if;
  version := wanted.version;
  if version is not null then return; end if;
  if wanted.proposed_by = current_viewer() then raise exception using errcode = 'SV010', message = 'proposed by herself'; end if;
  address := address_of_area(about.area_id);
  select coalesce(max(told.version), 0) + 1 into version from published.promises told where told.area = address and told.year = about.year;
  insert into published.promises (area, year, version, content) values (address, about.year, approve_promise.version, wanted.content);
  update promise_proposals set approved_by = current_viewer(), approved_at = now(), version = approve_promise.version where promise_id = of_promise and id = proposal;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.approve_promise, samverka.address_of_area to samverka_app_rights;
`;

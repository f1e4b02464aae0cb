import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who live in an area want to say: left by anybody, read by those who moderate, and counted. docs/decisions/0031-hearing-and-telling.md */
export class Voices1764000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(leaving);
    await runner.query(moderating);
    await runner.query(ending);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** What was said is bytes, sealed by the server before it comes here; and gone as soon as nobody needs it. */
const table = `
create table samverka.voices (
  id          uuid primary key,
  area_id     uuid not null references samverka.areas on delete restrict,
  language    text not null check (language in ('sv', 'en')),
  theme       text not null check (theme in ('place', 'theft', 'violence', 'young', 'drugs', 'traffic', 'damage', 'other')),
  said        bytea check (length(said) between 32 and 16384),
  came_at     timestamptz not null default date_trunc('hour', now()), -- no nearer: nobody is to be found by when she wrote
  outcome     text check (outcome in ('accepted', 'declined', 'unread')),
  reason      text check (reason in ('names_somebody', 'insulting', 'report', 'elsewhere', 'junk')),
  is_redacted boolean not null default false,
  decided_by  uuid references samverka.users on delete restrict,
  agency_id   uuid references samverka.agencies on delete restrict,
  decided_at  timestamptz,
  version     int not null default 1 check (version > 0),
  check ((outcome is not distinct from 'declined') = (reason is not null)),
  check (num_nonnulls(decided_by, agency_id, decided_at) = case when outcome in ('accepted', 'declined') then 3 else 0 end),
  check (said is null or outcome is null or outcome = 'accepted')
);
create index on samverka.voices (came_at);
alter table samverka.voices enable row level security, force row level security;
create policy keeper on samverka.voices to samverka_keeper using (true) with check (true);
grant select, insert, update (said, outcome) on samverka.voices to samverka_keeper;
`;

const leaving = `
grant create on schema samverka, published to samverka_keeper;
set local role samverka_keeper;

-- A name as it stands in an address: "hasselby-vallingby".
create function samverka.address_from(name text) returns text language sql immutable
  begin atomic
    select trim(both '-' from regexp_replace(translate(lower(name), 'åäöéüè', 'aaoeue'), '[^a-z0-9]+', '-', 'g'));
  end;

create or replace function samverka.address_of_area(area uuid) returns text language sql stable security definer
  begin atomic
    select samverka.address_from(areas.name) from samverka.areas where areas.id = area and samverka.current_viewer() is not null;
  end;

-- Leaves one, where something has been promised, and tells whoever leaves it that it is kept, and no more: what is left twice is kept once.
-- So many in an hour, and in a day, are more than anybody could read: then it is full, whoever asks.
create function published.leave_voice(place text, voice uuid, written_in text, about text, sealed bytea, out kept text, out of_area uuid)
  language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  here   int;
  hourly int;
  daily  int;
begin
  select promise.area_id into of_area from promises promise
    join areas area on area.id = promise.area_id
    join promise_proposals told on told.promise_id = promise.id and told.version is not null
   where address_from(area.name) = place order by told.approved_at limit 1;
  if of_area is null then kept := 'nowhere'; return; end if;
  select count(*) filter (where recent.area_id = of_area and recent.came_at > now() - interval '1 hour'),
         count(*) filter (where recent.came_at > now() - interval '1 hour'), count(*)
    into here, hourly, daily from voices recent where recent.came_at > now() - interval '1 day';
  if here >= 60 or hourly >= 200 or daily >= 1000 then kept := 'full'; return; end if;
  insert into voices (id, area_id, language, theme, said) values (voice, of_area, written_in, about, sealed) on conflict do nothing;
  kept := 'kept';
end $$;
reset role;
revoke create on schema published from samverka_keeper;
grant execute on function published.leave_voice to samverka_citizen_rights;
`;

const moderating = `
set local role samverka_keeper;

create function samverka.moderates_voices() returns boolean language sql stable security definer
  begin atomic select samverka.my_roles() && array['coordinator', 'communicator']; end;

-- How many have been heard of what was promised: from the year that it was promised for, until the area is promised something else.
create function samverka.heard_of(of_promise uuid) returns int language sql stable security definer
  begin atomic
    select count(*)::int from samverka.promises promise join samverka.voices voice on voice.area_id = promise.area_id
     where promise.id = of_promise and promise.id = any (samverka.my_promises()) and samverka.keeps_promises()
       and voice.outcome = 'accepted' and voice.came_at at time zone 'Europe/Stockholm' >= make_date(promise.year, 1, 1)
       and not exists (select from samverka.promises later
                        where later.area_id = promise.area_id and later.year > promise.year
                          and voice.came_at at time zone 'Europe/Stockholm' >= make_date(later.year, 1, 1));
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.moderates_voices, samverka.heard_of to samverka_app_rights;

create policy readers on samverka.voices for select to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and (select samverka.moderates_voices()));
create policy moderators on samverka.voices for update to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and (select samverka.moderates_voices()) and outcome is distinct from 'unread')
  with check (outcome in ('accepted', 'declined') and decided_by = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()));
grant select, update (theme, said, outcome, reason, is_redacted, decided_by, agency_id, decided_at, version) on samverka.voices to samverka_app_rights;
`;

const ending = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- What nobody has read in ninety days, and what has been counted for a year and more, is deleted; that it came is not.
create function samverka.lapse_voices() returns void language sql security definer
  begin atomic
    update samverka.voices set said = null, outcome = coalesce(outcome, 'unread')
     where outcome is null and came_at < now() - interval '90 days'
        or said is not null and came_at < now() - interval '400 days';
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.lapse_voices to samverka_jobs_rights;
`;

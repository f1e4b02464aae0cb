import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That there is something to know, by letter and to one's devices: each as she has chosen, once, and without a word of what. docs/decisions/0024-being-told.md */
export class Delivery1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(choosing);
    await runner.query(addressing);
    await runner.query(taking);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
alter table samverka.notice_kinds add column mail text not null default 'daily' check (mail in ('at_once', 'daily', 'off'));
update samverka.notice_kinds set mail = 'at_once' where weight <> 'ordinary' or kind in ('mentioned', 'action_given', 'request_asked', 'call', 'case_given');

-- What she has chosen otherwise than is usual.
create table samverka.notice_choices (
  user_id uuid not null references samverka.users on delete restrict,
  kind    text not null references samverka.notice_kinds on delete restrict,
  mail    text not null check (mail in ('at_once', 'daily', 'off')),
  push    boolean not null,
  primary key (user_id, kind)
);

-- When she is left in peace, by the clock in Stockholm.
create table samverka.quiet_hours (
  user_id     uuid primary key references samverka.users on delete restrict,
  from_at     time not null,
  until_at    time not null,
  on_weekends boolean not null
);

-- Where a device of hers is reached, and under which keys: made by its browser, for its push service.
create table samverka.push_devices (
  endpoint  text primary key check (endpoint ~ '^https?://' and length(endpoint) <= 1000),
  id        uuid not null default gen_random_uuid() unique,
  user_id   uuid not null references samverka.users on delete restrict,
  agency_id uuid not null,
  p256dh    text not null check (p256dh ~ '^[A-Za-z0-9_-]{87,88}=?$'),
  auth      text not null check (auth ~ '^[A-Za-z0-9_-]{22,24}(==)?$'),
  added_at  timestamptz not null default now()
);
create index push_devices_of_user on samverka.push_devices (user_id);

-- A letter, or a push to one device, about one notice or several. Taken, it is sent or it is not: what nobody knows is not sent again.
create table samverka.deliveries (
  id        uuid primary key default gen_random_uuid(),
  user_id   uuid not null references samverka.users on delete restrict,
  agency_id uuid not null,
  channel   text not null check (channel in ('mail', 'push')),
  device_id uuid,
  made_at   timestamptz not null default now(),
  state     text not null default 'waiting' check (state in ('waiting', 'taken', 'sent', 'dropped', 'failed')),
  tries     int not null default 0,
  next_at   timestamptz not null default now(),
  check ((channel = 'push') = (device_id is not null))
);
create index deliveries_waiting on samverka.deliveries (channel, next_at) where state = 'waiting';
create index deliveries_made on samverka.deliveries (made_at);
alter table samverka.notices add column mailed_at timestamptz, add column pushed_at timestamptz;

do $$
declare guarded text;
begin
  foreach guarded in array array['notice_choices', 'quiet_hours', 'push_devices', 'deliveries'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
  end loop;
end $$;
grant select, insert, update, delete on samverka.notice_choices, samverka.quiet_hours, samverka.push_devices, samverka.deliveries to samverka_keeper;
grant update (mailed_at, pushed_at) on samverka.notices to samverka_keeper;
`;

const choosing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

create function samverka.my_notice_choices() returns table (kind text, mail text, push boolean) language sql stable security definer
  begin atomic
    select usual.kind, coalesce(chosen.mail, usual.mail), coalesce(chosen.push, true) from samverka.notice_kinds usual
      left join samverka.notice_choices chosen on chosen.kind = usual.kind and chosen.user_id = (select samverka.current_viewer()) order by usual.kind;
  end;

create function samverka.my_quiet_hours() returns table (from_at text, until_at text, on_weekends boolean) language sql stable security definer
  begin atomic
    select to_char(hours.from_at, 'HH24:MI'), to_char(hours.until_at, 'HH24:MI'), hours.on_weekends from samverka.quiet_hours hours where hours.user_id = samverka.current_viewer();
  end;

-- All of it anew. What is acute or statutory comes at once or not at all.
create function samverka.choose_notices(chosen jsonb, quiet jsonb) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare me uuid := current_viewer();
begin
  insert into notice_choices (user_id, kind, mail, push)
    select me, usual.kind, case when usual.weight <> 'ordinary' and wish.mail = 'daily' then 'at_once' else wish.mail end, wish.push
      from jsonb_to_recordset(chosen) as wish (kind text, mail text, push boolean) join notice_kinds usual on usual.kind = wish.kind
    on conflict on constraint notice_choices_pkey do update set mail = excluded.mail, push = excluded.push;
  delete from quiet_hours where user_id = me;
  insert into quiet_hours (user_id, from_at, until_at, on_weekends)
    select me, (quiet->>'from')::time, (quiet->>'until')::time, (quiet->>'onWeekends')::boolean where jsonb_typeof(quiet) = 'object';
end $$;

-- A browser that somebody else was told on is now hers: an address is one device's.
create function samverka.add_push_device(at text, public_key text, secret text) returns void language sql security definer
  begin atomic
    insert into samverka.push_devices (endpoint, user_id, agency_id, p256dh, auth) values (at, samverka.current_viewer(), samverka.current_agency(), public_key, secret)
      on conflict (endpoint) do update set user_id = excluded.user_id, agency_id = excluded.agency_id, p256dh = excluded.p256dh, auth = excluded.auth, added_at = now(), id = gen_random_uuid();
  end;

create function samverka.remove_push_device(at text) returns void language sql security definer
  begin atomic delete from samverka.push_devices where endpoint = at and user_id = samverka.current_viewer(); end;

-- Whether she is left in peace when the clock on the wall says this: also over midnight.
create function samverka.is_left_in_peace(person uuid, at timestamp default now() at time zone 'Europe/Stockholm') returns boolean language sql stable security definer
  begin atomic
    select exists (
      select from samverka.quiet_hours hours
       where hours.user_id = person and (
         hours.on_weekends and extract(isodow from at) in (6, 7)
         or case when hours.from_at <= hours.until_at then at::time >= hours.from_at and at::time < hours.until_at
                 else at::time >= hours.from_at or at::time < hours.until_at end));
  end;
reset role;
`;

const addressing = `
grant create on schema gate to samverka_gate;
set local role samverka_gate;
create function gate.address_of(person uuid, in_agency uuid) returns text language sql stable security definer
  begin atomic select account.email from gate.accounts account where account.user_id = person and account.agency_id = in_agency and account.disabled_at is null; end;
reset role;
revoke create on schema gate from samverka_gate;
grant execute on function gate.address_of to samverka_keeper;
`;

const taking = `
set local role samverka_keeper;

-- The daily letter holds what was given until this morning at seven.
create function samverka.this_morning() returns timestamptz language sql stable security definer
  begin atomic select (samverka.today() + time '07:00') at time zone 'Europe/Stockholm'; end;

-- Makes letters of what nobody has been written to about: one to each person, however much it is. What she has read meanwhile, and what
-- stands no more, is in none.
create function samverka.make_letters() returns void language sql security definer
  begin atomic
    with due as (
      select notice.user_id, notice.agency_id, notice.id from samverka.standing_notices notice
        join samverka.notice_kinds usual on usual.kind = notice.kind
        left join samverka.notice_choices chosen on chosen.user_id = notice.user_id and chosen.kind = notice.kind
       where not notice.is_read and notice.given_at > now() - interval '3 days' and coalesce(chosen.mail, usual.mail) <> 'off'
         and (usual.weight <> 'ordinary' or not samverka.is_left_in_peace(notice.user_id) and (
           coalesce(chosen.mail, usual.mail) = 'at_once' or now() >= samverka.this_morning() and notice.given_at < samverka.this_morning()))
    ), written as (
      update samverka.notices notice set mailed_at = now() from due where notice.user_id = due.user_id and notice.id = due.id and notice.mailed_at is null
        returning notice.user_id, notice.agency_id
    )
    insert into samverka.deliveries (user_id, agency_id, channel) select distinct written.user_id, written.agency_id, 'mail' from written;
  end;

-- The same to the devices that she had when it was given.
create function samverka.make_pushes() returns void language sql security definer
  begin atomic
    with due as (
      select notice.user_id, notice.id, notice.given_at from samverka.standing_notices notice
        join samverka.notice_kinds usual on usual.kind = notice.kind
        left join samverka.notice_choices chosen on chosen.user_id = notice.user_id and chosen.kind = notice.kind
       where not notice.is_read and notice.given_at > now() - interval '1 day' and coalesce(chosen.push, true)
         and (usual.weight <> 'ordinary' or not samverka.is_left_in_peace(notice.user_id))
    ), written as (
      update samverka.notices notice set pushed_at = now() from due where notice.user_id = due.user_id and notice.id = due.id and notice.pushed_at is null
        returning notice.user_id, notice.agency_id, notice.given_at
    )
    insert into samverka.deliveries (user_id, agency_id, channel, device_id)
      select distinct device.user_id, device.agency_id, 'push', device.id from written
        join samverka.push_devices device on device.user_id = written.user_id and device.agency_id = written.agency_id and device.added_at <= written.given_at;
  end;

-- Takes what is due, at most so much at once: whom to tell, where, and in which language. One who has nothing left to know, or no
-- address, is told nothing. Nobody takes what another has taken.
create function samverka.take_deliveries(by_channel text, most int) returns table (id uuid, address text, language text, p256dh text, auth text) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare chosen uuid[];
begin
  if by_channel = 'mail' then perform make_letters(); else perform make_pushes(); end if;
  chosen := array(select due.id from deliveries due where due.channel = by_channel and due.state = 'waiting' and due.next_at <= now() order by due.next_at, due.id limit most for update skip locked);
  update deliveries due set state = 'dropped'
   where due.id = any (chosen) and (
     not exists (select from standing_notices notice where notice.user_id = due.user_id and notice.agency_id = due.agency_id and not notice.is_read)
     or case due.channel when 'mail' then gate.address_of(due.user_id, due.agency_id) is null
          else not exists (select from push_devices device where device.id = due.device_id) end);
  return query
    update deliveries due set state = 'taken', tries = due.tries + 1 from users person
     where due.id = any (chosen) and due.state = 'waiting' and person.id = due.user_id
    returning due.id,
      coalesce((select device.endpoint from push_devices device where device.id = due.device_id), gate.address_of(due.user_id, due.agency_id)), person.language,
      (select device.p256dh from push_devices device where device.id = due.device_id), (select device.auth from push_devices device where device.id = due.device_id);
end $$;

-- How it went: sent, refused for now (it is tried again, ever more seldom), refused for good, or its device is gone. What was taken and
-- of which nothing was heard stays taken: it may have arrived.
create function samverka.settle_delivery(which uuid, outcome text) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if outcome = 'gone' then delete from push_devices where push_devices.id = (select device_id from deliveries where deliveries.id = which); end if;
  update deliveries due
     set state = case when outcome = 'sent' then 'sent' when outcome = 'later' and due.tries < 8 then 'waiting' else 'failed' end,
         next_at = now() + make_interval(mins => (2 ^ due.tries)::int)
   where due.id = which and due.state = 'taken';
end $$;

-- As in 0031, with what was delivered.
create or replace function samverka.forget_old_notices() returns void language sql security definer
  begin atomic
    delete from samverka.notices where given_at < now() - interval '31 days';
    delete from samverka.deliveries where made_at < now() - interval '31 days';
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
grant execute on function samverka.my_notice_choices, samverka.my_quiet_hours, samverka.choose_notices, samverka.add_push_device, samverka.remove_push_device to samverka_app_rights;
grant execute on function samverka.take_deliveries, samverka.settle_delivery to samverka_jobs_rights;
`;

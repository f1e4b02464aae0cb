import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A phone that may raise concerns and nothing else: docs/decisions/0025-phones.md. */
export class Phones1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(entering);
    await runner.query(enrolling);
    await runner.query(acts);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- A phone is no session: whatever asks who is signed in finds nobody by its token, and so it reads nothing and hears nothing.
create table gate.phones (
  id          uuid not null default gen_random_uuid() unique,
  token_hash  bytea primary key,
  user_id     uuid not null references gate.accounts on delete restrict,
  agency_id   uuid not null,
  enrolled_at timestamptz not null default clock_timestamp(),
  expires_at  timestamptz not null default clock_timestamp() + interval '90 days',
  ended_at    timestamptz
);
create index phones_of_user on gate.phones (user_id) where ended_at is null;

-- What a person types on her phone, once: the last that she asked for. Only its hash, under a key of the gate's own.
create table gate.phone_codes (
  user_id    uuid primary key references gate.accounts on delete restrict,
  code_hash  bytea not null unique,
  expires_at timestamptz not null
);

do $$
declare guarded text;
begin
  foreach guarded in array array['phones', 'phone_codes'] loop
    execute format('alter table gate.%I enable row level security, force row level security', guarded);
    execute format('create policy gate on gate.%I to samverka_gate using (true) with check (true)', guarded);
  end loop;
end $$;
grant select, insert, update on gate.phones to samverka_gate;
grant select, insert, update, delete on gate.phone_codes to samverka_gate;
`;

const entering = `
grant create on schema gate to samverka_gate;
set local role samverka_gate;

create function gate.phone_stands(ended_at timestamptz, expires_at timestamptz) returns boolean language sql stable
  begin atomic select ended_at is null and expires_at > statement_timestamp(); end;

-- As gate.enter, for a phone: written down, and from there it is that phone. It is still nobody to gate.session().
create function gate.enter_phone(token text, act text, kind text, out phone_id uuid, out user_id uuid, out agency_id uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claim  text;
  logged uuid := gen_random_uuid();
begin
  reset all;
  select encode(phone.token_hash, 'hex') || '.' || logged, phone.id, phone.user_id, phone.agency_id into claim, phone_id, user_id, agency_id
    from gate.phones phone where phone.token_hash = gate.hash(token) and gate.phone_stands(phone.ended_at, phone.expires_at);
  if claim is null or act is null or kind is null then raise invalid_authorization_specification using message = 'no such phone, or no act'; end if;
  insert into log.acts (agency_id, id, user_id, session_id, act, kind) values (enter_phone.agency_id, logged, enter_phone.user_id, enter_phone.phone_id, enter_phone.act, enter_phone.kind);
  perform set_config('gate.claim', claim || '|' || gate.seal(claim), true);
end $$;

-- The phone that this transaction entered by.
create function gate.phone() returns gate.phones language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claim   text := split_part(current_setting('gate.claim', true), '|', 1);
  entered gate.phones;
begin
  if claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then
    select * into entered from gate.phones where token_hash = decode(split_part(claim, '.', 1), 'hex') and gate.phone_stands(ended_at, expires_at);
  end if;
  if entered.user_id is null then raise invalid_authorization_specification using message = 'no phone'; end if;
  return entered;
end $$;

-- While a keeper's own function does what a phone may do, its holder counts as signed in; not before it and not after.
create function gate.act_as_phone(from_now boolean) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare me gate.phones := gate.phone();
begin
  perform set_config('gate.acting_phone', case when from_now then gate.seal('acting ' || me.id) else '' end, true);
end $$;

create or replace function gate.session() returns gate.sessions language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claim   text := split_part(current_setting('gate.claim', true), '|', 1);
  entered gate.sessions;
  phone   gate.phones;
begin
  if claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then
    select * into entered from gate.sessions where token_hash = decode(split_part(claim, '.', 1), 'hex') and gate.stands(ended_at, expires_at, seen_at, idle);
  end if;
  if entered.user_id is null and coalesce(current_setting('gate.acting_phone', true), '') <> '' then
    phone := gate.phone();
    if gate.seal('acting ' || phone.id) = current_setting('gate.acting_phone') then
      entered.id := phone.id;
      entered.user_id := phone.user_id;
      entered.agency_id := phone.agency_id;
    end if;
  end if;
  if entered.user_id is null then raise invalid_authorization_specification using message = 'nobody is signed in'; end if;
  return entered;
end $$;

create or replace function gate.refused(token text, act text, code text, in_case uuid, on_board uuid) returns void language sql security definer
  begin atomic
    insert into log.acts (agency_id, user_id, session_id, act, kind, code, case_id, board_id)
      select shown.agency_id, shown.user_id, shown.id, refused.act, 'refusal', refused.code, in_case, on_board
        from (select session.id, session.user_id, session.agency_id from gate.sessions session where session.token_hash = gate.hash(token)
              union all
              select phone.id, phone.user_id, phone.agency_id from gate.phones phone where phone.token_hash = gate.hash(token)) shown;
  end;

grant execute on function gate.enter_phone to samverka_app_rights;
grant execute on function gate.phone, gate.act_as_phone to samverka_keeper;
reset role;
`;

const enrolling = `
set local role samverka_gate;

create function gate.hash_of_code(code text) returns bytea language sql stable security definer
  begin atomic select crypto.hmac(convert_to(code, 'UTF8'), (select key from gate.secret), 'sha256'); end;

create function gate.keep_phone_code(for_user uuid, code text) returns timestamptz language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare until timestamptz := clock_timestamp() + interval '10 minutes';
begin
  insert into gate.phone_codes (user_id, code_hash, expires_at) values (for_user, gate.hash_of_code(code), until)
    on conflict (user_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at;
  return until;
end $$;

-- Works once: of two at the same moment one deletes it.
create function gate.enrol_phone(code text, token text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  holder   uuid;
  enrolled gate.phones;
begin
  delete from gate.phone_codes where code_hash = gate.hash_of_code(code) and expires_at > clock_timestamp() returning user_id into holder;
  insert into gate.phones (token_hash, user_id, agency_id)
    select gate.hash(token), account.user_id, account.agency_id from gate.accounts account where account.user_id = holder and account.disabled_at is null
    returning * into enrolled;
  if enrolled.id is null then raise invalid_authorization_specification using message = 'no such code'; end if;
  insert into log.acts (agency_id, user_id, session_id, act, kind) values (enrolled.agency_id, enrolled.user_id, enrolled.id, 'enrolled phone', 'sign_in');
end $$;

create function gate.end_phone(token text) returns void language sql security definer
  begin atomic
    with ended as (
      update gate.phones set ended_at = clock_timestamp() where token_hash = gate.hash(token) and ended_at is null returning id, user_id, agency_id
    )
    insert into log.acts (agency_id, user_id, session_id, act, kind) select ended.agency_id, ended.user_id, ended.id, 'ended phone', 'sign_out' from ended;
  end;

create function gate.phones_of(for_agency uuid) returns table (id uuid, user_id uuid, enrolled_at timestamptz, expires_at timestamptz) language sql stable security definer
  begin atomic
    select phone.id, phone.user_id, phone.enrolled_at, phone.expires_at from gate.phones phone
     where phone.agency_id = for_agency and gate.phone_stands(phone.ended_at, phone.expires_at) order by phone.enrolled_at desc, phone.id;
  end;

create function gate.end_phone_of(for_user uuid, phone uuid) returns void language sql security definer
  begin atomic update gate.phones set ended_at = clock_timestamp() where phones.user_id = for_user and phones.id = phone and ended_at is null; end;

-- However it comes about: who has another password, or no account any more, has no phone either.
create function gate.end_phones() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if new.password_hash is distinct from old.password_hash or (new.disabled_at is not null and old.disabled_at is null) then
    update gate.phones set ended_at = clock_timestamp() where user_id = new.user_id and ended_at is null;
    delete from gate.phone_codes where user_id = new.user_id;
  end if;
  return null;
end $$;

grant execute on function gate.enrol_phone, gate.end_phone to samverka_door_rights;
grant execute on function gate.keep_phone_code, gate.phones_of, gate.end_phone_of to samverka_keeper;
reset role;
revoke create on schema gate from samverka_gate;
create trigger end_phones after update on gate.accounts for each row execute function gate.end_phones();
`;

const acts = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

create function samverka.current_phone() returns uuid language sql stable security definer begin atomic select (gate.phone()).id; end;

-- Whose phone it is, what she may do, and how she signs.
create function samverka.phone_holder(out name text, out initials text, out title text, out agency text, out kind text, out roles text[], out expires_at timestamptz) language sql stable security definer
  begin atomic
    select person.name, person.initials, person.title, agency.name, agency.kind, person.roles, phone.expires_at
      from gate.phone() phone join samverka.users person on person.id = phone.user_id join samverka.agencies agency on agency.id = phone.agency_id;
  end;

-- Where she may send one.
create function samverka.phone_intakes() returns table (id uuid, kind text, name text, short_name text, authority_id uuid, is_public boolean, readers bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform gate.act_as_phone(true);
  return query select agency.id, agency.kind, agency.name, agency.short_name, agency.authority_id, authority.is_public, desk.readers
    from intakes() desk join agencies agency on agency.id = desk.agency_id join authorities authority on authority.id = agency.authority_id order by agency.name, agency.id;
  perform gate.act_as_phone(false);
end $$;

-- What she has raised: how far it has come, and not a word of it.
create function samverka.phone_receipts() returns table (id uuid, code text, intake_id uuid, agency_id uuid, form text, kind text, urgency text, wants_answer boolean,
  raised_at timestamptz, standing text, answer text, answered_at timestamptz, messages bigint) language sql stable security definer
  begin atomic
    select concern.id, concern.code, concern.intake_id, concern.agency_id, concern.form, concern.kind, concern.urgency, concern.wants_answer,
           concern.raised_at, concern.standing, concern.answer, concern.answered_at,
           (select count(*) from samverka.concern_messages message where message.stream_id = concern.stream_id)
      from gate.phone() phone join samverka.concerns concern on concern.reporter_id = phone.user_id and concern.agency_id = phone.agency_id
     order by concern.raised_at desc, concern.id;
  end;

-- Raising, in the steps of 0028. The key of the new place is all that it is given, and only until it has been filled.
create function samverka.phone_opens_concern(sent uuid, to_intake uuid, about jsonb, out concern_id uuid, out concern_stream uuid, out audience uuid[], out is_new boolean) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform gate.act_as_phone(true);
  select opened.concern_id, opened.concern_stream, opened.audience, opened.is_new into concern_id, concern_stream, audience, is_new from open_concern(sent, to_intake, about) opened;
  perform gate.act_as_phone(false);
end $$;

create function samverka.phone_keeps_key(about uuid, agencies uuid[], wrappings bytea[], out version int, out wrapped bytea) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from concerns where stream_id = about and reporter_id = (gate.phone()).user_id and content is null) then
    raise insufficient_privilege using message = 'nothing to seal';
  end if;
  perform gate.act_as_phone(true);
  select kept.version, kept.wrapped into version, wrapped from keep_stream_key(about, agencies, wrappings) kept;
  perform gate.act_as_phone(false);
end $$;

create function samverka.phone_fills_concern(concern uuid, sealed_child bytea, sealed_content bytea, number_mark bytea, name_mark bytea, out intake_stream uuid, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform gate.act_as_phone(true);
  select filled.intake_stream, filled.seq into intake_stream, seq from fill_concern(concern, sealed_child, sealed_content, number_mark, name_mark) filled;
  perform gate.act_as_phone(false);
end $$;

-- At her desk: a code for her phone; her phones, and for a manager those of her agency; and an end to one of them.
create function samverka.make_phone_code(code text) returns timestamptz language sql security definer
  begin atomic select gate.keep_phone_code(samverka.current_viewer(), code); end;

create function samverka.phones() returns table (id uuid, user_id uuid, name text, enrolled_at timestamptz, expires_at timestamptz) language sql stable security definer
  begin atomic
    select phone.id, phone.user_id, person.name, phone.enrolled_at, phone.expires_at
      from gate.phones_of(samverka.current_agency()) phone join samverka.users person on person.id = phone.user_id
     where phone.user_id = samverka.current_viewer() or 'manager' = any (samverka.my_roles());
  end;

create function samverka.end_phone(phone uuid) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare holder uuid := (select standing.user_id from phones() standing where standing.id = phone);
begin
  if holder is null then raise insufficient_privilege using message = 'no phone of hers'; end if;
  perform gate.end_phone_of(holder, phone);
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;

grant execute on function samverka.current_phone, samverka.phone_holder, samverka.phone_intakes, samverka.phone_receipts, samverka.phone_opens_concern, samverka.phone_keeps_key,
  samverka.phone_fills_concern, samverka.make_phone_code, samverka.phones, samverka.end_phone to samverka_app_rights;
`;

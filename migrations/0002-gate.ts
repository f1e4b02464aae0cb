import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in: accounts, sessions, invitations, and the door that every transaction comes in by. */
export class Gate1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(doorFunctions);
    await runner.query(enteringFunctions);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
create table gate.secret (key bytea not null);
insert into gate.secret values (crypto.gen_random_bytes(32));

-- One e-mail may have an account at two agencies: a shared key would tell one agency of the other's staff.
create table gate.accounts (
  user_id       uuid primary key,
  agency_id     uuid not null,
  email         text not null check (email = lower(email)),
  password_hash text,
  disabled_at   timestamptz,
  unique (agency_id, email)
);
create index accounts_by_email on gate.accounts (email);

create table gate.sessions (
  id         uuid not null default gen_random_uuid() unique,
  token_hash bytea primary key,
  user_id    uuid not null references gate.accounts on delete restrict,
  agency_id  uuid not null,
  idle       interval not null,
  seen_at    timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index sessions_of_user on gate.sessions (user_id) where ended_at is null;

create table gate.invitations (
  token_hash bytea primary key,
  user_id    uuid not null references gate.accounts on delete restrict,
  expires_at timestamptz not null,
  used_at    timestamptz,
  issued_by  uuid
);
create index invitations_of_user on gate.invitations (user_id);
create index invitations_of_issuer on gate.invitations (issued_by) where used_at is null;

-- Wrong passwords, by keyed hashes of account and address: kept alike for accounts that do not exist.
create table gate.attempts (
  key           bytea primary key,
  failures      int not null,
  last_at       timestamptz not null,
  blocked_until timestamptz not null
);

do $$
declare guarded text;
begin
  foreach guarded in array array['secret', 'accounts', 'sessions', 'invitations', 'attempts'] loop
    execute format('alter table gate.%I enable row level security, force row level security', guarded);
    execute format('create policy gate on gate.%I to samverka_gate using (true) with check (true)', guarded);
  end loop;
end $$;
grant select on gate.secret to samverka_gate;
grant select, insert, update on gate.accounts, gate.sessions, gate.invitations to samverka_gate;
grant select, insert, update, delete on gate.attempts to samverka_gate;
create policy keeper on gate.sessions for select to samverka_keeper using (true);
grant select (id, user_id, agency_id, idle, seen_at, expires_at, ended_at) on gate.sessions to samverka_keeper;
grant create on schema gate to samverka_gate;
set local role samverka_gate;

create function gate.hash(token text) returns bytea language sql immutable parallel safe
  begin atomic select sha256(convert_to(token, 'UTF8')); end;

-- Whether a session stands: not ended, not too old, not left alone for too long.
create function gate.stands(ended_at timestamptz, expires_at timestamptz, seen_at timestamptz, idle interval) returns boolean language sql stable
  begin atomic select ended_at is null and expires_at > statement_timestamp() and seen_at + idle > statement_timestamp(); end;
grant execute on function gate.stands to samverka_keeper;
`;

const doorFunctions = `
-- At most two accounts: the door takes as long for none as for two.
create function gate.accounts_of(for_email text) returns table (user_id uuid, agency_id uuid, password_hash text) language sql stable security definer
  begin atomic
    select account.user_id, account.agency_id, account.password_hash from gate.accounts account
     where account.email = for_email and account.disabled_at is null and account.password_hash is not null order by account.user_id limit 2;
  end;

create function gate.open_session(token text, for_user uuid, idle interval, absolute interval) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into gate.sessions (token_hash, user_id, agency_id, idle, expires_at)
    select gate.hash(token), account.user_id, account.agency_id, open_session.idle, clock_timestamp() + absolute
      from gate.accounts account where account.user_id = for_user and account.disabled_at is null;
  if not found then raise invalid_authorization_specification using message = 'no such account'; end if;
end $$;

create function gate.end_session(token text, out session_id uuid) language sql security definer
  begin atomic update gate.sessions set ended_at = clock_timestamp() where token_hash = gate.hash(token) and ended_at is null returning id; end;

-- Written at most once a minute, outside the transactions of the person's own work.
create function gate.seen(token text) returns void language sql security definer
  begin atomic
    update gate.sessions set seen_at = clock_timestamp()
     where token_hash = gate.hash(token) and gate.stands(ended_at, expires_at, seen_at, idle) and seen_at < clock_timestamp() - interval '55 seconds';
  end;

create function gate.password_of(token text) returns text language sql stable security definer
  begin atomic
    select account.password_hash from gate.sessions session join gate.accounts account using (user_id)
     where session.token_hash = gate.hash(token) and gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
  end;

-- A new password ends the person's other sessions, and says which; a link to choose another works no more.
create function gate.change_password(token text, new_hash text) returns setof uuid language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare me uuid := (select user_id from gate.sessions where token_hash = gate.hash(token) and gate.stands(ended_at, expires_at, seen_at, idle));
begin
  if me is null then raise invalid_authorization_specification using message = 'no such session'; end if;
  update gate.accounts set password_hash = new_hash where user_id = me;
  update gate.invitations set used_at = clock_timestamp() where user_id = me and used_at is null;
  return query update gate.sessions set ended_at = clock_timestamp() where user_id = me and ended_at is null and token_hash <> gate.hash(token) returning id;
end $$;

create function gate.invitation(token text) returns table (user_id uuid, email text, expires_at timestamptz) language sql stable security definer
  begin atomic
    select account.user_id, account.email, invitation.expires_at from gate.invitations invitation join gate.accounts account using (user_id)
     where invitation.token_hash = gate.hash(token) and invitation.used_at is null and invitation.expires_at > statement_timestamp() and account.disabled_at is null;
  end;

-- Works once: the row lock lets one of two at the same moment in.
create function gate.accept(token text, new_hash text) returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare invited uuid;
begin
  update gate.invitations set used_at = clock_timestamp()
   where token_hash = gate.hash(token) and used_at is null and expires_at > statement_timestamp() returning user_id into invited;
  update gate.accounts set password_hash = new_hash where user_id = invited and disabled_at is null;
  if not found then raise invalid_authorization_specification using message = 'no such invitation'; end if;
  update gate.sessions set ended_at = clock_timestamp() where user_id = invited and ended_at is null;
  return invited;
end $$;

-- Counts an attempt before it is made, and answers how many seconds it has to wait: 0 is now. The first keys are
-- the narrowest, and bear the fewest failures; after that each failure doubles the wait, to a quarter of an hour.
create function gate.attempt(keys bytea[], allowances int[]) returns int language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  asked timestamptz := clock_timestamp();
  wait  int;
begin
  delete from gate.attempts where last_at < asked - interval '1 hour';
  select ceil(extract(epoch from max(blocked_until) - asked)) into wait from gate.attempts where key = any (keys) and blocked_until > asked;
  if wait is not null then return wait; end if;
  insert into gate.attempts as kept (key, failures, last_at, blocked_until) select unnest(keys), 1, asked, asked order by 1
    on conflict (key) do update set failures = kept.failures + 1, last_at = asked,
      blocked_until = asked + make_interval(secs => case when kept.failures + 1 < allowances[array_position(keys, kept.key)] then 0
        else least(900, 2 ^ least(10, kept.failures + 1 - allowances[array_position(keys, kept.key)])) end);
  return 0;
end $$;

-- What succeeded was no guess: the narrowest key is forgiven all, the wider ones this attempt.
create function gate.forgive(keys bytea[]) returns void language sql security definer
  begin atomic
    delete from gate.attempts where key = keys[1];
    update gate.attempts set failures = greatest(0, failures - 1) where key = any (keys[2:]);
  end;

create function gate.demonstration_people() returns setof uuid language sql stable security definer
  begin atomic select user_id from gate.accounts where email like '%@demo.invalid' and disabled_at is null; end;

grant execute on function gate.accounts_of, gate.open_session, gate.end_session, gate.seen, gate.password_of, gate.change_password,
  gate.accept, gate.attempt, gate.forgive to samverka_door_rights;
`;

const enteringFunctions = `
-- Binds what it signs to this backend and this transaction, so that it cannot be kept and used again.
create function gate.seal(claim text) returns text language sql stable security definer
  begin atomic
    select encode(crypto.hmac(concat_ws('|', claim, pg_backend_pid(), extract(epoch from transaction_timestamp())), (select encode(key, 'hex') from gate.secret), 'sha256'), 'hex');
  end;

-- First statement of every transaction: forgets what an earlier one may have set for the connection,
-- shows the session's token, and becomes its user until commit.
create function gate.enter(token text, out session_id uuid, out user_id uuid, out agency_id uuid) language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare claim text;
begin
  reset all;
  select encode(session.token_hash, 'hex'), session.id, session.user_id, session.agency_id into claim, session_id, user_id, agency_id
    from gate.sessions session where token_hash = gate.hash(token) and gate.stands(ended_at, expires_at, seen_at, idle);
  if claim is null then raise invalid_authorization_specification using message = 'no such session'; end if;
  perform set_config('gate.claim', claim || '|' || gate.seal(claim), true);
end $$;

-- The session this transaction entered by. Nobody, an ended session and a forged claim are refused alike.
create function gate.session() returns gate.sessions language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  claim   text := split_part(current_setting('gate.claim', true), '|', 1);
  entered gate.sessions;
begin
  if claim <> '' and gate.seal(claim) = split_part(current_setting('gate.claim', true), '|', 2) then
    select * into entered from gate.sessions where token_hash = decode(claim, 'hex') and gate.stands(ended_at, expires_at, seen_at, idle);
  end if;
  if entered.user_id is null then raise invalid_authorization_specification using message = 'nobody is signed in'; end if;
  return entered;
end $$;

-- What keepers of the rule may ask of the gate: accounts for those whom a manager or the operator lets in.
create function gate.make_account(for_user uuid, for_agency uuid, with_email text) returns void language sql security definer
  begin atomic insert into gate.accounts (user_id, agency_id, email) values (for_user, for_agency, lower(with_email)); end;

-- An older link stops working when a new one is made. Whose link it is, is kept: it does not outlive its issuer.
create function gate.invite(for_user uuid, token text, lasting interval, issuer uuid) returns timestamptz language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare until timestamptz := clock_timestamp() + lasting;
begin
  update gate.invitations set used_at = clock_timestamp() where user_id = for_user and used_at is null;
  insert into gate.invitations (token_hash, user_id, expires_at, issued_by) values (gate.hash(token), for_user, until, issuer);
  return until;
end $$;

create function gate.disable(for_user uuid, from_now boolean) returns void language sql security definer
  begin atomic
    update gate.accounts set disabled_at = case when from_now then clock_timestamp() end where user_id = for_user;
    update gate.sessions set ended_at = clock_timestamp() where from_now and user_id = for_user and ended_at is null;
    update gate.invitations set used_at = clock_timestamp() where from_now and for_user in (user_id, issued_by) and used_at is null;
  end;

create function gate.accounts_in(for_agency uuid) returns table (user_id uuid, email text, is_invited boolean, is_disabled boolean) language sql stable security definer
  begin atomic
    select account.user_id, account.email, account.password_hash is null, account.disabled_at is not null from gate.accounts account where account.agency_id = for_agency;
  end;

grant execute on function gate.enter to samverka_app_rights, samverka_operator_rights;
grant execute on function gate.session, gate.make_account, gate.invite, gate.disable, gate.accounts_in, gate.invitation, gate.demonstration_people to samverka_keeper;
reset role;
revoke create on schema gate from samverka_gate;
`;

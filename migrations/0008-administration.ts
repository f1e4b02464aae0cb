import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What managers and the operator do: people, agencies, boards. Neither reads a case. */
export class Administration1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(managing);
    await runner.query(operating);
    await runner.query(entering);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const managing = `
set local role samverka_keeper;

create function samverka.agency_people() returns table (id uuid, agency_id uuid, name text, initials text, title text, roles text[], email text, is_invited boolean, is_disabled boolean) language sql stable security definer
  begin atomic
    select person.id, person.agency_id, person.name, person.initials, person.title, person.roles, account.email, account.is_invited, account.is_disabled
      from samverka.users person join gate.accounts_in(samverka.current_agency()) account on account.user_id = person.id
     where 'manager' = any (samverka.my_roles()) order by person.name, person.id;
  end;

-- Somebody new, who chooses a password by a link that works once. The operator's role is not a manager's to give.
create function samverka.invite_person(person jsonb, token text, lasting interval, out person_id uuid, out expires_at timestamptz) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare given text[] := array(select jsonb_array_elements_text(person->'roles'));
begin
  if ('manager' = any (my_roles()) and not 'operator' = any (given)) is not true then raise insufficient_privilege using message = 'not a manager'; end if;
  insert into users (agency_id, name, initials, title, roles)
    values (current_agency(), person->>'name', person->>'initials', person->>'title', given) returning id into person_id;
  perform gate.make_account(person_id, current_agency(), person->>'email');
  expires_at := gate.invite(person_id, token, lasting, current_viewer());
end $$;

create function samverka.reset_person(person uuid, token text, lasting interval) returns timestamptz language sql security definer
  begin atomic select gate.invite(samverka.my_colleague(person), token, lasting, samverka.current_viewer()); end;

-- A manager does not take the role from herself: an agency must not be left without one.
create function samverka.change_person(person uuid, new_title text, new_roles text[]) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if 'operator' = any (new_roles) or (person = current_viewer() and not 'manager' = any (new_roles)) then
    raise check_violation using message = 'not hers to change';
  end if;
  update users set title = new_title, roles = new_roles where id = my_colleague(person);
end $$;
reset role;
grant execute on function samverka.agency_people, samverka.invite_person, samverka.reset_person, samverka.change_person to samverka_app_rights;
`;

const operating = `
set local role samverka_keeper;
create function samverka.must_operate() returns void language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$ begin
  if ('operator' = any (my_roles())) is not true then raise insufficient_privilege using message = 'not an operator'; end if;
end $$;

create function samverka.create_agency(agency jsonb) returns uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  authority uuid := (agency->'authority'->>'id')::uuid;
  made      uuid;
begin
  perform must_operate();
  if authority is null then
    insert into authorities (name, is_public) values (agency->'authority'->>'name', (agency->'authority'->>'isPublic')::boolean) returning id into authority;
  end if;
  insert into agencies (authority_id, kind, name, short_name) values (authority, agency->>'kind', agency->>'name', agency->>'shortName') returning id into made;
  return made;
end $$;

create function samverka.invite_manager(for_agency uuid, manager jsonb, token text, lasting interval, out person_id uuid, out expires_at timestamptz) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform must_operate();
  insert into users (agency_id, name, initials, title, roles)
    values (for_agency, manager->>'name', manager->>'initials', manager->>'title', array['manager']) returning id into person_id;
  perform gate.make_account(person_id, for_agency, manager->>'email');
  expires_at := gate.invite(person_id, token, lasting, current_viewer());
end $$;

create function samverka.create_area(within uuid, called text) returns uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare made uuid;
begin
  perform must_operate();
  insert into areas (within_id, name) values (within, called) returning id into made;
  return made;
end $$;

create function samverka.create_board(board jsonb) returns uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare made uuid;
begin
  perform must_operate();
  insert into boards (area_id, template, name) values ((board->>'areaId')::uuid, board->>'template', board->>'name') returning id into made;
  insert into board_agencies (board_id, agency_id) select made, value::uuid from jsonb_array_elements_text(board->'agencyIds');
  return made;
end $$;

-- The first operator: for the owner of the database alone. A new link each time for the same e-mail.
create function samverka.invite_operator(with_email text, called text, token text) returns timestamptz language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  operation uuid := (select id from agencies where kind = 'operation' limit 1);
  authority uuid;
  person    uuid;
begin
  if operation is null then
    insert into authorities (name, is_public) values ('Driften', false) returning id into authority;
    insert into agencies (authority_id, kind, name, short_name) values (authority, 'operation', 'Driften', 'Driften') returning id into operation;
  end if;
  select user_id into person from gate.accounts_in(operation) where email = lower(with_email);
  if person is null then
    insert into users (agency_id, name, initials, title, roles)
      values (operation, called, upper(left(called, 2)), 'Driftansvarig', array['operator']) returning id into person;
    perform gate.make_account(person, operation, with_email);
  end if;
  return gate.invite(person, token, interval '7 days', null);
end $$;

create function samverka.operated_boards() returns table (id uuid, name text, template text, agency_ids uuid[]) language sql stable security definer
  begin atomic
    select board.id, board.name, board.template, array(select agency_id from samverka.board_agencies where board_id = board.id order by 1)
      from samverka.boards board where 'operator' = any (samverka.my_roles()) order by board.name, board.id;
  end;
reset role;
grant execute on function samverka.create_agency, samverka.invite_manager, samverka.create_area, samverka.create_board, samverka.operated_boards to samverka_operator_rights;
`;

const entering = `
set local role samverka_keeper;

create function samverka.my_session(out language text, out expires_at timestamptz, out idle_seconds int) language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare me gate.sessions := gate.session();
begin
  select users.language, me.expires_at, extract(epoch from me.idle)::int into language, expires_at, idle_seconds from users where id = me.user_id;
end $$;

-- Whom an invitation is for, by its token.
create function samverka.invited(token text) returns table (email text, expires_at timestamptz, name text, agency text) language sql stable security definer
  begin atomic
    select invitation.email, invitation.expires_at, person.name, agency.name
      from gate.invitation(token) invitation join samverka.users person on person.id = invitation.user_id join samverka.agencies agency on agency.id = person.agency_id;
  end;

-- The invented people that the sign-in page of a demonstration offers.
create function samverka.demonstration_people() returns table (id uuid, agency_id uuid, name text, initials text, title text, roles text[], agency jsonb) language sql stable security definer
  begin atomic
    select person.id, person.agency_id, person.name, person.initials, person.title, person.roles,
           jsonb_build_object('id', agency.id, 'kind', agency.kind, 'name', agency.name, 'shortName', agency.short_name,
             'authorityId', agency.authority_id, 'isPublicAuthority', authority.is_public)
      from gate.demonstration_people() demonstrated
      join samverka.users person on person.id = demonstrated
      join samverka.agencies agency on agency.id = person.agency_id
      join samverka.authorities authority on authority.id = agency.authority_id order by person.initials;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant usage on schema samverka to samverka_door_rights;
grant execute on function samverka.my_session to samverka_app_rights;
grant execute on function samverka.invited, samverka.demonstration_people to samverka_door_rights;
`;

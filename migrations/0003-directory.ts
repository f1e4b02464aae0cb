import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorities, agencies, areas, people and boards: who and what there is, before any case. */
export class Directory1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewer);
    await runner.query(tables);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const viewer = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
create function samverka.current_viewer() returns uuid language sql stable security definer begin atomic select (gate.session()).user_id; end;
create function samverka.current_agency() returns uuid language sql stable security definer begin atomic select (gate.session()).agency_id; end;
reset role;
`;

const tables = `
create table samverka.authorities (
  id        uuid primary key default gen_random_uuid(),
  name      text not null,
  is_public boolean not null
);

create table samverka.agencies (
  id           uuid primary key default gen_random_uuid(),
  authority_id uuid not null references samverka.authorities on delete restrict,
  kind         text not null check (kind in ('police', 'social_services', 'school', 'leisure', 'health_care', 'victim_support', 'operation')),
  name         text not null,
  short_name   text not null
);

create table samverka.areas (
  id        uuid primary key default gen_random_uuid(),
  within_id uuid references samverka.areas on delete restrict,
  name      text not null
);

create table samverka.users (
  id        uuid primary key default gen_random_uuid(),
  agency_id uuid not null references samverka.agencies on delete restrict,
  name      text not null,
  initials  text not null,
  title     text not null,
  roles     text[] not null,
  language  text not null default 'sv' check (language in ('sv', 'en')),
  disabled_at timestamptz
);
create index users_of_agency on samverka.users (agency_id);

create table samverka.boards (
  id       uuid primary key default gen_random_uuid(),
  area_id  uuid not null references samverka.areas on delete restrict,
  template text not null check (template in ('youth_at_risk', 'intimate_partner_violence', 'vulnerable_victims', 'place')),
  name     text not null
);

create table samverka.board_agencies (
  board_id  uuid not null references samverka.boards on delete restrict,
  agency_id uuid not null references samverka.agencies on delete restrict,
  primary key (board_id, agency_id)
);

-- Whom her agency's manager has put on which board.
create table samverka.board_members (
  board_id  uuid not null,
  user_id   uuid not null references samverka.users on delete restrict,
  agency_id uuid not null,
  primary key (board_id, user_id),
  foreign key (board_id, agency_id) references samverka.board_agencies on delete restrict
);
create index board_members_of_user on samverka.board_members (user_id);
create index board_members_of_agency on samverka.board_members (board_id, agency_id);

do $$
declare guarded text;
begin
  foreach guarded in array array['authorities', 'agencies', 'areas', 'users', 'boards', 'board_agencies', 'board_members'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
  end loop;
end $$;
grant select on samverka.authorities, samverka.agencies, samverka.areas, samverka.users, samverka.boards, samverka.board_agencies, samverka.board_members to samverka_keeper;
grant insert on samverka.authorities, samverka.agencies, samverka.areas, samverka.users, samverka.boards, samverka.board_agencies to samverka_keeper;
grant update (title, roles, language, disabled_at) on samverka.users to samverka_keeper;
grant insert, delete on samverka.board_members to samverka_keeper;
`;

const policies = `
set local role samverka_keeper;

create function samverka.my_roles() returns text[] language sql stable security definer
  begin atomic select roles from samverka.users where id = samverka.current_viewer(); end;

-- The boards I am on; a manager sees those of her agency.
create function samverka.my_boards() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare me gate.sessions := gate.session();
begin
  return array(
    select board_id from board_members where user_id = me.user_id and agency_id = me.agency_id
    union
    select board_id from board_agencies where agency_id = me.agency_id and 'manager' = any (my_roles()));
end $$;

create function samverka.set_language(to_language text) returns void language sql security definer
  begin atomic update samverka.users set language = to_language where id = samverka.current_viewer(); end;

reset role;

-- What there is in public life, anybody signed in may know.
create policy readers on samverka.authorities for select to samverka_app_rights, samverka_operator_rights using ((select samverka.current_viewer()) is not null);
create policy readers on samverka.agencies for select to samverka_app_rights, samverka_operator_rights using ((select samverka.current_viewer()) is not null);
create policy readers on samverka.areas for select to samverka_app_rights, samverka_operator_rights using ((select samverka.current_viewer()) is not null);
create policy readers on samverka.boards for select to samverka_app_rights using (id = any ((select samverka.my_boards())::uuid[]));
create policy readers on samverka.board_agencies for select to samverka_app_rights using (board_id = any ((select samverka.my_boards())::uuid[]));
create policy readers on samverka.board_members for select to samverka_app_rights using (board_id = any ((select samverka.my_boards())::uuid[]));
grant select (id, name, is_public) on samverka.authorities to samverka_app_rights, samverka_operator_rights;
grant select (id, authority_id, kind, name, short_name) on samverka.agencies to samverka_app_rights, samverka_operator_rights;
grant select (id, within_id, name) on samverka.areas to samverka_app_rights, samverka_operator_rights;
grant select (id, area_id, template, name) on samverka.boards to samverka_app_rights;
grant select (board_id, agency_id) on samverka.board_agencies to samverka_app_rights;
grant select (board_id, user_id, agency_id) on samverka.board_members to samverka_app_rights;
grant execute on function samverka.current_viewer, samverka.current_agency, samverka.my_roles to samverka_app_rights, samverka_operator_rights;
grant execute on function samverka.my_boards, samverka.set_language to samverka_app_rights;
`;

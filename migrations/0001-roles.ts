import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who there is in the database. Tables belong to the migrator, and row security is forced on her too.
 * `gate` owns the functions that know who is signed in, `keeper` those that know the rule: neither can sign in,
 * neither bypasses anything, and policies name them. The rest are groups; their login roles come from the URLs
 * in the environment (see lockdown.ts), so that one cluster can hold several databases.
 */
export class Roles1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const sql = `
do $$
declare needed text;
begin
  foreach needed in array array['samverka_gate', 'samverka_keeper', 'samverka_app_rights', 'samverka_teller_rights', 'samverka_door_rights', 'samverka_operator_rights'] loop
    if not exists (select from pg_roles where rolname = needed) then execute format('create role %I nologin', needed); end if;
  end loop;
end $$;

create schema crypto;
create extension if not exists pgcrypto schema crypto;
create schema gate;
create schema samverka;

grant usage on schema crypto to samverka_gate, samverka_keeper;
grant usage on schema gate to samverka_gate, samverka_keeper, samverka_app_rights, samverka_door_rights, samverka_operator_rights;
grant usage on schema samverka to samverka_keeper, samverka_app_rights, samverka_teller_rights, samverka_operator_rights;
revoke all on schema public from public;

alter default privileges revoke execute on functions from public;
alter default privileges for role samverka_gate, samverka_keeper revoke execute on functions from public;
`;

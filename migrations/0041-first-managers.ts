import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who runs the system gives an agency its first manager, and none beside her: she could seat herself, and read. */
export class FirstManagers1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(signing);
    await runner.query(inviting);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const signing = `
grant create on schema gate to samverka_gate;
set local role samverka_gate;

-- Whether somebody has chosen a password: until then nobody has come by her invitation.
create function gate.has_come(person uuid) returns boolean language sql stable security definer
  begin atomic select exists (select from gate.accounts account where account.user_id = person and account.password_hash is not null); end;
reset role;
revoke create on schema gate from samverka_gate;
grant execute on function gate.has_come to samverka_keeper;
`;

const inviting = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0008; while the agency has a manager who has come, it is she who invites.
create or replace function samverka.invite_manager(for_agency uuid, manager jsonb, token text, lasting interval, out person_id uuid, out expires_at timestamptz) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform must_operate();
  if exists (select from users sitting where sitting.agency_id = for_agency and 'manager' = any (sitting.roles) and sitting.disabled_at is null and gate.has_come(sitting.id)) then
    raise exception using errcode = 'SV011', message = 'the agency has a manager';
  end if;
  insert into users (agency_id, name, initials, title, roles)
    values (for_agency, manager->>'name', manager->>'initials', manager->>'title', array['manager']) returning id into person_id;
  perform gate.make_account(person_id, for_agency, manager->>'email');
  expires_at := gate.invite(person_id, token, lasting, current_viewer());
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What several keep changes by a version of its own each time; a plan is its agency's; what is proposed is read by those who decide of it. */
export class KeptByVersions1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(versions);
    await runner.query(rights);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const versions = `
-- Whoever has read a version has read what stands: nothing is changed without moving it, by one.
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
create function samverka.version_must_move() returns trigger language plpgsql set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if new.version <> old.version + 1 then raise insufficient_privilege using message = 'changed without a version of its own'; end if;
  return new;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;

create trigger version_must_move before update of level, under_id, version, title, purpose, year, from_on, until_on, review_on, themes, groups, parties
  on samverka.agreements for each row execute function samverka.version_must_move();
do $$
declare kept text;
begin
  foreach kept in array array['promise_focuses', 'promise_activities', 'promise_indicators', 'promise_dialogues'] loop
    execute format('create trigger version_must_move before update on samverka.%I for each row execute function samverka.version_must_move()', kept);
  end loop;
end $$;
`;

const rights = `
-- Each plans its own work; an agency's plan, and who is reminded of it, is nobody else's to write.
create policy own_plan on samverka.promise_activities as restrictive for insert to samverka_app_rights
  with check (agency_id = (select samverka.current_agency()));

-- Who keeps a promise reads what is proposed of it; others what has been published.
create policy decided on samverka.promise_proposals as restrictive for select to samverka_app_rights
  using (version is not null or (select samverka.keeps_promises()));
`;

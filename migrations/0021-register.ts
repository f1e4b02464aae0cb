import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of disclosures that each agency keeps: what it has told others, and been told. */
export class Register1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(register);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const register = `
-- All that one act tells is told at one moment: between two rows of it nothing else has happened.
alter table samverka.disclosures alter column disclosed_at set default transaction_timestamp();

-- By agency: whoever looks in her own books touches no other's.
create index disclosures_from on samverka.disclosures (from_agency, disclosed_at) where ground_id is not null;
create index disclosures_to on samverka.disclosures ((to_agencies[1]), disclosed_at) where ground_id is not null;
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- For managers: when, from whom, to whom and of what kind, by a random reference; the provision where it was her own
-- agency's to choose. A row has one receiver (0016). Never what it said.
create function samverka.disclosure_register(from_on date, until_on date, most int)
  returns table (reference uuid, at timestamptz, from_agency uuid, to_agency uuid, kind text, is_renewed boolean, code text, provision text) language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  mine  uuid        := current_agency();
  since timestamptz := from_on at time zone 'Europe/Stockholm';
  until timestamptz := (until_on + 1) at time zone 'Europe/Stockholm';
begin
  if not 'manager' = any (my_roles()) then return; end if;
  return query
    select told.id, told.disclosed_at, told.from_agency, told.to_agencies[1], told.item_kind, told.version > 1, file.code,
           case when told.from_agency = mine then ground.provision end
      from (select given.* from disclosures given where given.from_agency = mine and given.ground_id is not null and given.disclosed_at >= since and given.disclosed_at < until
            union all
            select given.* from disclosures given where given.to_agencies[1] = mine and given.ground_id is not null and given.disclosed_at >= since and given.disclosed_at < until) told
      join legal_grounds ground on ground.id = told.ground_id
      join streams stream on stream.id = told.stream_id
      join case_files file on file.id = stream.case_id
     order by told.disclosed_at desc, told.to_agencies[1], told.item_kind, told.item_id, told.id limit most;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.disclosure_register to samverka_app_rights;
`;

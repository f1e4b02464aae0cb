import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of disclosures by days that begin at midnight in Stockholm: they began an hour or two after it. */
export class DaysOfStockholm1764000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(register);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const register = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- A date \`at time zone\` is taken for midnight of the session's own zone and moved from there (as timestamptz);
-- as a timestamp it is midnight of the zone that is named.
create or replace function samverka.disclosure_register(from_on date, until_on date, most int)
  returns table (reference uuid, at timestamptz, from_agency uuid, to_agency uuid, kind text, is_renewed boolean, code text, provision text) language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  mine  uuid        := current_agency();
  since timestamptz := from_on::timestamp at time zone 'Europe/Stockholm';
  until timestamptz := (until_on + 1)::timestamp at time zone 'Europe/Stockholm';
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
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever brought an agency onto a case may end its part: it keeps what it had been told, and learns why. docs/decisions/0018-end-of-consent.md */
export class EndingAPart1764000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reasons);
    await runner.query(ending);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const reasons = `
alter table samverka.case_records drop constraint case_records_because_check;
alter table samverka.case_records add constraint case_records_because_check
  check (because in ('consent_ended', 'part_ended', 'purpose_met', 'not_needed', 'mistaken', 'fewer'));
`;

const ending = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Whose part in a case of mine my agency may end: those on it that it brought, by the disclosure by which each last came.
create function samverka.brought_by_mine(in_case uuid) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select distinct part.agency_id from samverka.case_participations part
        join samverka.streams stream on stream.case_id = part.case_id
        join samverka.disclosures told on told.stream_id = stream.id and told.item_kind = 'case' and told.item_id = part.case_id
         and part.agency_id = any (told.to_agencies) and told.disclosed_at = part.came_at
       where part.case_id = in_case and in_case = any ((select samverka.my_cases())::uuid[]) and part.left_at is null
         and told.from_agency = (select samverka.current_agency()) and part.agency_id <> told.from_agency order by 1);
  end;

-- Ends another's part, for a reason of a closed list that is kept for it. Those who stay are told that it has gone, as always.
create function samverka.end_part_of(in_case uuid, leaving uuid, because text, out case_id uuid, out agency_id uuid, out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform from case_files where id = in_case and id = any (my_cases()) for no key update;
  if not found or leaving <> all (brought_by_mine(in_case)) or not my_roles() && array['caseworker', 'coordinator'] then
    raise insufficient_privilege using message = 'not brought by my agency';
  end if;
  if because not in ('purpose_met', 'not_needed', 'mistaken', 'fewer') then raise check_violation using message = 'no reason for it'; end if;
  return query select * from take_off(in_case, leaving, because);
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
grant execute on function samverka.brought_by_mine, samverka.end_part_of to samverka_app_rights;
`;

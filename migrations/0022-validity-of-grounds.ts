import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which day until which a legal ground may be used: the operator's to keep, as the law changes. What it says is not. */
export class ValidityOfGrounds1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keeping);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const keeping = `
grant update (valid_from, valid_until) on samverka.legal_grounds to samverka_keeper;
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

create function samverka.operated_grounds() returns table (id text, provision text, words jsonb, is_interpretation boolean, valid_from date, valid_until date) language sql stable security definer
  begin atomic
    select ground.id, ground.provision, ground.words, ground.is_interpretation, ground.valid_from, ground.valid_until
      from samverka.legal_grounds ground where 'operator' = any (samverka.my_roles()) order by ground.place;
  end;

create function samverka.set_ground_validity(ground text, from_on date, until_on date) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if ('operator' = any (my_roles())) is not true then raise insufficient_privilege using message = 'not an operator'; end if;
  update legal_grounds set valid_from = from_on, valid_until = until_on where id = ground;
  if not found then raise insufficient_privilege using message = 'no such ground'; end if;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.operated_grounds, samverka.set_ground_validity to samverka_operator_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More agencies come to a board that there is: a school that opens, a youth centre that joins the work. */
export class SeatsAtABoard1764000000059 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seats);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const seats = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- None leaves: cases lie there that it is on, and its managers would no longer reach those who read them.
create function samverka.seat_at_board(at_board uuid, newcomers uuid[]) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform must_operate();
  insert into board_agencies (board_id, agency_id) select at_board, unnest(newcomers) on conflict do nothing;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.seat_at_board to samverka_operator_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A focus of a promise may lead to the board of places that works on it; what is told of that work is how much of it my own agency reads. docs/decisions/0028-promises.md */
export class BehindAFocus1764000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(links);
    await runner.query(knowing);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const links = `
alter table samverka.promise_focuses
  add column board_id uuid references samverka.boards on delete restrict,
  add column board_area_id uuid references samverka.areas on delete restrict,
  add constraint promise_focuses_board_and_area check (num_nulls(board_id, board_area_id) in (0, 2));
grant update (board_id, board_area_id) on samverka.promise_focuses to samverka_app_rights;

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Only a board of places, by one whose agency sits at it, and somewhere in the area that is promised for. Whoever keeps the promise may end the link.
create function samverka.must_sit_at_the_board() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if new.board_id is null then return new; end if;
  if tg_op = 'UPDATE' and new.board_id = old.board_id and new.board_area_id = old.board_area_id then return new; end if;
  if not exists (select from boards board join board_agencies seat on seat.board_id = board.id
                  where board.id = new.board_id and board.template = 'place' and seat.agency_id = current_agency())
     or not exists (select from promises promise where promise.id = new.promise_id and new.board_area_id = any (areas_in(promise.area_id))) then
    raise insufficient_privilege using message = 'not a board of places at which her agency sits, or elsewhere';
  end if;
  return new;
end $$;
reset role;
create trigger must_sit_at_the_board before insert or update of board_id, board_area_id on samverka.promise_focuses
  for each row execute function samverka.must_sit_at_the_board();
`;

const knowing = `
set local role samverka_keeper;

-- The boards that a promise leads to, and the boards of places at which my own agency sits, to which it could.
create function samverka.boards_behind(of_promise uuid) returns table (id uuid, name text, is_ours boolean) language sql stable security definer
  begin atomic
    select board.id, board.name, seat.agency_id is not null
      from samverka.boards board
      left join samverka.board_agencies seat on seat.board_id = board.id and seat.agency_id = samverka.current_agency()
     where of_promise = any (samverka.my_promises())
       and (seat.agency_id is not null and board.template = 'place'
            or exists (select from samverka.promise_focuses focus where focus.promise_id = of_promise and focus.board_id = board.id));
  end;

-- How much of what a board of places does in an area somebody at my own agency reads, by the rule: open cases, and actions that are not done in
-- them. Nothing of what others read, nothing of what takes a name to read, and no small count; no row where my agency does not sit at it.
create function samverka.work_on_board(board uuid, area uuid) returns table (cases int, tasks int) language sql stable security definer
  begin atomic
    with readable as (
      select distinct reader.stream_id, reader.case_id
        from samverka.stream_readers reader join samverka.case_files file on file.id = reader.case_id
       where reader.board_id = work_on_board.board and reader.agency_id = samverka.current_agency()
         and file.closed_at is null and not file.is_restricted and file.area_id = any (samverka.areas_in(work_on_board.area))
    ), counted as (
      select (select count(distinct readable.case_id) from readable)::int as cases,
             (select count(*) from samverka.actions action join readable on readable.stream_id = action.stream_id where action.outcome is null)::int as tasks
    )
    select case when counted.cases >= 5 then counted.cases end, case when counted.tasks >= 5 then counted.tasks end
      from counted
     where exists (select from samverka.boards place join samverka.board_agencies seat on seat.board_id = place.id
                    where place.id = work_on_board.board and place.template = 'place' and seat.agency_id = samverka.current_agency());
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.boards_behind, samverka.work_on_board to samverka_app_rights;
`;

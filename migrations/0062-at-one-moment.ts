import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done in several streams at once happened at one moment: the order in which they were moved is that of their ids, which is chance. */
export class AtOneMoment1764000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(together);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const together = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As announce does it, of each of these streams. All are locked before the moment is taken: nothing in them has happened after it.
create function samverka.announce_together(about uuid[], happened jsonb, out stream_id uuid, out seq bigint) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me     gate.sessions := gate.session();
  moment timestamptz;
begin
  if about <@ my_streams() is not true then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  perform from streams where id = any (about) order by id for update;
  moment := clock_timestamp();
  return query with moved as (select * from move_on(about))
    insert into history (stream_id, seq, happened_at, by_id, agency_id, kind, item_id)
      select moved.stream_id, moved.seq, moment, me.user_id, me.agency_id, happened->>'kind', (happened->>'itemId')::uuid from moved
      returning history.stream_id, history.seq;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.announce_together to samverka_app_rights;
`;

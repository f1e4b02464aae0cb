import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what, and when: one row for each step that a stream has moved, as visible as that stream. */
export class History1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(remembering);
    await runner.query(seating);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- Names, ids and words of closed lists only: nothing that anybody has written.
create table samverka.history (
  stream_id   uuid not null references samverka.streams on delete restrict,
  seq         bigint not null,
  happened_at timestamptz not null default clock_timestamp(),
  by_id       uuid not null references samverka.users on delete restrict,
  agency_id   uuid not null references samverka.agencies on delete restrict,
  kind        text not null check (kind ~ '^[a-z]+[.][a-z]+$' and length(kind) <= 40),
  item_id     uuid,
  from_id     uuid,
  to_id       uuid,
  from_word   text check (from_word ~ '^[a-z_]{1,30}$'),
  to_word     text check (to_word ~ '^[a-z_]{1,30}$'),
  came        uuid[] not null default '{}',
  gone        uuid[] not null default '{}',
  primary key (stream_id, seq)
);
alter table samverka.history enable row level security, force row level security;
create policy keeper on samverka.history to samverka_keeper using (true) with check (true);
grant select, insert on samverka.history to samverka_keeper;

-- When I last read this far.
alter table samverka.read_marks add column read_at timestamptz(3) not null default now();
`;

const remembering = `
grant create on schema samverka to samverka_keeper;
drop function samverka.announce(uuid);
set local role samverka_keeper;

-- Moves a stream on by one and says what happened, in the transaction that changed the row. Who may not read it may not
-- even wait for it: what is hidden and what does not exist are refused alike, without touching the row.
create function samverka.announce(about uuid, happened jsonb, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if about = any (my_streams()) then
    update streams set head = head + 1, moved_in = pg_current_xact_id() where id = about returning head into seq;
  end if;
  if seq is null then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  insert into history (stream_id, seq, by_id, agency_id, kind, item_id, from_id, to_id, from_word, to_word, came)
    values (about, seq, current_viewer(), current_agency(), happened->>'kind', (happened->>'itemId')::uuid,
      (happened->>'fromId')::uuid, (happened->>'toId')::uuid, happened->>'fromWord', happened->>'toWord',
      array(select jsonb_array_elements_text(coalesce(happened->'came', '[]')) order by 1)::uuid[]);
end $$;

-- Forces it: a stream that moved without a word of what happened cannot be committed.
create function samverka.must_be_remembered() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from history where stream_id = new.id and seq = new.head) then
    raise integrity_constraint_violation using message = 'announced and not remembered';
  end if;
  return null;
end $$;
reset role;

create constraint trigger must_be_remembered after update on samverka.streams
  deferrable initially deferred for each row when (new.head is distinct from old.head) execute function samverka.must_be_remembered();
`;

const seating = `
drop function samverka.reseat_and_tell(uuid[], uuid);
set local role samverka_keeper;

-- Puts everybody where she belongs and tells those on the cases: where people have changed, the stream of the card moves
-- on. In an order that everybody told of two cases knows already, and at one moment for all: neither tells of cases
-- between two that one sees. An agency that leaves is named.
create function samverka.reseat_and_tell(about uuid[], person uuid, leaving uuid default null, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language sql security definer
  begin atomic
    with change as (
      select moved.case_id, coalesce(array_agg(moved.user_id order by moved.user_id) filter (where moved.came), '{}') as came,
             coalesce(array_agg(moved.user_id order by moved.user_id) filter (where not moved.came), '{}') as gone
        from samverka.reseat(about, person) moved group by moved.case_id
    ), card as (
      select file.id as case_id, file.stream_id, file.code from samverka.case_files file where file.id in (select change.case_id from change)
    ), told as (
      select * from samverka.move_on((select array_agg(card.stream_id) from card))
    ), remembered as (
      insert into samverka.history (stream_id, seq, happened_at, by_id, agency_id, kind, from_id, came, gone)
        select told.stream_id, told.seq, statement_timestamp(), samverka.current_viewer(), samverka.current_agency(), 'case.peopled', leaving, change.came, change.gone
          from change join card using (case_id) join told on told.stream_id = card.stream_id
    )
    select change.case_id, told.stream_id, told.seq, change.came, change.gone
      from change join card using (case_id) join told on told.stream_id = card.stream_id order by card.code, change.case_id;
  end;

-- Ends my agency's part. The last agency cannot leave: it closes the case instead.
create or replace function samverka.end_part(in_case uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare others uuid[];
begin
  perform from case_files where id = in_case and id = any (my_cases()) for no key update;
  if not found then raise insufficient_privilege using message = 'not on this case'; end if;
  others := array(select agency_id from case_participations part where part.case_id = in_case and left_at is null and agency_id <> current_agency());
  if cardinality(others) = 0 then raise check_violation using message = 'the last agency on the case'; end if;
  update case_participations part set left_at = clock_timestamp() where part.case_id = in_case and agency_id = current_agency();
  delete from case_named named where named.case_id = in_case and named.agency_id = current_agency();
  update case_files set stream_id = stream_of(in_case, others), revision = gen_random_uuid() where id = in_case;
  return query select * from reseat_and_tell(array[in_case], null, current_agency());
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
create policy readers on samverka.history for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
grant select (stream_id, seq, happened_at, by_id, agency_id, kind, item_id, from_id, to_id, from_word, to_word, came, gone) on samverka.history to samverka_app_rights;
grant execute on function samverka.announce to samverka_app_rights;
grant select (read_at), update (read_at) on samverka.read_marks to samverka_app_rights;
`;

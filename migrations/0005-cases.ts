import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Case files, the agencies that take part in them, and the acts that put people on them and take them off. */
export class Cases1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(forcing);
    await runner.query(seating);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- A case file carries nothing that a hidden act could change: no updated_at, no counter, no last activity.
-- stream_id is where its card is told: the stream of all agencies that take part now.
create table samverka.case_files (
  id             uuid primary key,
  board_id       uuid not null references samverka.boards on delete restrict,
  stream_id      uuid not null references samverka.streams on delete restrict,
  code           text not null,
  title          text not null,
  stage          text not null,
  area_id        uuid references samverka.areas on delete restrict,
  labels         text[] not null,
  due_on         date,
  responsible_id uuid references samverka.users on delete restrict,
  is_restricted  boolean not null,
  closed_at      timestamptz,
  closed_because text check (closed_because in ('plan_done', 'need_ended', 'handed_over', 'no_consent', 'other')),
  revision       uuid not null default gen_random_uuid(),
  check ((closed_at is null) = (closed_because is null))
);
create index case_files_of_stream on samverka.case_files (stream_id);

create table samverka.case_participations (
  case_id   uuid not null references samverka.case_files on delete restrict,
  agency_id uuid not null references samverka.agencies on delete restrict,
  since     timestamptz not null default transaction_timestamp(),
  left_at   timestamptz,
  primary key (case_id, agency_id)
);
create index case_participations_of_agency on samverka.case_participations (agency_id);

-- Whom a restricted case needs by name.
create table samverka.case_named (
  case_id   uuid not null references samverka.case_files on delete restrict,
  user_id   uuid not null references samverka.users on delete restrict,
  agency_id uuid not null references samverka.agencies on delete restrict,
  primary key (case_id, user_id)
);

-- Every act by which something became readable to another agency: which version of what, from whom, to whom, by
-- whose decision, when. On which ground: 0015. As visible as the stream that it was disclosed into.
create table samverka.disclosures (
  stream_id    uuid not null references samverka.streams on delete restrict,
  id           uuid not null default gen_random_uuid(),
  item_kind    text not null check (item_kind in ('case', 'note', 'action', 'consent')),
  item_id      uuid not null,
  version      int not null,
  from_agency  uuid not null references samverka.agencies on delete restrict,
  to_agencies  uuid[] not null check (cardinality(to_agencies) > 0),
  decided_by   uuid not null references samverka.users on delete restrict,
  disclosed_at timestamptz not null default clock_timestamp(),
  primary key (stream_id, id)
);
create index disclosures_of_item on samverka.disclosures (stream_id, item_id, version);

do $$
declare guarded text;
begin
  foreach guarded in array array['case_files', 'case_participations', 'case_named', 'disclosures'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
  end loop;
end $$;
grant select, insert, update on samverka.case_files, samverka.case_participations to samverka_keeper;
grant select, insert, delete on samverka.case_named to samverka_keeper;
grant update (agency_id) on samverka.board_members to samverka_keeper; -- to hold a row as it is, one must be allowed to change it
grant select, insert on samverka.disclosures to samverka_keeper;
`;

const forcing = `
set local role samverka_keeper;

-- Sharing is an act: what goes beyond its author's agency without a disclosure of this very version, to all who read
-- it, cannot be committed; of a note, on a legal ground each, decided by its
-- author here and now. Nor can other words under a version that has been told already.
create function samverka.must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  readers  uuid[] := (select audience from streams where id = new.stream_id);
  is_new   boolean := tg_op = 'INSERT' or new.version > old.version;
  wordless text[] := array['version', 'seq', 'written_at', 'withdrawn_at', 'withdrawal_reason'];
begin
  if tg_op = 'UPDATE' and new.version <= old.version and to_jsonb(new) - wordless <> to_jsonb(old) - wordless then
    raise integrity_constraint_violation using message = 'changed and still the same version';
  end if;
  if cardinality(readers) > 1 and not readers <@ array(
    select unnest(to_agencies || from_agency) from disclosures where stream_id = new.stream_id and item_id = new.id and version = new.version
       and item_kind || 's' = tg_table_name and (tg_table_name <> 'notes' or ground_id is not null and (not is_new or decided_by = new.author_id and disclosed_at >= transaction_timestamp()))) then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $$;

-- A card may move to another stream within one transaction: what counts is where it stands at its end.
create function samverka.card_must_be_announced() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from case_files file join streams on streams.id = file.stream_id where file.id = new.id and moved_in = pg_current_xact_id()) then
    raise integrity_constraint_violation using message = 'changed and not announced';
  end if;
  return null;
end $$;

-- That a case exists is told to an agency by a disclosure too; only the one that opened it needs none.
create function samverka.existence_must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if exists (select from case_participations where case_id = new.case_id and agency_id <> new.agency_id)
    and not exists (select from disclosures where item_kind = 'case' and item_id = new.case_id and
      (new.agency_id = any (to_agencies) or from_agency = new.agency_id)
      and stream_id in (select id from streams where case_id = new.case_id)) then
    raise integrity_constraint_violation using message = 'taken part in and not disclosed';
  end if;
  return null;
end $$;
reset role;

create constraint trigger must_be_announced after insert or update on samverka.case_files
  deferrable initially deferred for each row execute function samverka.card_must_be_announced();
create constraint trigger existence_must_be_disclosed after insert on samverka.case_participations
  deferrable initially deferred for each row execute function samverka.existence_must_be_disclosed();
`;

const seating = `
set local role samverka_keeper;

-- On a case are, and of these only that person if one is named: of each agency that takes part, those whom its
-- manager put on the board; on a restricted case only the named. Held as they are until the end of the transaction: two
-- acts that cross must not each work from what the other is about to change.
create function samverka.seats(about uuid[], person uuid, out case_id uuid, out user_id uuid, out agency_id uuid, out board_id uuid, out since timestamptz) returns setof record language sql security definer
  begin atomic
    select part.case_id, member.user_id, part.agency_id, file.board_id, part.since
      from samverka.case_participations part
      join samverka.case_files file on file.id = part.case_id
      join samverka.board_members member on member.board_id = file.board_id and member.agency_id = part.agency_id
      join samverka.users colleague on colleague.id = member.user_id and colleague.disabled_at is null
      left join samverka.case_named named on named.case_id = part.case_id and named.user_id = member.user_id
     where part.case_id = any (about) and part.left_at is null and (seats.person is null or member.user_id = seats.person)
       and (not file.is_restricted or named.user_id is not null)
       for share of member;
  end;

-- Puts everybody where she belongs on these cases, and says who came and who left.
create function samverka.reseat(about uuid[], person uuid, out case_id uuid, out user_id uuid, out came boolean) returns setof record language sql security definer
  begin atomic
    with seat as (
      select * from samverka.seats(about, person)
    ), gone as (
      update samverka.case_members member set left_at = clock_timestamp()
       where member.case_id = any (about) and member.left_at is null and (reseat.person is null or member.user_id = reseat.person)
         and not exists (select from seat where seat.case_id = member.case_id and seat.user_id = member.user_id and seat.agency_id = member.agency_id)
      returning member.case_id, member.user_id
    ), arrived as (
      insert into samverka.case_members as member (case_id, user_id, agency_id, board_id, since)
        select seat.case_id, seat.user_id, seat.agency_id, seat.board_id, seat.since from seat
        on conflict on constraint case_members_pkey do update set left_at = null, since = excluded.since where member.left_at is not null
      returning member.case_id, member.user_id
    )
    select gone.case_id, gone.user_id, false from gone union all select arrived.case_id, arrived.user_id, true from arrived;
  end;

-- The same, told to those on the cases: where people have changed, the stream of the card moves on. In an order that
-- everybody told of two cases knows already.
create function samverka.reseat_and_tell(about uuid[], person uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language sql security definer
  begin atomic
    with change as (
      select moved.case_id, array_agg(moved.user_id) filter (where moved.came) as came, array_agg(moved.user_id) filter (where not moved.came) as gone
        from samverka.reseat(about, person) moved group by moved.case_id
    ), card as (
      select file.id as case_id, file.stream_id, file.code from samverka.case_files file where file.id in (select change.case_id from change)
    ), told as (
      select * from samverka.move_on((select array_agg(card.stream_id) from card))
    )
    select change.case_id, told.stream_id, told.seq, coalesce(change.came, '{}'), coalesce(change.gone, '{}')
      from change join card using (case_id) join told on told.stream_id = card.stream_id order by card.code, change.case_id;
  end;

-- A fellow of my agency, if I am its manager: else refused like somebody who does not exist.
create function samverka.my_colleague(person uuid) returns uuid language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if 'manager' = any (my_roles()) and exists (select from users where id = person and agency_id = current_agency()) then return person; end if;
  raise insufficient_privilege using message = 'not a colleague of yours';
end $$;

-- My agency's part in these cases, held as it is until the end of the transaction: it is not ended meanwhile, nor are
-- the cases restricted.
create function samverka.hold_parts(about uuid[]) returns uuid[] language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform from case_participations part where part.case_id = any (about) and part.agency_id = current_agency() order by part.case_id for share;
  return about;
end $$;

create function samverka.put_on_board(board uuid, person uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare held uuid[];
begin
  if not exists (select from board_agencies where board_id = board and agency_id = current_agency()) then raise insufficient_privilege using message = 'not a board of yours'; end if;
  insert into board_members (board_id, user_id, agency_id) values (board, my_colleague(person), current_agency()) on conflict do nothing;
  held := hold_parts(array(select part.case_id from case_participations part join case_files file on file.id = part.case_id and file.board_id = board where part.agency_id = current_agency()));
  return query select * from reseat_and_tell(held, person);
end $$;

create function samverka.take_off_board(board uuid, person uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  delete from board_members where board_id = board and user_id = my_colleague(person);
  return query select * from reseat_and_tell(array(select part.case_id from case_participations part join case_files file on file.id = part.case_id and file.board_id = board where part.agency_id = current_agency()), person);
end $$;

create function samverka.name_on_case(to_case uuid, person uuid, is_named boolean, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from case_participations part join case_files file on file.id = part.case_id
                  where part.case_id = to_case and part.agency_id = current_agency() and part.left_at is null and file.is_restricted) then
    raise insufficient_privilege using message = 'not a restricted case of yours';
  end if;
  perform my_colleague(person);
  delete from case_named named where named.case_id = to_case and named.user_id = person;
  if is_named then insert into case_named (case_id, user_id, agency_id) values (to_case, person, current_agency()); end if;
  perform hold_parts(array[to_case]);
  return query select * from reseat_and_tell(array[to_case], person);
end $$;

create function samverka.disable_person(person uuid, from_now boolean, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare held uuid[];
begin
  if person = current_viewer() then raise check_violation using message = 'a manager does not disable herself'; end if;
  perform gate.disable(my_colleague(person), from_now);
  update users set disabled_at = case when from_now then clock_timestamp() end where id = person;
  held := hold_parts(array(select distinct part.case_id from case_participations part join case_files file on file.id = part.case_id
    join board_members member on member.board_id = file.board_id and member.agency_id = part.agency_id where member.user_id = person));
  return query select * from reseat_and_tell(held, person);
end $$;
reset role;
`;

const grants = `
create policy readers on samverka.case_files for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy members on samverka.case_files for update to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]))
  with check (responsible_id is null or responsible_id = any ((select samverka.my_acquaintances())::uuid[]));
create policy readers on samverka.case_participations for select to samverka_app_rights using (left_at is null and case_id = any ((select samverka.my_cases())::uuid[]));
create policy readers on samverka.disclosures for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy deciders on samverka.disclosures for insert to samverka_app_rights with check (
  stream_id = any ((select samverka.my_streams())::uuid[]) and item_kind in ('action', 'consent')
  and decided_by = (select samverka.current_viewer()) and from_agency = (select samverka.current_agency()));

grant select (id, board_id, stream_id, code, title, stage, area_id, labels, due_on, responsible_id, is_restricted, closed_at, closed_because, revision) on samverka.case_files to samverka_app_rights;
grant select (stream_id, id, item_kind, item_id, version, from_agency, decided_by, disclosed_at) on samverka.disclosures to samverka_app_rights;
grant update (title, stage, area_id, labels, due_on, responsible_id, closed_at, closed_because, revision) on samverka.case_files to samverka_app_rights;
grant select (case_id, agency_id) on samverka.case_participations to samverka_app_rights;
grant insert (stream_id, id, item_kind, item_id, version, from_agency, to_agencies, decided_by) on samverka.disclosures to samverka_app_rights;
grant execute on function samverka.put_on_board, samverka.take_off_board, samverka.name_on_case, samverka.disable_person to samverka_app_rights;
`;

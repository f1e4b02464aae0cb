import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Case files, the agencies that take part in them, and the acts that put people on them and take them off. */
export class Cases1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(forcing);
    await runner.query(seating);
    await runner.query(acts);
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
-- whose decision, when. Grounds come with a later issue. As visible as the stream that it was disclosed into.
create table samverka.disclosures (
  stream_id    uuid not null references samverka.streams on delete restrict,
  id           uuid not null default gen_random_uuid(),
  item_kind    text not null check (item_kind in ('case', 'note', 'action')),
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
grant select, insert on samverka.disclosures to samverka_keeper;
`;

const forcing = `
set local role samverka_keeper;

-- Sharing is an act: what goes beyond its author's agency without a disclosure of this very version, to all who read
-- it, cannot be committed. Nor can other words under a version that has been told already.
create function samverka.must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  readers  uuid[] := (select audience from streams where id = new.stream_id);
  wordless text[] := array['version', 'seq', 'written_at', 'withdrawn_at', 'withdrawal_reason'];
begin
  if tg_op = 'UPDATE' and new.version <= old.version and to_jsonb(new) - wordless <> to_jsonb(old) - wordless then
    raise integrity_constraint_violation using message = 'changed and still the same version';
  end if;
  if cardinality(readers) > 1 and not exists (
    select from disclosures where stream_id = new.stream_id and item_id = new.id and version = new.version
       and item_kind || 's' = tg_table_name and to_agencies || from_agency @> readers) then
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

-- On a case are: of each agency that takes part, those whom its manager put on the board; on a restricted case only the named.
create function samverka.seats(about uuid[], out case_id uuid, out user_id uuid, out agency_id uuid, out board_id uuid, out since timestamptz) returns setof record language sql stable security definer
  begin atomic
    select part.case_id, member.user_id, part.agency_id, file.board_id, part.since
      from samverka.case_participations part
      join samverka.case_files file on file.id = part.case_id
      join samverka.board_members member on member.board_id = file.board_id and member.agency_id = part.agency_id
      join samverka.users person on person.id = member.user_id and person.disabled_at is null
     where part.case_id = any (about) and part.left_at is null
       and (not file.is_restricted or exists (select from samverka.case_named named where named.case_id = part.case_id and named.user_id = member.user_id));
  end;

-- Puts everybody where she belongs on these cases, and says who came and who left.
create function samverka.reseat(about uuid[], out case_id uuid, out user_id uuid, out came boolean) returns setof record language sql security definer
  begin atomic
    with seat as (
      select * from samverka.seats(about)
    ), gone as (
      update samverka.case_members member set left_at = clock_timestamp()
       where member.case_id = any (about) and member.left_at is null
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
create function samverka.reseat_and_tell(about uuid[], out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language sql security definer
  begin atomic
    with change as (
      select moved.case_id, array_agg(moved.user_id) filter (where moved.came) as came, array_agg(moved.user_id) filter (where not moved.came) as gone
        from samverka.reseat(about) moved group by moved.case_id
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

create function samverka.put_on_board(board uuid, person uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from board_agencies where board_id = board and agency_id = current_agency()) then raise insufficient_privilege using message = 'not a board of yours'; end if;
  insert into board_members (board_id, user_id, agency_id) values (board, my_colleague(person), current_agency()) on conflict do nothing;
  return query select * from reseat_and_tell(array(select part.case_id from case_participations part join case_files file on file.id = part.case_id and file.board_id = board where part.agency_id = current_agency()));
end $$;

create function samverka.take_off_board(board uuid, person uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  delete from board_members where board_id = board and user_id = my_colleague(person);
  return query select * from reseat_and_tell(array(select part.case_id from case_participations part join case_files file on file.id = part.case_id and file.board_id = board where part.agency_id = current_agency()));
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
  return query select * from reseat_and_tell(array[to_case]);
end $$;

create function samverka.disable_person(person uuid, from_now boolean, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if person = current_viewer() then raise check_violation using message = 'a manager does not disable herself'; end if;
  perform gate.disable(my_colleague(person), from_now);
  update users set disabled_at = case when from_now then clock_timestamp() end where id = person;
  return query select * from reseat_and_tell(array(select distinct part.case_id from case_participations part join case_files file on file.id = part.case_id
    join board_members member on member.board_id = file.board_id and member.agency_id = part.agency_id where member.user_id = person));
end $$;
reset role;
`;

const acts = `
set local role samverka_keeper;

-- K7F-2QX: short and random. Nothing keeps two hidden cases from having the same: a unique key would tell.
create function samverka.random_code() returns text language plpgsql volatile security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  letters text  := 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  digits  text  := '23456789';
  dice    bytea := crypto.gen_random_bytes(6);
begin
  return substr(letters, get_byte(dice, 0) % 24 + 1, 1) || substr(digits, get_byte(dice, 1) % 8 + 1, 1) || substr(letters, get_byte(dice, 2) % 24 + 1, 1) || '-'
      || substr(digits, get_byte(dice, 3) % 8 + 1, 1) || substr(letters, get_byte(dice, 4) % 24 + 1, 1) || substr(letters, get_byte(dice, 5) % 24 + 1, 1);
end $$;

-- The id follows from who asks and from her name for the request: a retry finds her own case, and nobody can ask for another's.
create function samverka.case_id_for(request uuid) returns uuid language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare hash bytea := substr(sha256(convert_to('case|' || current_viewer() || '|' || request, 'UTF8')), 1, 16);
begin
  hash := set_byte(hash, 6, (get_byte(hash, 6) & 15) | 128);
  hash := set_byte(hash, 8, (get_byte(hash, 8) & 63) | 128);
  return encode(hash, 'hex')::uuid;
end $$;

-- Lets agencies of the board take part: the card moves to the stream of all of them, the existence of the case is
-- disclosed on it, and each agency gets a stream of its own, so that its look at the case takes as long whether or not others have theirs.
create function samverka.let_take_part(in_case uuid, on_board uuid, newcomers uuid[], out stream_id uuid) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if exists (select unnest(newcomers) except select agency_id from board_agencies where board_id = on_board) then
    raise insufficient_privilege using message = 'not an agency of the board';
  end if;
  insert into case_participations as part (case_id, agency_id) select in_case, unnest(newcomers) order by 2
    on conflict on constraint case_participations_pkey do update set left_at = null where part.left_at is not null;
  perform stream_of(in_case, array[newcomer]) from unnest(newcomers) newcomer;
  stream_id := stream_of(in_case, array(select agency_id from case_participations where case_id = in_case and left_at is null));
  update case_files set stream_id = let_take_part.stream_id, revision = gen_random_uuid(), responsible_id = (
    select user_id from case_members member where member.case_id = in_case and user_id = responsible_id and left_at is null limit 1) where id = in_case;
end $$;

create function samverka.disclose_existence(in_case uuid, into_stream uuid, to_agencies uuid[]) returns void language sql security definer
  begin atomic
    insert into samverka.disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by)
      select into_stream, 'case', in_case, 1, samverka.current_agency(), to_agencies, samverka.current_viewer() where cardinality(to_agencies) > 0;
  end;

create function samverka.open_case(request uuid, on_board uuid, file jsonb, others uuid[], out case_id uuid, out is_new boolean) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  mine uuid := current_agency();
  card uuid;
begin
  case_id := case_id_for(request);
  if not exists (select from board_members where board_id = on_board and user_id = current_viewer() and agency_id = mine) then
    raise insufficient_privilege using message = 'not on this board';
  end if;
  is_new := not exists (select from case_files where id = open_case.case_id);
  if not is_new then return; end if;
  card := stream_of(case_id, array[mine]);
  insert into case_files (id, board_id, stream_id, code, title, stage, area_id, labels, due_on, is_restricted)
    values (case_id, on_board, card, random_code(), file->>'title', file->>'stage', (file->>'areaId')::uuid,
            array(select jsonb_array_elements_text(file->'labels')), (file->>'dueOn')::date, (file->>'isRestricted')::boolean);
  insert into case_participations (case_id, agency_id) values (open_case.case_id, mine);
  insert into case_named (case_id, user_id, agency_id) select open_case.case_id, current_viewer(), mine where (file->>'isRestricted')::boolean;
  if cardinality(others) > 0 then
    card := let_take_part(case_id, on_board, others);
    perform disclose_existence(case_id, card, others);
  end if;
  perform reseat(array[case_id]);
end $$;

-- Brings an agency of the board onto the case.
create function samverka.invite_agency(to_case uuid, newcomer uuid) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  board uuid := (select board_id from case_files where id = to_case and id = any (my_cases()));
begin
  if board is null then raise insufficient_privilege using message = 'not on this case'; end if;
  perform from case_files where id = to_case for no key update; -- two invited at the same moment both stay
  perform disclose_existence(to_case, let_take_part(to_case, board, array[newcomer]), array[newcomer]);
  return query select moved.user_id from reseat(array[to_case]) moved;
end $$;

-- Ends my agency's part. The last agency cannot leave: it closes the case instead.
create function samverka.end_part(in_case uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
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
  return query select * from reseat_and_tell(array[in_case]);
end $$;

-- Everybody on it stays, by name; nobody comes onto it by the board any more. Each agency's manager decides from there.
create function samverka.restrict_case(about uuid, restricted boolean, on_revision uuid) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  update case_files set is_restricted = restricted, revision = gen_random_uuid() where id = about and id = any (my_cases()) and revision = on_revision;
  if not found then raise insufficient_privilege using message = 'not on this case, or it has changed'; end if;
  delete from case_named where case_id = about;
  insert into case_named (case_id, user_id, agency_id) select case_id, user_id, agency_id from case_members where restricted and case_id = about and left_at is null;
  return query select moved.user_id from reseat(array[about]) moved;
end $$;

-- Whether I may write to these agencies on this case: I am on it, mine is among them, and none that is not on the
-- case (who is on it, all of them know).
create function samverka.may_address(in_case uuid, for_audience uuid[]) returns boolean language sql stable security definer
  begin atomic
    select (in_case = any (samverka.my_cases()) and samverka.current_agency() = any (for_audience) and array_position(for_audience, null) is null
      and not exists (select unnest(for_audience) except select agency_id from samverka.case_participations where case_id = in_case and left_at is null)) is true;
  end;

-- The stream for this case and audience, made at first need.
create function samverka.stream_for(in_case uuid, for_audience uuid[], out stream_id uuid) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not may_address(in_case, for_audience) then
    raise insufficient_privilege using message = 'not a reader of this audience';
  end if;
  stream_id := stream_of(in_case, for_audience);
end $$;

-- What a manager may know of her agency's cases: code and people, never content.
create function samverka.agency_cases() returns table (case_id uuid, code text, board_id uuid, is_restricted boolean, is_closed boolean, member_ids uuid[]) language sql stable security definer
  begin atomic
    select file.id, file.code, file.board_id, file.is_restricted, file.closed_at is not null,
           array(select member.user_id from samverka.case_members member where member.case_id = file.id and member.agency_id = part.agency_id and member.left_at is null order by 1)
      from samverka.case_participations part join samverka.case_files file on file.id = part.case_id
     where part.agency_id = samverka.current_agency() and part.left_at is null and 'manager' = any (samverka.my_roles()) order by file.code, file.id;
  end;
reset role;
`;

const grants = `
create policy readers on samverka.case_files for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy members on samverka.case_files for update to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]))
  with check (responsible_id is null or responsible_id = any ((select samverka.my_acquaintances())::uuid[]));
create policy readers on samverka.case_participations for select to samverka_app_rights using (left_at is null and case_id = any ((select samverka.my_cases())::uuid[]));
create policy readers on samverka.disclosures for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy deciders on samverka.disclosures for insert to samverka_app_rights with check (
  stream_id = any ((select samverka.my_streams())::uuid[]) and item_kind <> 'case'
  and decided_by = (select samverka.current_viewer()) and from_agency = (select samverka.current_agency()));

grant select (id, board_id, stream_id, code, title, stage, area_id, labels, due_on, responsible_id, is_restricted, closed_at, closed_because, revision) on samverka.case_files to samverka_app_rights;
grant select (stream_id, id, item_kind, item_id, version, from_agency, to_agencies, decided_by, disclosed_at) on samverka.disclosures to samverka_app_rights;
grant update (title, stage, area_id, labels, due_on, responsible_id, closed_at, closed_because, revision) on samverka.case_files to samverka_app_rights;
grant select (case_id, agency_id) on samverka.case_participations to samverka_app_rights;
grant insert (stream_id, id, item_kind, item_id, version, from_agency, to_agencies, decided_by) on samverka.disclosures to samverka_app_rights;
grant execute on function samverka.put_on_board, samverka.take_off_board, samverka.name_on_case, samverka.disable_person, samverka.open_case,
  samverka.invite_agency, samverka.end_part, samverka.restrict_case, samverka.stream_for, samverka.may_address, samverka.agency_cases to samverka_app_rights;
`;

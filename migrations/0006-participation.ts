import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do about who takes part: open a case, bring an agency onto it, end one's part, restrict it, address one another. */
export class Participation1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(acts);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

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
  perform reseat(array[case_id], null);
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
  return query select moved.user_id from reseat(array[to_case], null) moved;
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
  return query select * from reseat_and_tell(array[in_case], null);
end $$;

-- Everybody on it stays, by name; nobody comes onto it by the board any more. Each agency's manager decides from there.
create function samverka.restrict_case(about uuid, restricted boolean, on_revision uuid) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform from case_participations part where part.case_id = about and about = any (my_cases()) order by part.agency_id for no key update;
  update case_files set is_restricted = restricted, revision = gen_random_uuid() where id = about and id = any (my_cases()) and revision = on_revision;
  if not found then raise insufficient_privilege using message = 'not on this case, or it has changed'; end if;
  delete from case_named where case_id = about;
  insert into case_named (case_id, user_id, agency_id) select case_id, user_id, agency_id from case_members where restricted and case_id = about and left_at is null;
  return query select moved.user_id from reseat(array[about], null) moved;
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

grant execute on function samverka.open_case, samverka.invite_agency, samverka.end_part, samverka.restrict_case,
  samverka.stream_for, samverka.may_address, samverka.agency_cases to samverka_app_rights;
`;

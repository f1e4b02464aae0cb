import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever tells another agency anything rests on a ground: notes, actions, consents, and that a case exists. */
export class EveryActOfSharing1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(disclosing);
    await runner.query(forcing);
    await runner.query(participating);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const disclosing = `
grant create on schema samverka to samverka_keeper;
grant update (version) on samverka.consents to samverka_keeper; -- to hold a row as it is, one must be allowed to change it
set local role samverka_keeper;

drop function samverka.disclose_again;

-- A ground that is no consent names none; one that is names a consent of this case, in force today, that I may read and
-- that names my agency and each receiver. It is held until the end of the transaction: a withdrawal comes before, or after.
create or replace function samverka.rests_on_consent(ground text, consent uuid, in_case uuid, receivers uuid[]) returns boolean language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from legal_grounds where id = ground and needs_consent) then return consent is null; end if;
  perform from consents given
    where given.id = consent and given.case_id = in_case and given.stream_id = any (my_streams())
      and given.withdrawn_at is null and today() between given.valid_from and given.valid_until and receivers || current_agency() <@ given.agency_ids
      for share;
  return found and not exists (select from consents twin where twin.id = consent and twin.case_id = in_case and twin.withdrawn_at is not null);
end $$;

-- Where something is disclosed: a stream of mine, that all of the receivers read.
create function samverka.place_of_disclosure(in_stream uuid, receivers uuid[], out case_id uuid, out is_place boolean) language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  select stream.case_id, board.template = 'place' into case_id, is_place
    from streams stream join case_files file on file.id = stream.case_id join boards board on board.id = file.board_id
   where stream.id = in_stream and stream.id = any (my_streams()) and receivers <@ array_remove(stream.audience, current_agency());
  if not found then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
end $$;

-- Discloses a version of something to these agencies, on the grounds given: each of them on one that reaches it today,
-- each question answered as the ground demands. What is missing has a state of its own, so that it can be told in words.
create or replace function samverka.disclose(in_stream uuid, kind text, item uuid, of_version int, receivers uuid[], sharing jsonb) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  place record := place_of_disclosure(in_stream, receivers);
  given record;
begin
  if kind not in ('case', 'note', 'action') then raise insufficient_privilege using message = 'nothing that is shared on a ground'; end if;
  if array(select unnest(receivers) order by 1) is distinct from array(select agency_id from uses_in(sharing), unnest(agency_ids) agency_id order by 1) then
    raise exception using errcode = 'SV001', message = 'a receiver without a ground';
  end if;
  for given in select * from uses_in(sharing) loop
    if not given.agency_ids <@ array(select offer.agency_id from grounds_between(current_agency(), given.agency_ids, place.is_place, my_roles(), today(), null) offer
                                      where offer.ground_id = given.ground_id) then
      raise exception using errcode = 'SV002', message = 'a ground that does not reach its receiver';
    end if;
    if exists (select from legal_ground_questions question where question.ground_id = given.ground_id and (given.answers->>question.key)::boolean is distinct from question.must_be) then
      raise exception using errcode = 'SV003', message = 'a ground that the answers rule out';
    end if;
    if not rests_on_consent(given.ground_id, given.consent_id, place.case_id, given.agency_ids) then
      raise exception using errcode = 'SV004', message = 'no consent in force';
    end if;
    -- A row for each: who stands together in one would tell a reader that another got it on some other ground.
    insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
      select in_stream, kind, item, of_version, current_agency(), array[receiver], current_viewer(), given.ground_id, given.consent_id, sharing->>'assessment', given.answers
        from unnest(given.agency_ids) receiver;
  end loop;
end $$;

-- A consent rests on itself: whoever gave it said yes to these agencies. What it is for is why they are told.
create function samverka.disclose_consent(in_stream uuid, consent uuid, why text) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  others uuid[] := array(select unnest(audience) from streams where id = in_stream except select current_agency());
  place  record := place_of_disclosure(in_stream, others);
begin
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
    select in_stream, 'consent', given.id, given.version, current_agency(), array[offer.agency_id], current_viewer(), offer.ground_id, given.id, why, '{}'
      from consents given, grounds_between(current_agency(), others, place.is_place, my_roles(), today(), null) offer join legal_grounds ground on ground.id = offer.ground_id
     where given.stream_id = in_stream and given.id = consent and given.author_id = current_viewer() and ground.needs_consent;
end $$;

-- A version that says nothing which its readers did not know: who has an action now and until when, that a consent is
-- withdrawn. Whether it says nothing, the trigger below looks.
create function samverka.disclose_unsaid(in_stream uuid, kind text, item uuid, of_version int) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare others uuid[] := array(select unnest(audience) from streams where id = in_stream except select current_agency());
begin
  perform place_of_disclosure(in_stream, others);
  if kind not in ('action', 'consent') then raise insufficient_privilege using message = 'nothing that changes without words'; end if;
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by)
    select in_stream, kind, item, of_version, current_agency(), others, current_viewer() where cardinality(others) > 0;
end $$;

-- On what grounds my agency told others of something last, in the shape that it was given in; null if it never did.
create function samverka.my_sharing_of(in_stream uuid, kind text, item uuid) returns jsonb language sql stable security definer
  begin atomic
    select jsonb_build_object('assessment', min(last.assessment), 'uses', jsonb_agg(jsonb_build_object(
        'groundId', last.ground_id, 'agencyIds', last.to_agencies, 'consentId', last.consent_id, 'answers', last.answers) order by last.to_agencies))
      from samverka.disclosures last
     where last.stream_id = in_stream and last.stream_id = any ((select samverka.my_streams())::uuid[]) and last.item_kind = kind and last.item_id = item
       and last.from_agency = samverka.current_agency() and last.ground_id is not null
       and last.version = (select max(version) from samverka.disclosures earlier where earlier.stream_id = in_stream and earlier.item_kind = kind and earlier.item_id = item
                             and earlier.from_agency = samverka.current_agency() and earlier.ground_id is not null)
    having count(*) > 0;
  end;
`;

const forcing = `
-- Sharing is an act: what goes beyond its author's agency without a disclosure of this very version, to all who read it,
-- cannot be committed; where it says anything (something new in the columns named; to take back says nothing), on a legal ground each, decided by its author here
-- and now. Nor can other words under a version that has been told already.
create or replace function samverka.must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  readers  uuid[]  := (select audience from streams where id = new.stream_id);
  is_now   boolean := tg_op = 'INSERT' or new.version > old.version;
  speaks   boolean := true;
  author   uuid    := coalesce(to_jsonb(new)->>'changed_by', to_jsonb(new)->>'author_id')::uuid;
  wordless text[]  := array['version', 'seq', 'written_at', 'withdrawn_at', 'withdrawal_reason'];
begin
  if not is_now and to_jsonb(new) - wordless <> to_jsonb(old) - wordless then
    raise integrity_constraint_violation using message = 'changed and still the same version';
  end if;
  if tg_op = 'UPDATE' then
    speaks := exists (select from unnest(tg_argv) saying where to_jsonb(new)->>saying is distinct from to_jsonb(old)->>saying and to_jsonb(new)->>saying is not null);
  end if;
  if cardinality(readers) > 1 and not readers <@ array(
    select unnest(to_agencies || from_agency) from disclosures where stream_id = new.stream_id and item_id = new.id and version = new.version
       and item_kind || 's' = tg_table_name and (not is_now or decided_by = author and disclosed_at >= transaction_timestamp() and (ground_id is not null or not speaks))) then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $$;

-- That a case exists is told to an agency on a ground too, when it comes and when it comes back; only the one that opened it needs none.
create or replace function samverka.existence_must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if new.left_at is not null or tg_op = 'UPDATE' and old.left_at is null then return null; end if;
  if exists (select from case_participations where case_id = new.case_id and agency_id <> new.agency_id)
    and not exists (select from disclosures where item_kind = 'case' and item_id = new.case_id and ground_id is not null and disclosed_at >= transaction_timestamp()
      and (new.agency_id = any (to_agencies) or tg_op = 'INSERT' and from_agency = new.agency_id)
      and stream_id in (select id from streams where case_id = new.case_id)) then
    raise integrity_constraint_violation using message = 'taken part in and not disclosed';
  end if;
  return null;
end $$;
reset role;

drop trigger existence_must_be_disclosed on samverka.case_participations;
create constraint trigger existence_must_be_disclosed after insert or update on samverka.case_participations
  deferrable initially deferred for each row execute function samverka.existence_must_be_disclosed();
drop trigger must_be_disclosed on samverka.notes;
create constraint trigger must_be_disclosed after insert or update on samverka.notes
  deferrable initially deferred for each row execute function samverka.must_be_disclosed('body');
drop trigger must_be_disclosed on samverka.actions;
create constraint trigger must_be_disclosed after insert or update on samverka.actions
  deferrable initially deferred for each row execute function samverka.must_be_disclosed('task', 'outcome', 'outcome_note');
-- What a consent says is never changed; that it is withdrawn takes back, and tells nothing.
`;

const participating = `
set local role samverka_keeper;
drop function samverka.open_case;
drop function samverka.invite_agency;
drop function samverka.disclose_existence;

-- Opens a case, on the grounds given where others are on it from the start.
create function samverka.open_case(request uuid, on_board uuid, file jsonb, others uuid[], sharing jsonb, out case_id uuid, out is_new boolean) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
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
  if cardinality(others) > 0 then card := let_take_part(case_id, on_board, others); end if;
  perform reseat(array[case_id], null);
  if cardinality(others) > 0 then perform disclose(card, 'case', case_id, 1, others, sharing); end if;
end $$;

-- Brings an agency of the board onto the case, on a ground that reaches it.
create function samverka.invite_agency(to_case uuid, newcomer uuid, sharing jsonb) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  board uuid := (select board_id from case_files where id = to_case and id = any (my_cases()));
begin
  if board is null then raise insufficient_privilege using message = 'not on this case'; end if;
  perform from case_files where id = to_case for no key update; -- two invited at the same moment both stay
  perform disclose(let_take_part(to_case, board, array[newcomer]), 'case', to_case, 1, array[newcomer], sharing);
  return query select moved.user_id from reseat(array[to_case], null) moved;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
-- Disclosures are made by the functions above and by nobody else.
drop policy deciders on samverka.disclosures;
revoke insert on samverka.disclosures from samverka_app_rights;
revoke insert (stream_id, id, item_kind, item_id, version, from_agency, to_agencies, decided_by) on samverka.disclosures from samverka_app_rights;
grant execute on function samverka.disclose_consent, samverka.disclose_unsaid, samverka.my_sharing_of, samverka.open_case, samverka.invite_agency to samverka_app_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sharing is an act on a legal ground: for every receiver one that reaches it, with the author's own line of why. */
export class LawfulSharing1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(disclosing);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const columns = `
-- What it rested on; of actions, consents and the existence of a case nobody is asked yet.
alter table samverka.disclosures
  add column ground_id  text references samverka.legal_grounds on delete restrict,
  add column consent_id uuid,
  add column assessment text check (length(assessment) between 3 and 300),
  add column answers    jsonb,
  add check ((ground_id is null) = (assessment is null) and (ground_id is null) = (answers is null));
`;

const disclosing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Discloses a version of something to these agencies, on the grounds given: each of them on one that reaches it today,
-- each question answered as the ground demands. What is missing has a state of its own, so that it can be told in words.
create function samverka.disclose(in_stream uuid, kind text, item uuid, of_version int, receivers uuid[], sharing jsonb) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  place record;
  given record;
begin
  select stream.case_id, board.template = 'place' as is_place into place
    from streams stream join case_files file on file.id = stream.case_id join boards board on board.id = file.board_id
   where kind = 'note' and stream.id = in_stream and stream.id = any (my_streams()) and receivers <@ array_remove(stream.audience, current_agency());
  if not found then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
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

create function samverka.uses_in(sharing jsonb) returns table (ground_id text, agency_ids uuid[], consent_id uuid, answers jsonb) language sql immutable security definer
  begin atomic
    select given."groundId", given."agencyIds", given."consentId", coalesce(given.answers, '{}')
      from jsonb_to_recordset(case when jsonb_typeof(sharing->'uses') = 'array' then sharing->'uses' else '[]' end)
        as given ("groundId" text, "agencyIds" uuid[], "consentId" uuid, answers jsonb);
  end;

-- A ground that is no consent names none; one that is names a consent of this case, in force today, that I may read and
-- that names my agency and each receiver.
create function samverka.rests_on_consent(ground text, consent uuid, in_case uuid, receivers uuid[]) returns boolean language sql stable security definer
  begin atomic
    select case when (select needs_consent from samverka.legal_grounds where id = ground)
      then exists (select from samverka.consents given
                    where given.id = consent and given.case_id = in_case and given.stream_id = any ((select samverka.my_streams())::uuid[])
                      and given.withdrawn_at is null and samverka.today() between given.valid_from and given.valid_until
                      and receivers || samverka.current_agency() <@ given.agency_ids)
        and not exists (select from samverka.consents twin where twin.id = consent and twin.case_id = in_case and twin.withdrawn_at is not null)
      else consent is null end;
  end;

-- The next version of something goes to the same receivers on the same grounds, as far as these still carry.
create function samverka.disclose_again(in_stream uuid, kind text, item uuid, of_version int) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  before  jsonb;
  readers uuid[];
begin
  if not coalesce(in_stream = any (my_streams()), false) then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  select jsonb_build_object('assessment', min(assessment), 'uses', jsonb_agg(jsonb_build_object('groundId', ground_id, 'agencyIds', to_agencies, 'consentId', consent_id, 'answers', answers)))
    into before from disclosures where stream_id = in_stream and item_kind = kind and item_id = item and version = of_version - 1 and from_agency = current_agency();
  readers := array(select agency_id from uses_in(before), unnest(agency_ids) agency_id);
  if cardinality(readers) > 0 then perform disclose(in_stream, kind, item, of_version, readers, before); end if;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
create policy keeper on samverka.consents to samverka_keeper using (true);
grant select on samverka.consents to samverka_keeper;
`;

const grants = `
-- Nothing of what it rested on is granted: who reads a stream shares it with others, who may have got it on a consent, or for a
-- reason, that is not for her.
grant execute on function samverka.disclose, samverka.disclose_again to samverka_app_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same as before with fewer questions asked on the way: docs/decisions/0013-hot-path.md. */
export class FewerQuestions1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(streams);
    await runner.query(guards);
    await runner.query(disclosing);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const streams = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0004; one that is there already, as nearly all are, is looked up and not tried to be made.
create or replace function samverka.stream_of(in_case uuid, for_audience uuid[], out stream_id uuid) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  sorted uuid[] := array(select distinct unnest(for_audience) order by 1);
  opened timestamptz;
begin
  select id into stream_id from streams where case_id = in_case and audience = sorted;
  if stream_id is not null then return; end if;
  insert into streams (case_id, audience) values (in_case, sorted) on conflict do nothing returning id, opened_at into stream_id, opened;
  if stream_id is null then
    select id into stream_id from streams where case_id = in_case and audience = sorted;
  else
    insert into stream_agencies (agency_id, case_id, stream_id, opened_at) select unnest(sorted), in_case, stream_id, opened;
  end if;
end $$;

-- As in 0010.
create or replace function samverka.announce(about uuid, happened jsonb, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare me gate.sessions := gate.session();
begin
  if about = any (my_streams()) then
    update streams set head = head + 1, moved_in = pg_current_xact_id() where id = about returning head into seq;
  end if;
  if seq is null then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  insert into history (stream_id, seq, by_id, agency_id, kind, item_id, from_id, to_id, from_word, to_word, came)
    values (about, seq, me.user_id, me.agency_id, happened->>'kind', (happened->>'itemId')::uuid,
      (happened->>'fromId')::uuid, (happened->>'toId')::uuid, happened->>'fromWord', happened->>'toWord',
      array(select jsonb_array_elements_text(coalesce(happened->'came', '[]')) order by 1)::uuid[]);
end $$;
`;

const guards = `
-- As in 0019. What stays with its author's agency is told to nobody; of a copy it is asked who had it already only where
-- the disclosures do not reach all who read it.
create or replace function samverka.must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  is_now   boolean := tg_op = 'INSERT' or new.version > old.version;
  readers  uuid[]  := (select audience from streams where id = new.stream_id);
  told     uuid[];
  row      jsonb;
  before   jsonb;
  author   uuid;
  speaks   boolean := true;
  wordless text[]  := array['version', 'seq', 'written_at', 'withdrawn_at', 'withdrawal_reason'];
begin
  if tg_op = 'INSERT' and cardinality(readers) = 1 then return null; end if;
  row := to_jsonb(new);
  author := coalesce(row->>'changed_by', row->>'shared_by', row->>'author_id')::uuid;
  if tg_op = 'UPDATE' then
    before := to_jsonb(old);
    if not is_now and row - wordless <> before - wordless then
      raise integrity_constraint_violation using message = 'changed and still the same version';
    end if;
    speaks := exists (select from unnest(tg_argv) saying where row->>saying is distinct from before->>saying and row->>saying is not null);
  end if;
  if cardinality(readers) = 1 then return null; end if;
  told := array(
    select unnest(to_agencies || from_agency) from disclosures where stream_id = new.stream_id and item_id = new.id and version = new.version
       and item_kind || 's' = tg_table_name and (not is_now or decided_by = author and disclosed_at >= transaction_timestamp() and (ground_id is not null or not speaks)));
  if not readers <@ told and not array(select unnest(readers) except select unnest(knows_already(tg_table_name, new.id, new.stream_id, new.case_id))) <@ told then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $$;
`;

const disclosing = `
-- As in 0019; a consent stood there before this transaction, or vouches for nothing.
create or replace function samverka.knows_already(item_table text, item uuid, in_stream uuid, in_case uuid) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select unnest(origin.audience) from samverka.copies link join samverka.streams origin on origin.id = link.stream_id
       where item_table = 'notes' and link.into_stream = in_stream and link.note_id = item
      union
      select unnest(origin.audience) from samverka.consents twin join samverka.streams origin on origin.id = twin.stream_id
       where item_table = 'consents' and twin.id = item and twin.case_id = in_case and twin.stream_id <> in_stream
         and exists (select from samverka.history step where step.stream_id = twin.stream_id and step.item_id = item and step.happened_at < transaction_timestamp()));
  end;

-- As in 0025; who is asking is asked once.
create or replace function samverka.disclose(in_stream uuid, kind text, item uuid, of_version int, receivers uuid[], sharing jsonb) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me    gate.sessions := gate.session();
  roles text[]        := my_roles();
  place record        := place_of_disclosure(in_stream, receivers);
  given record;
begin
  if kind not in ('case', 'note', 'action', 'request') then raise insufficient_privilege using message = 'nothing that is shared on a ground'; end if;
  -- That a case exists is told to those who come, as they come: not once more to somebody who is on it, by whatever ground.
  if kind = 'case' and (item <> place.case_id or exists (
    select unnest(receivers) except select part.agency_id from case_participations part where part.case_id = item and part.left_at is null and part.came_at = transaction_timestamp())) then
    raise insufficient_privilege using message = 'told only to whoever comes';
  end if;
  if array(select unnest(receivers) order by 1) is distinct from array(select agency_id from uses_in(sharing), unnest(agency_ids) agency_id order by 1) then
    raise exception using errcode = 'SV001', message = 'a receiver without a ground';
  end if;
  for given in select * from uses_in(sharing) loop
    if not given.agency_ids <@ array(select offer.agency_id from grounds_between(me.agency_id, given.agency_ids, place.is_place, roles, today(), null) offer
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
      select in_stream, kind, item, of_version, me.agency_id, array[receiver], me.user_id, given.ground_id, given.consent_id, decode(sharing->>'assessment', 'base64'), given.answers
        from unnest(given.agency_ids) receiver;
  end loop;
end $$;

-- As in 0025; what was asked on a consent was told on it too.
create or replace function samverka.shared_on_consent() returns table (consent_id uuid, stream_id uuid, item_kind text, item_id uuid, from_agency uuid, to_agency uuid, disclosed_at timestamptz)
  language sql stable security definer
  begin atomic
    with told as (
      select told.consent_id, told.stream_id, told.item_kind, told.item_id, told.from_agency, told.disclosed_at, unnest(told.to_agencies) as receiver from samverka.disclosures told
       where told.stream_id = any ((select samverka.my_streams())::uuid[]) and told.ground_id is not null and told.item_kind in ('note', 'action', 'request')
    )
    select told.consent_id, told.stream_id, told.item_kind, told.item_id, told.from_agency, told.receiver, max(told.disclosed_at)
      from told
     where samverka.current_agency() in (told.from_agency, told.receiver) and told.consent_id is not null
       and exists (select from samverka.consents given where given.id = told.consent_id and given.stream_id = any ((select samverka.my_streams())::uuid[]))
       and not exists (select from told other where other.stream_id = told.stream_id and other.item_kind = told.item_kind and other.item_id = told.item_id
                          and other.receiver = told.receiver and other.consent_id is null and samverka.current_agency() in (other.from_agency, other.receiver))
     group by 1, 2, 3, 4, 5, 6 order by 7, 4, 6;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

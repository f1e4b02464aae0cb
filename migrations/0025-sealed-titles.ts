import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a case is called, and why others were told of something, are kept encrypted too: docs/decisions/0016-encryption.md. */
export class SealedTitles1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(nothingYet);
    await runner.query(titles);
    await runner.query(participating);
    await runner.query(reasons);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** The key is the server's, and never the database's: so what lies here in the clear cannot be encrypted from here. */
const nothingYet = `
do $$
begin
  if exists (select from samverka.case_files) or exists (select from samverka.disclosures where assessment is not null) then
    raise exception 'what the cases in this database are called is not encrypted, and cannot be from here. Begin with an empty one: move DATA_DIR away and start again, and the demonstration is laid out anew.';
  end if;
end $$;
`;

const titles = `
alter table samverka.case_files drop column title_words;
drop function samverka.says, samverka.words_of, samverka.plain;

-- sealed_in: under which stream's key the title is encrypted. Where an agency leaves, the card moves and the title stays as it is: those who
-- remain have that key. Where one comes, whoever brings it encrypts the title anew. No title: only while a case is being opened.
alter table samverka.case_files
  alter column title drop not null, alter column title type bytea using null, add check (octet_length(title) between 32 and 511),
  add column sealed_in uuid references samverka.streams on delete restrict;

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- A card that some of its readers could not open, or that says nothing, cannot be committed: what counts is where it stands at its end.
create function samverka.title_must_open() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (
    select from case_files file
      join streams card on card.id = file.stream_id
      join streams sealed on sealed.id = file.sealed_in and sealed.case_id = file.id and card.audience <@ sealed.audience
     where file.id = new.id and file.title is not null and exists (select from stream_keys where stream_id = sealed.id)) then
    raise integrity_constraint_violation using message = 'a title that its readers cannot open';
  end if;
  return null;
end $$;
reset role;

create constraint trigger title_must_open after insert or update of title, sealed_in, stream_id on samverka.case_files
  deferrable initially deferred for each row execute function samverka.title_must_open();
`;

const participating = `
drop function samverka.open_case, samverka.invite_agency;
set local role samverka_keeper;

-- Opens a case. What it is called, and on what grounds the others are told of it, is said in the same transaction, under a key of the stream
-- that comes of it: without either nothing is committed (title_must_open, existence_must_be_disclosed).
create function samverka.open_case(request uuid, on_board uuid, file jsonb, others uuid[], out case_id uuid, out is_new boolean) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  mine uuid := current_agency();
begin
  case_id := case_id_for(request);
  if not exists (select from board_members where board_id = on_board and user_id = current_viewer() and agency_id = mine) then
    raise insufficient_privilege using message = 'not on this board';
  end if;
  is_new := not exists (select from case_files where id = open_case.case_id);
  if not is_new then return; end if;
  insert into case_files (id, board_id, stream_id, code, stage, area_id, labels, due_on, is_restricted)
    values (case_id, on_board, stream_of(case_id, array[mine]), random_code(), file->>'stage', (file->>'areaId')::uuid,
            array(select jsonb_array_elements_text(file->'labels')), (file->>'dueOn')::date, (file->>'isRestricted')::boolean);
  insert into case_participations (case_id, agency_id) values (open_case.case_id, mine);
  insert into case_named (case_id, user_id, agency_id) select open_case.case_id, current_viewer(), mine where (file->>'isRestricted')::boolean;
  if cardinality(others) > 0 then perform let_take_part(case_id, on_board, others); end if;
  perform reseat(array[case_id], null);
end $$;

-- Brings an agency of the board onto the case; the rest as where a case is opened.
create function samverka.invite_agency(to_case uuid, newcomer uuid) returns setof uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  board uuid := (select board_id from case_files where id = to_case and id = any (my_cases()));
begin
  if board is null then raise insufficient_privilege using message = 'not on this case'; end if;
  perform from case_files where id = to_case for no key update; -- two invited at the same moment both stay
  perform let_take_part(to_case, board, array[newcomer]);
  return query select moved.user_id from reseat(array[to_case], null) moved;
end $$;
reset role;
`;

const reasons = `
drop function samverka.my_sharing_of, samverka.shared_on_consent;
alter table samverka.disclosures
  drop constraint disclosures_assessment_check, drop constraint disclosures_check,
  alter column assessment type bytea using null, add check (octet_length(assessment) between 32 and 1231),
  -- A consent says itself why others are told of it.
  add constraint disclosures_check check ((ground_id is null) = (answers is null) and (assessment is null) = (ground_id is null or item_kind = 'consent'));
set local role samverka_keeper;

-- The rest of these stays as it is, wherever it was written last.
do $$
declare
  change record;
  before text;
begin
  for change in values
    ('samverka.disclose', 'sharing->>''assessment''', 'decode(sharing->>''assessment'', ''base64'')'),
    ('samverka.disclose_consent', '''consent'', ''{}''', 'null, ''{}'''),
    ('samverka.copy_consent', '''consent'', ''{}''', 'null, ''{}''')
  loop
    before := pg_get_functiondef(change.column1::regproc);
    if strpos(before, change.column2) = 0 then raise exception '% does not say what is to be changed', change.column1; end if;
    execute replace(before, change.column2, change.column3);
  end loop;
end $$;

-- On what grounds my agency told others of something last, of which version, and why, as it was encrypted; null if it never did.
create function samverka.my_sharing_of(in_stream uuid, kind text, item uuid, out version int, out assessment bytea, out uses jsonb) language sql stable security definer
  begin atomic
    select last.version, (array_agg(last.assessment))[1], jsonb_agg(jsonb_build_object(
        'groundId', last.ground_id, 'agencyIds', last.to_agencies, 'consentId', last.consent_id, 'answers', last.answers) order by last.to_agencies)
      from samverka.disclosures last
     where last.stream_id = in_stream and last.stream_id = any ((select samverka.my_streams())::uuid[]) and last.item_kind = kind and last.item_id = item
       and last.from_agency = samverka.current_agency() and last.ground_id is not null
     group by last.version order by last.version desc limit 1;
  end;

-- As in 0023.
create function samverka.shared_on_consent() returns table (consent_id uuid, stream_id uuid, item_kind text, item_id uuid, from_agency uuid, to_agency uuid, disclosed_at timestamptz)
  language sql stable security definer
  begin atomic
    with told as (
      select told.consent_id, told.stream_id, told.item_kind, told.item_id, told.from_agency, told.disclosed_at, unnest(told.to_agencies) as receiver from samverka.disclosures told
       where told.stream_id = any ((select samverka.my_streams())::uuid[]) and told.ground_id is not null and told.item_kind in ('note', 'action')
    )
    select told.consent_id, told.stream_id, told.item_kind, told.item_id, told.from_agency, told.receiver, max(told.disclosed_at)
      from told
     where samverka.current_agency() in (told.from_agency, told.receiver) and told.consent_id is not null
       and exists (select from samverka.consents given where given.id = told.consent_id and given.stream_id = any ((select samverka.my_streams())::uuid[]))
       and not exists (select from told other where other.stream_id = told.stream_id and other.item_kind = told.item_kind and other.item_id = told.item_id
                          and other.receiver = told.receiver and other.consent_id is null)
     group by 1, 2, 3, 4, 5, 6 order by 7, 4, 6;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
-- Under no key of a stream that is not hers: that it is there would be told by how it is refused.
alter policy members on samverka.case_files with check (
  (responsible_id is null or responsible_id = any ((select samverka.my_acquaintances())::uuid[])) and sealed_in = any ((select samverka.my_streams())::uuid[]));
grant select (sealed_in), update (sealed_in) on samverka.case_files to samverka_app_rights;
grant execute on function samverka.open_case, samverka.invite_agency, samverka.my_sharing_of, samverka.shared_on_consent to samverka_app_rights;
`;

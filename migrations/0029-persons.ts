import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The persons whom a case is about, each as visible as the stream in which they stand: docs/decisions/0022-persons.md. */
export class Persons1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(beside);
    await runner.query(forcing);
    await runner.query(policies);
    await runner.query(finding);
    await runner.query(sharing);
    await runner.query(keeping);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- What names somebody is sealed under the key of the stream. terms are what it is found by, each as one agency's key makes it
-- of a number or a word of a name: side by side with the agencies they are for, and read by nobody.
create table samverka.persons (
  stream_id         uuid not null references samverka.streams on delete restrict,
  id                uuid not null,
  case_id           uuid not null references samverka.case_files on delete restrict,
  author_id         uuid not null references samverka.users on delete restrict,
  agency_id         uuid not null references samverka.agencies on delete restrict,
  role              text not null check (role in ('youth', 'victim', 'suspect', 'guardian', 'child', 'other')),
  name              bytea not null check (octet_length(name) between 32 and 511),
  identity_kind     text not null check (identity_kind in ('personnummer', 'samordningsnummer', 'interim', 'unknown')),
  number            bytea check (octet_length(number) = 43),
  address           bytea check (octet_length(address) between 32 and 1231),
  phone             bytea check (octet_length(phone) between 32 and 191),
  protection        text check (protection in ('marked', 'registered_elsewhere', 'new_identity')),
  is_no_suspect     boolean,
  reliability       text check (reliability in ('reliable', 'mostly_reliable', 'unreliable', 'not_assessed')),
  accuracy          text check (accuracy in ('certain', 'first_hand', 'corroborated', 'uncorroborated')),
  added_at          timestamptz not null,
  version           int not null,
  corrected_at      timestamptz,
  withdrawn_at      timestamptz,
  withdrawal_reason bytea check (octet_length(withdrawal_reason) between 32 and 1231),
  changed_by        uuid not null references samverka.users on delete restrict,
  shared_by         uuid references samverka.users on delete restrict,
  shared_at         timestamptz,
  term_agencies     uuid[] not null,
  terms             bytea[] not null check (cardinality(terms) = cardinality(term_agencies) and cardinality(terms) <= 2000),
  seq               bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq),
  check ((identity_kind = 'unknown') = (number is null)),
  check (protection is null or address is null and phone is null), -- whoever is protected has none that could be shown
  check (is_no_suspect is not true or role <> 'suspect'),
  check ((is_no_suspect is null) = (reliability is null) and (reliability is null) = (accuracy is null)),
  check ((withdrawn_at is null) = (withdrawal_reason is null)),
  check ((shared_by is null) = (shared_at is null))
);

-- How each stood, and stood before each correction, kept by the trigger below and by nobody else.
create table samverka.person_versions (
  stream_id     uuid not null,
  person_id     uuid not null,
  version       int not null,
  role          text not null,
  name          bytea not null,
  identity_kind text not null,
  number        bytea,
  address       bytea,
  phone         bytea,
  protection    text,
  is_no_suspect boolean,
  reliability   text,
  accuracy      text,
  changed_by    uuid not null references samverka.users on delete restrict,
  kept_at       timestamptz not null,
  primary key (stream_id, person_id, version),
  foreign key (stream_id, person_id) references samverka.persons on delete restrict
);

-- Led by the stream: whoever looks for somebody touches no row of a stream that she does not read.
create table samverka.person_terms (
  stream_id uuid not null,
  agency_id uuid not null,
  term      bytea not null check (octet_length(term) = 16),
  person_id uuid not null,
  primary key (stream_id, agency_id, term, person_id)
);
`;

const beside = `
-- That somebody says that it is not so: beside what it is about, which stays as it was written (SoL 14:6).
create table samverka.disputes (
  stream_id   uuid not null references samverka.streams on delete restrict,
  id          uuid not null,
  case_id     uuid not null references samverka.case_files on delete restrict,
  person_id   uuid not null,
  author_id   uuid not null references samverka.users on delete restrict,
  agency_id   uuid not null references samverka.agencies on delete restrict,
  field       text not null check (field in ('name', 'number', 'contact', 'role', 'marks')),
  words       bytea not null check (octet_length(words) between 32 and 1231),
  disputed_at timestamptz not null,
  version     int not null check (version = 1),
  seq         bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq),
  foreign key (stream_id, person_id) references samverka.persons on delete restrict
);

-- That a person has been shared on: as visible as where it came from, like copies of notes.
create table samverka.person_copies (
  stream_id   uuid not null,
  person_id   uuid not null,
  into_stream uuid not null references samverka.streams on delete restrict,
  case_id     uuid not null,
  version     int not null,
  by_id       uuid not null references samverka.users on delete restrict,
  agency_id   uuid not null references samverka.agencies on delete restrict,
  copied_at   timestamptz not null,
  seq         bigint not null,
  primary key (stream_id, person_id, into_stream),
  foreign key (stream_id, person_id) references samverka.persons on delete restrict
);
create index person_copies_into on samverka.person_copies (into_stream, person_id);

do $$
declare guarded text;
begin
  foreach guarded in array array['persons', 'person_versions', 'person_terms', 'disputes', 'person_copies'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
  end loop;
  foreach guarded in array array['persons', 'disputes', 'person_copies'] loop
    execute format('create constraint trigger must_be_announced after insert or update on samverka.%I deferrable initially deferred for each row execute function samverka.must_be_announced()', guarded);
  end loop;
end $$;
grant select, insert, update on samverka.persons, samverka.person_copies to samverka_keeper;
grant select, insert, update (address, phone) on samverka.person_versions to samverka_keeper;
grant select, insert, delete on samverka.person_terms to samverka_keeper;
grant select on samverka.disputes to samverka_keeper;
`;

const forcing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

create function samverka.keep_person() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  insert into person_versions (stream_id, person_id, version, role, name, identity_kind, number, address, phone, protection, is_no_suspect, reliability, accuracy, changed_by, kept_at)
    select new.stream_id, new.id, new.version, new.role, new.name, new.identity_kind, new.number, new.address, new.phone, new.protection, new.is_no_suspect, new.reliability, new.accuracy, new.changed_by, statement_timestamp()
     where tg_op = 'INSERT' or new.version > old.version and new.withdrawn_at is null;
  -- Where somebody protected was to be found does not stay either.
  update person_versions kept set address = null, phone = null where kept.stream_id = new.stream_id and kept.person_id = new.id and new.protection is not null and num_nonnulls(kept.address, kept.phone) > 0;
  delete from person_terms where stream_id = new.stream_id and person_id = new.id;
  insert into person_terms (stream_id, agency_id, term, person_id)
    select distinct new.stream_id, sought.agency_id, sought.term, new.id from unnest(new.term_agencies, new.terms) sought (agency_id, term) where new.withdrawn_at is null;
  return null;
end $$;

-- Whoever is a victim and whoever is suspected stand in no case together. Judged by what whoever adds them reads: were it
-- judged by more, a refusal would tell of somebody who is hidden.
create function samverka.must_stand_apart() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if new.withdrawn_at is null and new.role in ('victim', 'suspect') and exists (
    select from persons other where other.stream_id = any (my_streams()) and other.case_id = new.case_id and other.withdrawn_at is null
      and other.role = case new.role when 'victim' then 'suspect' else 'victim' end) then
    raise exception using errcode = 'SV005', message = 'a victim and a suspect in one case';
  end if;
  return null;
end $$;

-- As in 0027; a person that was copied is told to those who had it not.
create or replace function samverka.knows_already(item_table text, item uuid, in_stream uuid, in_case uuid) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select unnest(origin.audience) from samverka.copies link join samverka.streams origin on origin.id = link.stream_id
       where item_table = 'notes' and link.into_stream = in_stream and link.note_id = item
      union
      select unnest(origin.audience) from samverka.person_copies link join samverka.streams origin on origin.id = link.stream_id
       where item_table = 'persons' and link.into_stream = in_stream and link.person_id = item
      union
      select unnest(origin.audience) from samverka.consents twin join samverka.streams origin on origin.id = twin.stream_id
       where item_table = 'consents' and twin.id = item and twin.case_id = in_case and twin.stream_id <> in_stream
         and exists (select from samverka.history step where step.stream_id = twin.stream_id and step.item_id = item and step.happened_at < transaction_timestamp()));
  end;
reset role;

create trigger keep_person after insert or update on samverka.persons for each row execute function samverka.keep_person();
create trigger must_stand_apart after insert or update on samverka.persons for each row execute function samverka.must_stand_apart();
create constraint trigger must_be_disclosed after insert or update on samverka.persons deferrable initially deferred
  for each row execute function samverka.must_be_disclosed('role', 'name', 'identity_kind', 'number', 'address', 'phone', 'is_no_suspect', 'reliability', 'accuracy');
create constraint trigger must_be_disclosed after insert or update on samverka.disputes deferrable initially deferred
  for each row execute function samverka.must_be_disclosed('words');
`;

const policies = `
create policy readers on samverka.persons for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
-- Marks of the police come with what the police say, and with nothing else (2018:1693, 3:4). Places hold no persons.
create policy authors on samverka.persons for insert to samverka_app_rights with check (
  author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()) and changed_by = author_id and shared_by is null
  and (is_no_suspect is not null) = exists (select from samverka.agencies mine where mine.id = (select samverka.current_agency()) and mine.kind = 'police')
  and exists (select from samverka.streams stream join samverka.case_files file on file.id = stream.case_id join samverka.boards board on board.id = file.board_id
               where stream.id = persons.stream_id and stream.case_id = persons.case_id and board.template <> 'place'));
-- What an agency has added its own people correct; what was shared on is corrected where it came from.
create policy correctors on samverka.persons for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]) and agency_id = (select samverka.current_agency()))
  with check (changed_by = (select samverka.current_viewer())
    and (is_no_suspect is not null) = exists (select from samverka.agencies mine where mine.id = (select samverka.current_agency()) and mine.kind = 'police'));
create policy sharers_withdraw on samverka.persons for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]) and shared_by = (select samverka.current_viewer()))
  with check (changed_by = (select samverka.current_viewer()) and withdrawn_at is not null);
grant select (stream_id, id, case_id, author_id, agency_id, role, name, identity_kind, number, address, phone, protection, is_no_suspect, reliability, accuracy,
    added_at, version, corrected_at, withdrawn_at, withdrawal_reason, changed_by, shared_by, shared_at, seq), insert on samverka.persons to samverka_app_rights;
grant update (role, name, identity_kind, number, address, phone, protection, is_no_suspect, reliability, accuracy, version, corrected_at, withdrawn_at, withdrawal_reason, changed_by, term_agencies, terms, seq)
  on samverka.persons to samverka_app_rights;

create policy readers on samverka.person_versions for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
grant select (stream_id, person_id, version, role, name, identity_kind, number, address, phone, protection, is_no_suspect, reliability, accuracy, changed_by, kept_at) on samverka.person_versions to samverka_app_rights;

create policy readers on samverka.disputes for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy authors on samverka.disputes for insert to samverka_app_rights with check (
  author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and exists (select from samverka.persons person where person.stream_id = disputes.stream_id and person.id = person_id and person.case_id = disputes.case_id and person.withdrawn_at is null));
grant select (stream_id, id, case_id, person_id, author_id, agency_id, field, words, disputed_at, version, seq), insert on samverka.disputes to samverka_app_rights;

create policy readers on samverka.person_copies for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
grant select (stream_id, person_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq) on samverka.person_copies to samverka_app_rights;
`;

const finding = `
set local role samverka_keeper;

-- Those who are known by all of these terms of my agency's, in the streams that I may look for persons in, and in no others.
-- By name and number social services search too (2001:637, 15 §).
create function samverka.find_persons(terms bytea[], most int) returns table (stream_id uuid, person_id uuid) language sql stable security definer
  begin atomic
    select known.stream_id, known.person_id
      from unnest((select samverka.my_streams())::uuid[]) as mine (id)
      join samverka.person_terms known on known.stream_id = mine.id and known.agency_id = (select samverka.current_agency()) and known.term = any (terms)
     group by known.stream_id, known.person_id having count(*) = cardinality(terms)
     order by known.person_id, known.stream_id limit most;
  end;
reset role;
grant execute on function samverka.find_persons to samverka_app_rights;
`;

const sharing = `
set local role samverka_keeper;

-- Copies a person as it stands to where more read it, with the marks that it has: as notes are copied, 0020.
create function samverka.copy_person(from_stream uuid, person uuid, of_version int, into_stream uuid, as_version int, sealed jsonb, for_agencies uuid[], their_terms bytea[], sharing jsonb,
  out seq bigint, out version int, out link_seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  widening record := hold_widening(from_stream, into_stream);
  original persons;
  link     person_copies;
begin
  select * into original from persons where stream_id = from_stream and id = person;
  if original.withdrawn_at is not null or original.version is distinct from of_version then
    raise insufficient_privilege using message = 'not the person as it stands';
  end if;
  select * into link from person_copies copy where copy.stream_id = from_stream and copy.person_id = person and copy.into_stream = copy_person.into_stream;
  if link.version >= of_version then return; end if;
  version := coalesce((select copy.version from persons copy where copy.stream_id = copy_person.into_stream and copy.id = person), 0) + 1;
  if version <> as_version then raise serialization_failure using message = 'encrypted for another version'; end if;
  if (version > 1) <> (link.person_id is not null) then raise insufficient_privilege using message = 'another by that name'; end if;
  perform disclose(into_stream, 'person', person, version, widening.newcomers, sharing);
  link_seq := announce(from_stream, jsonb_build_object('kind', 'person.shared', 'itemId', person));
  seq := announce(into_stream, jsonb_build_object('kind', case when version = 1 then 'person.added' else 'person.corrected' end, 'itemId', person));
  insert into person_copies (stream_id, person_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq)
    values (from_stream, person, copy_person.into_stream, widening.case_id, of_version, current_viewer(), current_agency(), now(), link_seq)
    on conflict on constraint person_copies_pkey do update set version = excluded.version, by_id = excluded.by_id, agency_id = excluded.agency_id, copied_at = excluded.copied_at, seq = excluded.seq;
  if version = 1 then
    original.stream_id := copy_person.into_stream;
    insert into persons select original.stream_id, person, original.case_id, original.author_id, original.agency_id, original.role, decode(sealed->>'name', 'base64'), original.identity_kind,
      decode(sealed->>'number', 'base64'), decode(sealed->>'address', 'base64'), decode(sealed->>'phone', 'base64'), original.protection, original.is_no_suspect, original.reliability, original.accuracy,
      original.added_at, 1, null, null, null, current_viewer(), current_viewer(), now(), for_agencies, their_terms, copy_person.seq;
  else
    update persons copy set role = original.role, name = decode(sealed->>'name', 'base64'), identity_kind = original.identity_kind, number = decode(sealed->>'number', 'base64'),
        address = decode(sealed->>'address', 'base64'), phone = decode(sealed->>'phone', 'base64'), protection = original.protection, is_no_suspect = original.is_no_suspect,
        reliability = original.reliability, accuracy = original.accuracy, version = copy_person.version, corrected_at = now(), withdrawn_at = null, withdrawal_reason = null,
        changed_by = current_viewer(), shared_by = current_viewer(), shared_at = now(), term_agencies = for_agencies, terms = their_terms, seq = copy_person.seq
      where copy.stream_id = copy_person.into_stream and copy.id = person;
  end if;
end $$;
reset role;
grant execute on function samverka.copy_person to samverka_app_rights;
`;

/** What stays as it is, wherever it was written last, is changed where it has to be. */
const keeping = `
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'samverka.disclosures'::regclass and conname = 'disclosures_item_kind_check');
begin
  alter table samverka.disclosures drop constraint disclosures_item_kind_check;
  execute 'alter table samverka.disclosures add constraint disclosures_item_kind_check ' || replace(kinds, '''request''::text', '''request''::text, ''person''::text, ''dispute''::text');
end $$;
set local role samverka_keeper;

do $$
declare
  change record;
  before text;
begin
  for change in values
    ('samverka.disclose', '''action'', ''request''', '''action'', ''request'', ''person'', ''dispute'''),
    ('samverka.disclose_unsaid', '''consent'', ''request''', '''consent'', ''request'', ''person'''),
    ('samverka.keep_record', '''copies'', (select', '''persons'', (select jsonb_agg(to_jsonb(person) - ''{terms,term_agencies}''::text[] order by person.added_at, person.id, person.stream_id) from (select * from persons where stream_id = any (read_by) and protection is null order by added_at desc limit most) person),
             ''disputes'', (select jsonb_agg(to_jsonb(dispute) order by dispute.disputed_at, dispute.id, dispute.stream_id) from (select dispute.* from disputes dispute join persons person on person.stream_id = dispute.stream_id and person.id = dispute.person_id
               where dispute.stream_id = any (read_by) and person.protection is null order by disputed_at desc limit most) dispute),
             ''personCopies'', (select jsonb_agg(to_jsonb(copy) order by copy.stream_id, copy.person_id, copy.into_stream) from person_copies copy where copy.stream_id = any (read_by)),
             ''copies'', (select')
  loop
    before := pg_get_functiondef(change.column1::regproc);
    if strpos(before, change.column2) = 0 then raise exception '% does not say what is to be changed', change.column1; end if;
    execute replace(before, change.column2, change.column3);
  end loop;
end $$;

-- As in 0027; a person that was told on a consent was told on it too.
create or replace function samverka.shared_on_consent() returns table (consent_id uuid, stream_id uuid, item_kind text, item_id uuid, from_agency uuid, to_agency uuid, disclosed_at timestamptz)
  language sql stable security definer
  begin atomic
    with told as (
      select told.consent_id, told.stream_id, told.item_kind, told.item_id, told.from_agency, told.disclosed_at, unnest(told.to_agencies) as receiver from samverka.disclosures told
       where told.stream_id = any ((select samverka.my_streams())::uuid[]) and told.ground_id is not null and told.item_kind in ('note', 'action', 'request', 'person', 'dispute')
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

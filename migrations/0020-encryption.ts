import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write is kept encrypted, and found again by keyed hashes of its words: docs/decisions/0016-encryption.md. */
export class Encryption1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(nothingYet);
    await runner.query(keys);
    await runner.query(columns);
    await runner.query(words);
    await runner.query(finding);
    await runner.query(writing);
    await runner.query(copying);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** The key is the server's, and never the database's: so what lies here in the clear cannot be encrypted from here. */
const nothingYet = `
do $$
begin
  if exists (select from samverka.notes) or exists (select from samverka.actions) or exists (select from samverka.consents) then
    raise exception 'what has been written in this database is not encrypted, and cannot be from here. Begin with an empty one: move DATA_DIR away and start again, and the demonstration is laid out anew.';
  end if;
end $$;
`;

const keys = `
-- Whether the server has the master key under which this database was begun: a value that follows from it, and leads nowhere.
create table samverka.master_key_check (
  is_one boolean primary key default true check (is_one),
  value  bytea not null
);

-- A key for each agency, wrapped by the master key. They are made for all agencies that have none at once: that one is
-- there tells nothing of what its agency has written.
create table samverka.agency_keys (
  agency_id uuid not null references samverka.agencies on delete restrict,
  version   int not null check (version between 1 and 65535),
  wrapped   bytea not null check (octet_length(wrapped) between 60 and 80),
  primary key (agency_id, version)
);

-- A key for each stream, wrapped once for each agency of its audience; made by whoever writes there first.
create table samverka.stream_keys (
  stream_id uuid not null references samverka.streams on delete restrict,
  agency_id uuid not null references samverka.agencies on delete restrict,
  version   int not null check (version between 1 and 65535),
  wrapped   bytea not null check (octet_length(wrapped) between 60 and 80),
  primary key (stream_id, agency_id, version)
);

do $$
declare guarded text;
begin
  foreach guarded in array array['master_key_check', 'agency_keys', 'stream_keys'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
    execute format('grant select, insert on samverka.%I to samverka_keeper', guarded);
  end loop;
end $$;

-- As the stream is readable, and only what is wrapped for one's own agency.
create policy readers on samverka.stream_keys for select to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]) and agency_id = (select samverka.current_agency()));
grant select (stream_id, agency_id, version, wrapped) on samverka.stream_keys to samverka_app_rights;

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Keeps the first value that it is given, and answers what is kept.
create function samverka.check_master_key(given bytea, out kept bytea) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  insert into master_key_check (value) values (given) on conflict do nothing;
  select value into kept from master_key_check;
end $$;

-- All agencies with their keys; those that have none yet without.
create function samverka.keys_of_agencies() returns table (agency_id uuid, version int, wrapped bytea) language sql stable security definer
  begin atomic
    select agency.id, key.version, key.wrapped from samverka.agencies agency left join samverka.agency_keys key on key.agency_id = agency.id
     order by agency.id, key.version;
  end;

create function samverka.keep_agency_keys(agencies uuid[], wrappings bytea[]) returns void language sql security definer
  begin atomic
    insert into samverka.agency_keys (agency_id, version, wrapped) select agency, 1, wrapping from unnest(agencies, wrappings) as made (agency, wrapping) on conflict do nothing;
  end;

-- The first key of a stream: of two who make one at the same time, the first to commit has made it. Answers what is kept for my agency.
create function samverka.keep_stream_key(about uuid, agencies uuid[], wrappings bytea[], out version int, out wrapped bytea) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from streams where id = about and id = any (my_streams()) and audience = agencies) then
    raise insufficient_privilege using message = 'not a reader of this stream';
  end if;
  insert into stream_keys (stream_id, agency_id, version, wrapped)
    select about, agency, 1, wrapping from unnest(agencies, wrappings) as made (agency, wrapping) on conflict do nothing;
  select key.version, key.wrapped into version, wrapped from stream_keys key
   where stream_id = about and agency_id = current_agency() order by key.version desc limit 1;
end $$;
reset role;
grant execute on function samverka.keep_stream_key to samverka_app_rights;
grant execute on function samverka.check_master_key, samverka.keys_of_agencies, samverka.keep_agency_keys to samverka_operator_rights;
`;

/** How long a text may be is the server's to say, in letters; here is what that can take at most, of four octets each. */
const columns = `
drop trigger keep_words on samverka.notes;
alter table samverka.notes
  drop constraint notes_body_check,
  alter column body type bytea using null, alter column withdrawal_reason type bytea using null,
  add check (octet_length(body) between 32 and 20031), add check (octet_length(withdrawal_reason) between 32 and 1231),
  add column words bytea[] not null default '{}' check (cardinality(words) <= 5000);
alter table samverka.note_versions alter column body type bytea using null;
alter table samverka.actions
  drop constraint actions_task_check,
  alter column task type bytea using null, alter column outcome_note type bytea using null,
  add check (octet_length(task) between 32 and 1231), add check (octet_length(outcome_note) between 32 and 1231);
alter table samverka.consents
  drop constraint consents_purpose_check,
  alter column purpose type bytea using null, add check (octet_length(purpose) between 32 and 1231);
grant update (words) on samverka.notes to samverka_app_rights;
`;

const words = `
drop function samverka.keep_words, samverka.find_notes;
drop table samverka.note_words;

-- The words of every note that stands, each as its hash under a key of the stream: who has the rows alone cannot say which
-- word it is, nor whether another stream holds it too. Whoever looks for words in her streams touches no other row.
create table samverka.note_words (
  stream_id  uuid not null,
  word       bytea not null check (octet_length(word) = 8),
  written_at timestamptz not null,
  note_id    uuid not null,
  primary key (stream_id, word, written_at, note_id)
);
alter table samverka.note_words enable row level security, force row level security;
create policy keeper on samverka.note_words to samverka_keeper using (true) with check (true);
grant select, insert, delete on samverka.note_words to samverka_keeper;

set local role samverka_keeper;
create function samverka.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if tg_op <> 'INSERT' then
    delete from note_words where stream_id = old.stream_id and note_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.withdrawn_at is null then
    insert into note_words (stream_id, word, written_at, note_id)
      select new.stream_id, word, new.written_at, new.id from unnest(new.words) word order by word;
  end if;
  return null;
end $$;
reset role;

create trigger keep_words after insert or delete or update of words, withdrawn_at on samverka.notes for each row execute function samverka.keep_words();
`;

const finding = `
set local role samverka_keeper;

-- The newest notes that hold so many of the wanted words and none of the unwanted, each word said as it is kept in each
-- stream: in those that I may search, and in no others, whatever streams are named. Its time tells of nothing else. since
-- keeps a common word cheap: whoever finds enough among the newest need not count the rest.
create function samverka.find_notes(streams uuid[], words bytea[], unwanted boolean[], many int, since timestamptz, most int)
  returns table (stream_id uuid, note_id uuid, written_at timestamptz) language sql stable security definer
  begin atomic
    select note.stream_id, note.note_id, note.written_at
      from unnest(samverka.my_searched_streams()) as mine (id)
      join unnest(streams, words, unwanted) as sought (stream_id, word, is_unwanted) on sought.stream_id = mine.id
      join samverka.note_words note on note.stream_id = mine.id and note.word = sought.word and note.written_at >= since
     group by note.stream_id, note.note_id, note.written_at
    having count(*) = many and not bool_or(sought.is_unwanted)
     order by note.written_at desc, note.note_id desc, note.stream_id limit most;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.find_notes to samverka_app_rights;
`;

const writing = `
drop function samverka.write_note, samverka.keep_note;

-- Keeps a note where those it is for will read it, as 0012 says. It comes encrypted, and so for one stream and no other.
create function samverka.keep_note(in_case uuid, for_audience uuid[], note uuid, sealed bytea, words bytea[], at timestamptz, sharing jsonb, for_stream uuid,
  out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid) language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  others uuid[];
begin
  author_id := samverka.current_viewer();
  agency_id := samverka.current_agency();
  stream_id := samverka.stream_for(in_case, for_audience);
  if stream_id is distinct from for_stream then raise integrity_constraint_violation using message = 'encrypted for another stream'; end if;
  if exists (select from samverka.note_versions kept where kept.stream_id = keep_note.stream_id and note_id = note and version = 1) then return; end if;
  others := array(select unnest(for_audience) except select keep_note.agency_id order by 1);
  if cardinality(others) > 0 then
    perform samverka.disclose(keep_note.stream_id, 'note', note, 1, others, sharing);
  end if;
  seq := samverka.announce(keep_note.stream_id, jsonb_build_object('kind', 'note.written', 'itemId', note));
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, seq)
    values (keep_note.stream_id, note, in_case, author_id, keep_note.agency_id, sealed, keep_note.words, at, 1, keep_note.seq);
end $$;
grant execute on function samverka.keep_note to samverka_app_rights;

-- Under which key a note for this audience is sealed, if anything has been written there: so that write_note needs to be asked once only.
create function samverka.key_to_write(token text, in_case uuid, for_audience uuid[],
  out stream_id uuid, out agency_id uuid, out version int, out wrapped bytea) language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  perform gate.enter(token, 'POST /api/cases/:caseId/notes', 'glance', in_case);
  agency_id := samverka.current_agency();
  select stream.id, key.version, key.wrapped into stream_id, version, wrapped
    from samverka.streams stream join samverka.stream_keys key on key.stream_id = stream.id
   where stream.case_id = in_case and stream.audience = for_audience order by key.version desc limit 1;
end $$;
grant execute on function samverka.key_to_write to samverka_app_rights;

create function samverka.write_note(token text, in_case uuid, for_audience uuid[], note uuid, sealed bytea, words bytea[], at timestamptz, sharing jsonb, for_stream uuid, by_roles text[],
  out refusal text, out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid) language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  is_closed boolean;
begin
  perform gate.enter(token, 'POST /api/cases/:caseId/notes', 'write', in_case);
  select file.closed_at is not null into is_closed from samverka.case_files file where file.id = in_case;
  if is_closed is null then raise insufficient_privilege using message = 'not on this case'; end if;
  refusal := case when is_closed then 'case-closed' when (samverka.my_roles() && by_roles) is not true then 'role-missing' end;
  if refusal is not null then return; end if;
  select kept.stream_id, kept.seq, kept.author_id, kept.agency_id into stream_id, seq, author_id, agency_id
    from samverka.keep_note(in_case, for_audience, note, sealed, words, at, sharing, for_stream) kept;
end $$;
grant execute on function samverka.write_note to samverka_app_rights;
`;

const copying = `
drop function samverka.copy_note, samverka.copy_consent, samverka.disclose_consent;
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0019; that it says what is copied is the server's to see to, since nobody here can read either.
create function samverka.copy_note(from_stream uuid, note uuid, of_version int, into_stream uuid, as_version int, sealed bytea, words bytea[], sharing jsonb,
  out seq bigint, out version int, out link_seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  widening record := hold_widening(from_stream, into_stream);
  original notes;
  link     copies;
begin
  select * into original from notes where stream_id = from_stream and id = note;
  if original.withdrawn_at is not null or original.version is distinct from of_version then
    raise insufficient_privilege using message = 'not the note as it stands';
  end if;
  select * into link from copies where stream_id = from_stream and note_id = note and copies.into_stream = copy_note.into_stream;
  if link.version >= of_version then return; end if;
  version := coalesce((select copy.version from notes copy where copy.stream_id = copy_note.into_stream and copy.id = note), 0) + 1;
  if version <> as_version then raise serialization_failure using message = 'encrypted for another version'; end if;
  if (version > 1) <> (link.note_id is not null) then raise insufficient_privilege using message = 'another by that name'; end if;
  perform disclose(into_stream, 'note', note, version, widening.newcomers, sharing);
  link_seq := announce(from_stream, jsonb_build_object('kind', 'note.shared', 'itemId', note));
  seq := announce(into_stream, jsonb_build_object('kind', case when version = 1 then 'note.written' else 'note.corrected' end, 'itemId', note));
  insert into copies (stream_id, note_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq)
    values (from_stream, note, copy_note.into_stream, widening.case_id, of_version, current_viewer(), current_agency(), now(), link_seq)
    on conflict on constraint copies_pkey do update set version = excluded.version, by_id = excluded.by_id, agency_id = excluded.agency_id, copied_at = excluded.copied_at, seq = excluded.seq;
  if version = 1 then
    insert into notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, shared_by, shared_at, seq)
      values (copy_note.into_stream, note, original.case_id, original.author_id, original.agency_id, sealed, copy_note.words, original.written_at, 1, current_viewer(), now(), copy_note.seq);
  else
    update notes set body = sealed, words = copy_note.words, version = copy_note.version, corrected_at = now(), withdrawn_at = null, withdrawal_reason = null,
        shared_by = current_viewer(), shared_at = now(), seq = copy_note.seq where stream_id = copy_note.into_stream and id = note;
  end if;
end $$;


-- As in 0019. What a consent is for is not said again where it is disclosed: that would be in the clear.
create function samverka.copy_consent(from_stream uuid, consent uuid, into_stream uuid, sealed bytea, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  widening record := hold_widening(from_stream, into_stream);
  original consents;
begin
  select * into original from consents where stream_id = from_stream and id = consent;
  if original.withdrawn_at is not null or not widening.newcomers <@ original.agency_ids then
    raise insufficient_privilege using message = 'not a consent that names them';
  end if;
  if exists (select from consents twin where twin.stream_id = copy_consent.into_stream and twin.id = consent) then return; end if;
  seq := announce(into_stream, jsonb_build_object('kind', 'consent.recorded', 'itemId', consent));
  original.stream_id := into_stream;
  original.changed_by := current_viewer();
  original.seq := seq;
  original.purpose := sealed;
  insert into consents select original.*;
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
    select copy_consent.into_stream, 'consent', consent, original.version, current_agency(), array[newcomer], current_viewer(), ground.id, consent, 'consent', '{}'
      from unnest(widening.newcomers) newcomer, legal_grounds ground where ground.needs_consent and not ground.is_for_places;
end $$;

create function samverka.disclose_consent(in_stream uuid, consent uuid) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  others uuid[] := array(select unnest(audience) from streams where id = in_stream except select current_agency());
  place  record := place_of_disclosure(in_stream, others);
begin
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
    select in_stream, 'consent', given.id, given.version, current_agency(), array[offer.agency_id], current_viewer(), offer.ground_id, given.id, 'consent', '{}'
      from consents given, grounds_between(current_agency(), others, place.is_place, my_roles(), today(), null) offer join legal_grounds ground on ground.id = offer.ground_id
     where given.stream_id = in_stream and given.id = consent and given.author_id = current_viewer() and ground.needs_consent;
end $$;

reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.copy_note, samverka.copy_consent, samverka.disclose_consent to samverka_app_rights;
`;

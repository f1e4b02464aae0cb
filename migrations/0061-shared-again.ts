import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was taken back where it had been shared on can be shared there again as it stands: it was asked for, and nothing happened. */
export class SharedAgain1764000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(again);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const again = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0049; sent once more it is the same, unless it has been taken back there since.
create or replace function samverka.copy_note(from_stream uuid, note uuid, of_version integer, into_stream uuid, as_version integer, sealed bytea, words bytea[], sharing jsonb, out seq bigint, out version integer, out link_seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
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
  if link.version >= of_version and exists (select from notes copy where copy.stream_id = copy_note.into_stream and copy.id = note and copy.withdrawn_at is null) then
    return;
  end if;
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
    insert into notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, shared_by, shared_at, seq, is_no_suspect, reliability, accuracy)
      values (copy_note.into_stream, note, original.case_id, original.author_id, original.agency_id, sealed, copy_note.words, original.written_at, 1, current_viewer(), now(), copy_note.seq, original.is_no_suspect, original.reliability, original.accuracy);
  else
    update notes set is_no_suspect = original.is_no_suspect, reliability = original.reliability, accuracy = original.accuracy, body = sealed, words = copy_note.words, version = copy_note.version, corrected_at = now(), withdrawn_at = null, withdrawal_reason = null, withdrawn_because = null,
        shared_by = current_viewer(), shared_at = now(), seq = copy_note.seq where stream_id = copy_note.into_stream and id = note;
  end if;
end $$;

-- As in 0049, and so.
create or replace function samverka.copy_person(from_stream uuid, person uuid, of_version integer, into_stream uuid, as_version integer, sealed jsonb, for_agencies uuid[], their_terms bytea[], sharing jsonb, out seq bigint, out version integer, out link_seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
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
  if link.version >= of_version and exists (select from persons copy where copy.stream_id = copy_person.into_stream and copy.id = person and copy.withdrawn_at is null) then
    return;
  end if;
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
        reliability = original.reliability, accuracy = original.accuracy, version = copy_person.version, corrected_at = now(), withdrawn_at = null, withdrawal_reason = null, withdrawn_because = null,
        changed_by = current_viewer(), shared_by = current_viewer(), shared_at = now(), term_agencies = for_agencies, terms = their_terms, seq = copy_person.seq
      where copy.stream_id = copy_person.into_stream and copy.id = person;
  end if;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Widening later: a version of something that was written for some is copied to where more read it. */
export class Widening1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(forcing);
    await runner.query(copying);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- That a note has been shared on: as visible as where it came from, and nothing of it where it went. Under the same id
-- there, so that whoever reads both sees one.
create table samverka.copies (
  stream_id   uuid not null,
  note_id     uuid not null,
  into_stream uuid not null references samverka.streams on delete restrict,
  case_id     uuid not null,
  version     int not null,
  by_id       uuid not null references samverka.users on delete restrict,
  agency_id   uuid not null references samverka.agencies on delete restrict,
  copied_at   timestamptz not null,
  seq         bigint not null,
  primary key (stream_id, note_id, into_stream),
  foreign key (stream_id, note_id) references samverka.notes on delete restrict
);
create index copies_into on samverka.copies (into_stream, note_id);
alter table samverka.copies enable row level security, force row level security;
create policy keeper on samverka.copies to samverka_keeper using (true) with check (true);
grant select, insert, update on samverka.copies to samverka_keeper;
create constraint trigger must_be_announced after insert or update on samverka.copies
  deferrable initially deferred for each row execute function samverka.must_be_announced();

-- Who shared it on, where it is a copy, and when: its author is still whoever wrote it.
alter table samverka.notes
  add column shared_by uuid references samverka.users on delete restrict,
  add column shared_at timestamptz,
  add check ((shared_by is null) = (shared_at is null));
create policy keeper on samverka.notes to samverka_keeper using (true) with check (true);
grant select, insert, update on samverka.notes to samverka_keeper;
grant insert on samverka.consents to samverka_keeper;
`;

const forcing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Who has the same thing already, by where it was copied from.
create function samverka.knows_already(item_table text, item uuid, in_stream uuid, in_case uuid) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select unnest(origin.audience) from samverka.copies link join samverka.streams origin on origin.id = link.stream_id
       where item_table = 'notes' and link.into_stream = in_stream and link.note_id = item
      union
      select unnest(origin.audience) from samverka.consents twin join samverka.streams origin on origin.id = twin.stream_id
       where item_table = 'consents' and twin.id = item and twin.case_id = in_case and twin.stream_id <> in_stream);
  end;

-- As before (0016); of a copy those are told who did not have it, by whoever shares it on.
create or replace function samverka.must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  readers  uuid[]  := (select audience from streams where id = new.stream_id);
  is_now   boolean := tg_op = 'INSERT' or new.version > old.version;
  speaks   boolean := true;
  author   uuid    := coalesce(to_jsonb(new)->>'changed_by', to_jsonb(new)->>'shared_by', to_jsonb(new)->>'author_id')::uuid;
  wordless text[]  := array['version', 'seq', 'written_at', 'withdrawn_at', 'withdrawal_reason'];
begin
  if not is_now and to_jsonb(new) - wordless <> to_jsonb(old) - wordless then
    raise integrity_constraint_violation using message = 'changed and still the same version';
  end if;
  if tg_op = 'UPDATE' then
    speaks := exists (select from unnest(tg_argv) saying where to_jsonb(new)->>saying is distinct from to_jsonb(old)->>saying and to_jsonb(new)->>saying is not null);
  end if;
  if cardinality(readers) = 1 then return null; end if;
  readers := array(select unnest(readers) except select unnest(knows_already(tg_table_name, new.id, new.stream_id, new.case_id)));
  if not readers <@ array(
    select unnest(to_agencies || from_agency) from disclosures where stream_id = new.stream_id and item_id = new.id and version = new.version
       and item_kind || 's' = tg_table_name and (not is_now or decided_by = author and disclosed_at >= transaction_timestamp() and (ground_id is not null or not speaks))) then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $$;
`;

const copying = `
-- From a stream of mine to a wider one of the same case, which I read too; whoever has left the case meanwhile is not
-- asked for. Both are held, in an order that is everybody's.
create function samverka.hold_widening(from_stream uuid, into_stream uuid, out case_id uuid, out newcomers uuid[]) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  select wide.case_id, array(select unnest(wide.audience) except select unnest(narrow.audience)) into case_id, newcomers
    from streams narrow join streams wide on wide.case_id = narrow.case_id and not wide.audience <@ narrow.audience and wide.audience @> array(
      select part.agency_id from case_participations part where part.case_id = narrow.case_id and part.left_at is null and part.agency_id = any (narrow.audience))
   where narrow.id = from_stream and wide.id = into_stream and array[from_stream, into_stream] <@ my_streams();
  if not found then raise insufficient_privilege using message = 'not from a stream of mine to a wider one'; end if;
  perform from streams where id in (from_stream, into_stream) order by id for update;
end $$;

-- Copies a note as it stands to where more read it, on a ground for each of those who come to; or brings the copy that is
-- there up to it. Told in both streams: here that it has been shared on, there as something written. Done already: no seq.
create function samverka.copy_note(from_stream uuid, note uuid, of_version int, into_stream uuid, words text, sharing jsonb,
  out seq bigint, out version int, out link_seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  widening record := hold_widening(from_stream, into_stream);
  original notes;
  link     copies;
begin
  select * into original from notes where stream_id = from_stream and id = note;
  if original.withdrawn_at is not null or original.version is distinct from of_version or original.body <> words then
    raise insufficient_privilege using message = 'not the note as it stands';
  end if;
  select * into link from copies where stream_id = from_stream and note_id = note and copies.into_stream = copy_note.into_stream;
  if link.version >= of_version then return; end if;
  version := coalesce((select copy.version from notes copy where copy.stream_id = copy_note.into_stream and copy.id = note), 0) + 1;
  if (version > 1) <> (link.note_id is not null) then raise insufficient_privilege using message = 'another by that name'; end if;
  perform disclose(into_stream, 'note', note, version, widening.newcomers, sharing);
  link_seq := announce(from_stream, jsonb_build_object('kind', 'note.shared', 'itemId', note));
  seq := announce(into_stream, jsonb_build_object('kind', case when version = 1 then 'note.written' else 'note.corrected' end, 'itemId', note));
  insert into copies (stream_id, note_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq)
    values (from_stream, note, copy_note.into_stream, widening.case_id, of_version, current_viewer(), current_agency(), now(), link_seq)
    on conflict on constraint copies_pkey do update set version = excluded.version, by_id = excluded.by_id, agency_id = excluded.agency_id, copied_at = excluded.copied_at, seq = excluded.seq;
  if version = 1 then
    insert into notes (stream_id, id, case_id, author_id, agency_id, body, written_at, version, shared_by, shared_at, seq)
      values (copy_note.into_stream, note, original.case_id, original.author_id, original.agency_id, words, original.written_at, 1, current_viewer(), now(), copy_note.seq);
  else
    update notes set body = words, version = copy_note.version, corrected_at = now(), withdrawn_at = null, withdrawal_reason = null,
        shared_by = current_viewer(), shared_at = now(), seq = copy_note.seq where stream_id = copy_note.into_stream and id = note;
  end if;
end $$;

-- Lets those whom a consent names know of it: it rests on itself. Known there already: no seq.
create function samverka.copy_consent(from_stream uuid, consent uuid, into_stream uuid, why text, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  widening record := hold_widening(from_stream, into_stream);
  original consents;
begin
  select * into original from consents where stream_id = from_stream and id = consent;
  if original.withdrawn_at is not null or original.purpose is distinct from why or not widening.newcomers <@ original.agency_ids then
    raise insufficient_privilege using message = 'not a consent that names them';
  end if;
  if exists (select from consents twin where twin.stream_id = copy_consent.into_stream and twin.id = consent) then return; end if;
  seq := announce(into_stream, jsonb_build_object('kind', 'consent.recorded', 'itemId', consent));
  original.stream_id := into_stream;
  original.changed_by := current_viewer();
  original.seq := seq;
  insert into consents select original.*;
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
    select copy_consent.into_stream, 'consent', consent, original.version, current_agency(), array[newcomer], current_viewer(), ground.id, consent, why, '{}'
      from unnest(widening.newcomers) newcomer, legal_grounds ground where ground.needs_consent and not ground.is_for_places;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
create policy readers on samverka.copies for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
grant select (stream_id, note_id, into_stream, case_id, version, by_id, agency_id, copied_at, seq) on samverka.copies to samverka_app_rights;
grant select (shared_by, shared_at) on samverka.notes to samverka_app_rights;
-- A copy is made by the function above and by nobody else.
create policy originals on samverka.notes as restrictive for insert to samverka_app_rights with check (shared_by is null);
-- Whoever shared it on may take that back, as its author may.
create policy sharers_withdraw on samverka.notes for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]) and shared_by = (select samverka.current_viewer())) with check (withdrawn_at is not null);
grant execute on function samverka.copy_note, samverka.copy_consent to samverka_app_rights;
`;

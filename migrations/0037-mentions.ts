import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is mentioned in a note: readers of it, and nobody else. docs/decisions/0024-being-told.md */
export class Mentions1764000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(mentioning);
    await runner.query(writing);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- As visible as the note. By name they stand in its text, sealed.
alter table samverka.notes add column mentioned uuid[] not null default '{}' check (cardinality(mentioned) <= 50);
grant select (mentioned) on samverka.notes to samverka_app_rights;
`;

const mentioning = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Tells those of them who read the stream that they are mentioned, and not also that there is a note. Answers who they are: whoever does
-- not read it is passed over, and so is one who does not exist.
create function samverka.mention(in_stream uuid, step bigint, note uuid, names uuid[]) returns uuid[] language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if in_stream <> all (my_streams()) then raise insufficient_privilege using message = 'not a reader of this stream'; end if;
  delete from notices where stream_id = in_stream and item_id = note and seq = step and kind in ('shared', 'note') and user_id = any (names);
  return array(select given.id from give('mentioned', names, in_stream, step, note, current_viewer()) as given (id) order by 1);
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.mention to samverka_app_rights;
`;

const writing = `
drop function samverka.write_note, samverka.keep_note;

-- As in 0020; who is mentioned in it is kept beside it, as far as she reads it, and told so in place of what she would be told else.
create function samverka.keep_note(in_case uuid, for_audience uuid[], note uuid, sealed bytea, words bytea[], at timestamptz, sharing jsonb, for_stream uuid, names uuid[],
  out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid, out mentioned uuid[]) language plpgsql set search_path = pg_catalog, pg_temp
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
  mentioned := case when cardinality(names) > 0 then samverka.mention(keep_note.stream_id, keep_note.seq, note, names) else '{}' end;
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, seq, mentioned)
    values (keep_note.stream_id, note, in_case, author_id, keep_note.agency_id, sealed, keep_note.words, at, 1, keep_note.seq, keep_note.mentioned);
end $$;
grant execute on function samverka.keep_note to samverka_app_rights;


-- As in 0020.
create function samverka.write_note(token text, in_case uuid, for_audience uuid[], note uuid, sealed bytea, words bytea[], at timestamptz, sharing jsonb, for_stream uuid, by_roles text[], names uuid[],
  out refusal text, out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid, out mentioned uuid[]) language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  is_closed boolean;
begin
  perform gate.enter(token, 'POST /api/cases/:caseId/notes', 'write', in_case);
  select file.closed_at is not null into is_closed from samverka.case_files file where file.id = in_case;
  if is_closed is null then raise insufficient_privilege using message = 'not on this case'; end if;
  refusal := case when is_closed then 'case-closed' when (samverka.my_roles() && by_roles) is not true then 'role-missing' end;
  if refusal is not null then return; end if;
  select kept.stream_id, kept.seq, kept.author_id, kept.agency_id, kept.mentioned into stream_id, seq, author_id, agency_id, mentioned
    from samverka.keep_note(in_case, for_audience, note, sealed, words, at, sharing, for_stream, names) kept;
end $$;
grant execute on function samverka.write_note to samverka_app_rights;
`;

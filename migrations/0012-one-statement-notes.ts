import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done most often, on as few ways to the database and back as can be: docs/decisions/0013-hot-path.md. */
export class OneStatementNotes1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keeping);
    await runner.query(writing);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const keeping = `
-- Keeps a note where those it is for will read it, by the rights of whoever writes and under her policies: it may nothing
-- that she may not in as many statements. Without a seq it was kept before: that is asked of the wordings, which have one
-- index only, however long the stream has grown. The head of the stream comes last, since its lock makes others wait.
create function samverka.keep_note(in_case uuid, for_audience uuid[], note uuid, words text, at timestamptz, sharing jsonb,
  out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid) language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  others uuid[];
begin
  author_id := samverka.current_viewer();
  agency_id := samverka.current_agency();
  stream_id := samverka.stream_for(in_case, for_audience);
  if exists (select from samverka.note_versions kept where kept.stream_id = keep_note.stream_id and note_id = note and version = 1) then return; end if;
  others := array(select unnest(for_audience) except select keep_note.agency_id order by 1);
  if cardinality(others) > 0 then
    perform samverka.disclose(keep_note.stream_id, 'note', note, 1, others, sharing);
  end if;
  seq := samverka.announce(keep_note.stream_id, jsonb_build_object('kind', 'note.written', 'itemId', note));
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, written_at, version, seq)
    values (keep_note.stream_id, note, in_case, author_id, keep_note.agency_id, words, at, 1, keep_note.seq);
end $$;
grant execute on function samverka.keep_note to samverka_app_rights;
`;

const writing = `
-- A whole write in one statement: enters by the session's token, looks whether she may, and keeps the note.
-- After gate.enter the path is the login's: names are whole.
create function samverka.write_note(token text, in_case uuid, for_audience uuid[], note uuid, words text, at timestamptz, by_roles text[], sharing jsonb,
  out refusal text, out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid) language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  is_closed boolean;
begin
  perform gate.enter(token);
  perform set_config('gate.on_case', in_case::text, true);
  select file.closed_at is not null into is_closed from samverka.case_files file where file.id = in_case;
  if is_closed is null then raise insufficient_privilege using message = 'not on this case'; end if;
  refusal := case when is_closed then 'case-closed' when (samverka.my_roles() && by_roles) is not true then 'role-missing' end;
  if refusal is not null then return; end if;
  select kept.stream_id, kept.seq, kept.author_id, kept.agency_id into stream_id, seq, author_id, agency_id
    from samverka.keep_note(in_case, for_audience, note, words, at, sharing) kept;
end $$;
grant execute on function samverka.write_note to samverka_app_rights;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of notes and titles, so that people find again what they may read. */
export class Search1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(words);
    await runner.query(tables);
    await runner.query(keeping);
    await runner.query(finding);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const words = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Letters and digits in lower case, one space between: å, ä and ö are letters of their own and stay so. The collation
-- is Postgres' own, so that it is the same wherever the database was made.
create function samverka.plain(written text) returns text language sql immutable parallel safe
  begin atomic select regexp_replace(lower(normalize(written, nfc) collate pg_c_utf8), '[^[:alnum:]]+', ' ', 'g'); end;

-- What is left of a Swedish word when its endings are taken off. The dictionary that comes with Postgres leaves the
-- definite -an and -et: skolan and gänget would not be found by skola and gäng.
create function samverka.words_of(written text) returns text[] language sql immutable parallel safe
  begin atomic
    select coalesce(array_agg(distinct regexp_replace(word, '^(.{3,}?)(an|(et)+)$', '\\1')), '{}')
      from unnest(tsvector_to_array(to_tsvector('pg_catalog.swedish'::regconfig, samverka.plain(written)))) word;
  end;

-- Whether a text holds these very words beside each other.
create function samverka.says(written text, phrase text) returns boolean language sql immutable parallel safe
  begin atomic
    select strpos(' ' || btrim(samverka.plain(written)) || ' ', ' ' || btrim(samverka.plain(phrase)) || ' ') > 0;
  end;
reset role;
grant execute on function samverka.plain, samverka.words_of, samverka.says to samverka_app_rights;
`;

const tables = `
-- A title is found by its words, whole or begun. Few enough per person to be walked through.
alter table samverka.case_files add column title_words text[] not null
  generated always as (samverka.words_of(title) || string_to_array(samverka.plain(title), ' ')) stored;
grant select (title_words) on samverka.case_files to samverka_app_rights;

-- The words of every note that stands, as it reads now. An inverted index over all notes would take its time from hidden
-- ones; here whoever looks for a word in her streams touches no other row, as if there were none.
create table samverka.note_words (
  stream_id  uuid not null,
  word       text collate "C" not null,
  written_at timestamptz not null,
  note_id    uuid not null,
  primary key (stream_id, word, written_at, note_id)
);
alter table samverka.note_words enable row level security, force row level security;
create policy keeper on samverka.note_words to samverka_keeper using (true) with check (true);
grant select, insert, delete on samverka.note_words to samverka_keeper;

insert into samverka.note_words (stream_id, word, written_at, note_id)
  select stream_id, unnest(samverka.words_of(body)), written_at, id from samverka.notes where withdrawn_at is null order by stream_id;
`;

const keeping = `
set local role samverka_keeper;

create function samverka.keep_words() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if tg_op <> 'INSERT' then
    delete from note_words where stream_id = old.stream_id and note_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.withdrawn_at is null then
    insert into note_words (stream_id, word, written_at, note_id)
      select new.stream_id, word, new.written_at, new.id from unnest(words_of(new.body)) word;
  end if;
  return null;
end $$;
reset role;

create trigger keep_words after insert or delete or update of body, withdrawn_at on samverka.notes for each row execute function samverka.keep_words();
`;

const finding = `
set local role samverka_keeper;

-- In a case that I have opened, everybody may look for words in what she reads there. Across cases the social services
-- search by name, identity number and case number alone (2001:637, 15 §): what is written is not theirs to search through.
create function samverka.searches_notes() returns boolean language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  return nullif(current_setting('gate.on_case', true), '') is not null
    or not exists (select from agencies where id = current_agency() and kind = 'social_services');
end $$;

create function samverka.my_searched_streams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$ begin return case when searches_notes() then my_streams() else '{}' end; end $$;

-- The newest notes that hold these words, a word between one of the lows and its high, and none of the unwanted: of those
-- that I read, and of no others. It touches my streams alone, so that its time tells of nothing else. since keeps a
-- common word cheap: whoever finds enough among the newest need not count the rest.
create function samverka.find_notes(words text[], lows text[], highs text[], unwanted text[], since timestamptz, most int)
  returns table (stream_id uuid, note_id uuid, written_at timestamptz) language sql stable security definer
  begin atomic
    select held.stream_id, held.note_id, held.written_at from (
      select note.stream_id, note.note_id, note.written_at, note.word = any (unwanted) as is_unwanted
        from samverka.note_words note
       where note.stream_id = any ((select samverka.my_searched_streams())::uuid[]) and note.word = any (words || unwanted) and note.written_at >= since
      union all
      select distinct note.stream_id, note.note_id, note.written_at, false
        from unnest(lows, highs) as range(low, high)
        join samverka.note_words note on note.word >= range.low and note.word <= range.high
       where note.stream_id = any ((select samverka.my_searched_streams())::uuid[]) and note.written_at >= since
    ) held
    group by held.stream_id, held.note_id, held.written_at
    having count(*) = cardinality(words) + least(cardinality(lows), 1) and not bool_or(held.is_unwanted)
    order by held.written_at desc, held.note_id desc, held.stream_id limit most;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.searches_notes, samverka.find_notes to samverka_app_rights;
`;

import type pg from 'pg';

/** Five thousand sentences out of four hundred words, common and rare as in any language. */
export const sentencesSql = `
create table bench.sentences as
  select n, string_agg(word, ' ' order by place) || '.' as sentence
    from (select n, place, (select array_agg(stem || ending) from unnest(
            array['samtal', 'skola', 'möte', 'oro', 'kontakt', 'hem', 'familj', 'fritid', 'plan', 'uppföljning', 'kväll', 'torg', 'station',
                  'lärare', 'kurator', 'närvaro', 'vän', 'bror', 'syster', 'mamma', 'pappa', 'polis', 'social', 'hjälp', 'stöd', 'bråk',
                  'gäng', 'telefon', 'butik', 'park', 'gård', 'träning', 'arbete', 'praktik', 'läkare', 'boende', 'helg', 'natt', 'besök', 'svar']) stem,
            unnest(array['', 'en', 'et', 'ar', 'er', 'arna', 'erna', 's', 'a', 'ade']) ending)
          [1 + floor(400 * power(random(), 3))::int] as word
          from generate_series(1, 5000) n, generate_series(1, 11) place) words group by n;
alter table bench.sentences add primary key (n);
alter table bench.sentences add column words text[] not null generated always as (samverka.words_of(sentence)) stored;`;

/** So many notes in each stream of these cases, with their first wordings and their words, past the triggers; within a transaction. */
export async function layNotes(owner: pg.Client, caseIdsSql: string, perStream: number): Promise<void> {
  await owner.query('set local session_replication_role = replica');
  await owner.query('create temporary table chosen on commit drop as ' + caseIdsSql);
  await owner.query(notesSql, [perStream]);
}

const notesSql = `
with stream as (
  update samverka.streams set head = $1::int + 1 where case_id in (select case_id from chosen) returning id, case_id, audience
), author as (
  select distinct on (case_id, agency_id) case_id, agency_id, user_id from samverka.case_members
   where case_id in (select case_id from chosen) order by case_id, agency_id, user_id
), written as (
  select stream.id as stream_id, gen_random_uuid() as id, stream.case_id, author.user_id, author.agency_id, seq,
         now() - seq * interval '1 hour' as written_at, one.sentence || ' ' || two.sentence as body, one.words || two.words as words
    from stream join author on author.case_id = stream.case_id and author.agency_id = stream.audience[1]
    cross join generate_series(1, $1) seq
    join bench.sentences one on one.n = 1 + abs(hashtext(stream.id::text || seq)) % 5000
    join bench.sentences two on two.n = 1 + abs(hashtext(seq || stream.id::text)) % 5000
), note as (
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, written_at, version, seq)
    select stream_id, id, case_id, user_id, agency_id, body, written_at, 1, seq from written
), version as (
  insert into samverka.note_versions (stream_id, note_id, version, body, written_at) select stream_id, id, 1, body, written_at from written
), word as (
  insert into samverka.note_words (stream_id, word, written_at, note_id)
    select distinct stream_id, unnest(words), written_at, id from written order by 1, 2, 3, 4
)
insert into samverka.actions (stream_id, id, case_id, author_id, agency_id, task, owner_id, due_on, planned_at, version, changed_by, seq)
  select stream.id, gen_random_uuid(), stream.case_id, author.user_id, author.agency_id, 'Ring och boka en tid', author.user_id,
         current_date + 7, now(), 1, author.user_id, $1::int + 1
    from stream join author on author.case_id = stream.case_id and author.agency_id = stream.audience[1]`;

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { StreamKey } from '../../src/platform/encryption/stream-key.js';
import { stemsIn } from '../../src/platform/words/stems.js';
import { Keys } from './lay-keys.js';

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
alter table bench.sentences add primary key (n);`;

interface Stream {
  readonly id: string;
  readonly audience: string[];
}

interface Sentence {
  readonly sentence: string;
  readonly stems: readonly string[];
}

/** So many notes in each stream of these cases, with their first wordings and their words, past the triggers; within a transaction. */
export async function layNotes(owner: pg.Client, caseIdsSql: string, perStream: number): Promise<void> {
  await owner.query('set local session_replication_role = replica');
  await owner.query('drop table if exists chosen, chosen_streams');
  await owner.query('create temporary table chosen on commit drop as ' + caseIdsSql);
  await owner.query(chosenStreamsSql);
  const sentences = await sentencesOf(owner);
  const { rows: streams } = await owner.query<Stream>(streamsSql, [perStream]);
  const keys = await (await Keys.of(owner)).forStreams(streams);
  for (let from = 0; from < streams.length; from += 200)
    await layInto(owner, streams.slice(from, from + 200), { keys, sentences, perStream });
}

async function sentencesOf(owner: pg.Client): Promise<Sentence[]> {
  const { rows } = await owner.query<{ sentence: string }>('select sentence from bench.sentences order by n');
  return rows.map(({ sentence }) => ({ sentence, stems: stemsIn(sentence) }));
}

interface Means {
  readonly keys: ReadonlyMap<string, StreamKey>;
  readonly sentences: readonly Sentence[];
  readonly perStream: number;
}

async function layInto(
  owner: pg.Client,
  streams: readonly Stream[],
  { keys, sentences, perStream }: Means,
): Promise<void> {
  const [notes, actions]: [Laid[], Laid[]] = [[], []];
  for (const { id } of streams) {
    const key = keys.get(id);
    if (key === undefined) continue;
    const writer = new Writer(key, sentences);
    for (let seq = 1; seq <= perStream; seq++) notes.push(writer.note(seq));
    actions.push(writer.action());
  }
  await owner.query(notesSql, [...columnsOf(notes), notes.map(({ words }) => words)]);
  await owner.query(actionsSql, columnsOf(actions));
}

interface Laid {
  readonly id: string;
  readonly streamId: string;
  readonly seq: number;
  readonly sealed: Buffer;
  /** All hashes after each other. */
  readonly words: Buffer;
}

function columnsOf(laid: readonly Laid[]): unknown[] {
  return [
    laid.map(({ id }) => id),
    laid.map(({ streamId }) => streamId),
    laid.map(({ seq }) => seq),
    laid.map(({ sealed }) => sealed),
  ];
}

/** Writes in one stream. */
class Writer {
  private readonly hashes = new Map<string, Buffer>();

  constructor(
    private readonly key: StreamKey,
    private readonly sentences: readonly Sentence[],
  ) {}

  note(seq: number): Laid {
    const [one, two] = [this.aSentence(), this.aSentence()];
    const id = randomUUID();
    const sealed = this.key.seal(`${one.sentence} ${two.sentence}`, { table: 'notes', column: 'body', row: `${id} 1` });
    const words = Buffer.concat([...new Set([...one.stems, ...two.stems])].map((stem) => this.hashOf(stem)));
    return { id, streamId: this.key.streamId, seq, sealed, words };
  }

  action(): Laid {
    const id = randomUUID();
    const sealed = this.key.seal('Ring och boka en tid', { table: 'actions', column: 'task', row: id });
    return { id, streamId: this.key.streamId, seq: 0, sealed, words: Buffer.alloc(0) };
  }

  private aSentence(): Sentence {
    return this.sentences[Math.floor(Math.random() * this.sentences.length)] ?? { sentence: '', stems: [] };
  }

  private hashOf(stem: string): Buffer {
    const hash = this.hashes.get(stem) ?? this.key.hashOf(stem);
    this.hashes.set(stem, hash);
    return hash;
  }
}

const chosenStreamsSql =
  'create temporary table chosen_streams (id uuid primary key, case_id uuid, agency_id uuid, user_id uuid) on commit drop';

/** Written by somebody of the first agency that reads it. */
const streamsSql = `
with stream as (
  update samverka.streams set head = $1::int + 1 where case_id in (select case_id from chosen) returning id, case_id, audience
), author as (
  select distinct on (case_id, agency_id) case_id, agency_id, user_id from samverka.case_members
   where case_id in (select case_id from chosen) order by case_id, agency_id, user_id
), kept as (
  insert into chosen_streams select stream.id, stream.case_id, author.agency_id, author.user_id
    from stream join author on author.case_id = stream.case_id and author.agency_id = stream.audience[1]
)
select id, audience from stream order by id`;

const notesSql = `
with written as (
  select note.id, note.stream_id, stream.case_id, stream.user_id, stream.agency_id, note.sealed, note.seq, now() - note.seq * interval '1 hour' as written_at,
         array(select substr(note.words, 1 + 8 * n, 8) from generate_series(0, octet_length(note.words) / 8 - 1) n) as words
    from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bytea[], $5::bytea[]) as note (id, stream_id, seq, sealed, words)
    join chosen_streams stream on stream.id = note.stream_id
), note as (
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, seq)
    select stream_id, id, case_id, user_id, agency_id, sealed, words, written_at, 1, seq from written
), version as (
  insert into samverka.note_versions (stream_id, note_id, version, body, written_at) select stream_id, id, 1, sealed, written_at from written
)
insert into samverka.note_words (stream_id, word, written_at, note_id)
  select stream_id, unnest(words), written_at, id from written order by 1, 2, 3, 4`;

const actionsSql = `
insert into samverka.actions (stream_id, id, case_id, author_id, agency_id, task, owner_id, due_on, planned_at, version, changed_by, seq)
  select stream.id, action.id, stream.case_id, stream.user_id, stream.agency_id, action.sealed, stream.user_id,
         current_date + 7, now(), 1, stream.user_id, (select head from samverka.streams head where head.id = stream.id)
    from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bytea[]) as action (id, stream_id, seq, sealed)
    join chosen_streams stream on stream.id = action.stream_id`;

import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';
import { connected } from './entering.js';
import { generatedWorld } from './generated-worlds.js';
import { layOut, type LaidOut } from './laid-out-world.js';

let world: World;

beforeAll(async () => {
  world = await World.begin();
  await world.sql('alter table samverka.notes disable trigger user');
  await world.sql('alter table samverka.notes enable trigger keep_words');
});
afterAll(() => world.end());

const trees = ['alm', 'björk', 'lind'] as const;
const someTrees = fc.subarray([...trees], { minLength: 1 });

/** A note in one of the streams, perhaps corrected, perhaps taken back. */
interface Planted {
  readonly stream: number;
  readonly first: readonly string[];
  readonly then: readonly string[] | null;
  readonly isWithdrawn: boolean;
}

const planted = fc.array(
  fc.record<Planted>({
    stream: fc.nat(7),
    first: someTrees,
    then: fc.option(someTrees, { freq: 3 }),
    isWithdrawn: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 4, maxLength: 14 },
);

/** What somebody finds, and what row security lets her read of that which holds the words. */
interface Compared {
  readonly found: readonly string[];
  readonly readable: readonly string[];
  /** What all notes that hold the words would be. */
  readonly all: number;
}

const questions: readonly (readonly string[])[] = [['alm'], ['björk'], ['lind'], ['alm', 'lind']];

describe('what is found by words', () => {
  it('is row for row what row security lets one read, in twenty generated worlds', async () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
    process.stdout.write(`search-equals-reading: SEED=${String(seed)}\n`);
    const seen: Compared[] = [];
    const property = fc.asyncProperty(generatedWorld, planted, async (generated, notes) => {
      const there = await layOut(world, generated);
      await world.sql(`update samverka.agencies set kind = 'social_services' where id = $1`, [there.agencyIds[0]]);
      for (const note of notes) await write(there, note);
      for (const person of there.people) seen.push(...(await comparedBy(there, person)));
    });
    await fc.assert(property, { seed, numRuns: 20 });
    expect(seen.filter(({ found }) => found.length > 0).length).toBeGreaterThan(20);
    expect(seen.filter(({ found, all }) => found.length < all).length).toBeGreaterThan(20);
  }, 180_000);

  it('would not be, where the search forgot the rule: this test sees it', async () => {
    await world.sql(forgetfulSql);
    const property = fc.asyncProperty(generatedWorld, planted, async (generated, notes) => {
      const there = await layOut(world, generated);
      for (const note of notes) await write(there, note);
      for (const person of there.people) await comparedBy(there, person);
    });
    const seen = fc.assert(property, { seed: 1, numRuns: 20, endOnFailure: true });
    const difference: unknown = expect.stringContaining('toEqual');
    await expect(seen).rejects.toMatchObject({ cause: { message: difference } });
  }, 180_000);
});

async function write({ caseId, people, streams }: LaidOut, { stream, first, then, isWithdrawn }: Planted) {
  const at = streams[stream % streams.length]!;
  const author = people[0]!;
  const words = hashesIn(at.id, first);
  const [note] = await world.sql<{ id: string }>(writeSql, [at.id, caseId, author.id, author.agencyId, words]);
  if (then !== null)
    await world.sql('update samverka.notes set words = $2 where id = $1', [note?.id, hashesIn(at.id, then)]);
  if (isWithdrawn) await world.sql('update samverka.notes set withdrawn_at = now() where id = $1', [note?.id]);
}

/** In the case, and across all; the social services find nothing across. */
function comparedBy({ caseId, agencyIds }: LaidOut, person: Person): Promise<Compared[]> {
  return connected(world.urls.app, async (client) => {
    await client.query('begin');
    const isIn = await client.query('select gate.enter($1, $2)', [person.token, 'test']).then(
      () => true,
      () => false,
    );
    if (!isIn) return [];
    const [kind] = await world.sql<{ kind: string }>('select kind from samverka.agencies where id = $1', [
      person.agencyId,
    ]);
    const isKept = kind?.kind === 'social_services' && person.agencyId === agencyIds[0];
    const across = await askAll(client, isKept);
    await client.query(`select set_config('gate.on_case', $1, true)`, [caseId]);
    return [...across, ...(await askAll(client, false))];
  });
}

async function askAll(client: pg.Client, isKept: boolean): Promise<Compared[]> {
  const answers: Compared[] = [];
  const streams = (await world.sql<{ id: string }>('select id from samverka.streams')).map(({ id }) => id);
  const read = new Set(idsIn((await client.query<{ id: string }>('select id from samverka.notes')).rows));
  for (const words of questions) {
    const sought = streams.flatMap((stream) => words.map((word) => [stream, hashOf(stream, word)] as const));
    const hashes = [sought.map(([stream]) => stream), sought.map(([, hash]) => hash)];
    const found = idsIn((await client.query<{ id: string }>(foundSql, [...hashes, words.length])).rows);
    const all = idsIn(await world.sql<{ id: string }>(allSql, [hashes[1], words.length]));
    const readable = isKept ? [] : all.filter((id) => read.has(id));
    expect(found).toEqual(readable);
    answers.push({ found, readable, all: all.length });
  }
  return answers;
}

const idsIn = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

/** Another in each stream, as it is kept: whoever asks names all streams there are, whether or not they are hers. */
function hashOf(stream: string, word: string): Buffer {
  return createHash('sha256').update(stream).update(word).digest().subarray(0, 8);
}

const hashesIn = (stream: string, words: readonly string[]) => words.map((word) => hashOf(stream, word));

const writeSql = `
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, seq)
    select $1, gen_random_uuid(), $2, $3, $4, decode(repeat('01', 64), 'hex'), $5, now() - random() * interval '90 days', 1, 1 + count(*)
      from samverka.notes where stream_id = $1
    returning id`;
const foundSql = `
  select note_id as id from samverka.find_notes($1, $2, array_fill(false, array[cardinality($1::uuid[])]), $3, '-infinity', 1000)`;
/** Notes that stand and hold all the words: each word as its own stream has it. */
const allSql = `
  select id from samverka.notes
   where withdrawn_at is null and (select count(*) from unnest(words) word where word = any ($1::bytea[])) = $2`;
const forgetfulSql = `
  create or replace function samverka.my_searched_streams() returns uuid[] language sql stable security definer
    begin atomic select array_agg(id) from samverka.streams; end`;

import { cases } from '../../src/features/demonstration/world/cases.js';
import { stemOf } from '../../src/platform/words/stems.js';
import { wordsIn } from '../../src/platform/words/words.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.begin();
});
afterAll(() => world.end());

const endings =
  ' a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ' +
  'ades andes ens arens hetens erns at andet het ast s dd gd nn dt gt kt tt lig ig els löst möst öst fullt et ets an';

const texts = cases.flatMap(({ title, notes }) => [title, ...notes.map(({ body }) => body)]);
const words = [...new Set(wordsIn(texts.join(' ')))].filter((word) => !/\d/.test(word));

describe('the stems of words', () => {
  it('are those of Postgres’ own Swedish, but for the definite -an and -et', async () => {
    const all = words.flatMap((word) => endings.split(' ').map((ending) => word + ending));
    const asked = `
      select word, regexp_replace((tsvector_to_array(to_tsvector('pg_catalog.swedish'::regconfig, word)))[1], '^(.{3,}?)(an|(et)+)$', '\\1') as stem
        from unnest($1::text[]) word`;
    const theirs = await world.sql<{ word: string; stem: string | null }>(asked, [all]);
    expect(theirs.length).toBeGreaterThan(10_000);
    expect(theirs.filter(({ word, stem }) => (stemOf(word) ?? null) !== stem)).toEqual([]);
  });
});

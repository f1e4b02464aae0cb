import { randomUUID } from 'node:crypto';
import { consultation, does, matterOf, myConcern, raised, report } from '../features/concerns-room.js';
import { atIntake } from '../hardening/cast.js';
import { Scene } from './scene.js';

let scene: Scene;
let one: string;
let other: string;
let asked: string;

beforeAll(async () => {
  scene = await Scene.set();
  const { assistant, officer } = scene.people;
  await scene.world.sql('delete from samverka.intake_members');
  await atIntake(scene.world, assistant);
  [one, other] = [await reported(), await reported()];
  asked = (await raised(officer, consultation(assistant.agencyId))).id;
  for (const body of ['Berätta mer.', 'Och sedan?'])
    await assistant.does('POST', `/api/concerns/${asked}/messages`, { id: randomUUID(), body });
  await scene.world.sql('set session_replication_role = replica'); // no trigger of ours stands in the way
});
afterAll(() => scene.world.end());

async function reported(): Promise<string> {
  const { assistant, officer } = scene.people;
  const { id } = await raised(officer, report(assistant.agencyId));
  await does(assistant, id, 'protection', { needsProtection: false, text: `Ingen fara, ${id}` });
  await does(assistant, id, 'decision', { decision: 'opened', reason: `Utreds, ${id}` });
  const corrected = { decision: 'ongoing', reason: `Utreds redan, ${id}`, because: `Fel, ${id}` };
  await does(assistant, id, 'decision-correction', corrected);
  await does(assistant, id, 'rating', { rating: 'red', reason: `Bråttom, ${id}` });
  return id;
}

const opens = async (id: string) => (await matterOf(scene.people.assistant, id)).status;

/** As whoever has the database by hand could, and back again. */
async function whileSwapped(table: string, column: string, row: string, look: () => Promise<unknown>): Promise<void> {
  const bytes = `select ${column} as bytes from samverka.${table} where ${row} = $1`;
  const kept = async (id: string) => (await scene.world.sql<{ bytes: Buffer }>(bytes, [id]))[0]?.bytes;
  const [mine, theirs] = [await kept(one), await kept(other)];
  const put = (id: string, sealed: Buffer | undefined) =>
    scene.world.sql(`update samverka.${table} set ${column} = $2 where ${row} = $1`, [id, sealed]);
  await put(one, theirs);
  await look();
  await put(one, mine);
}

describe('what is said of one child, put in the place of another’s by whoever has the database,', () => {
  it.each([
    ['concerns', 'child', 'id'],
    ['concerns', 'content', 'id'],
    ['matters', 'protection', 'id'],
    ['matters', 'decision_reason', 'id'],
    ['matter_ratings', 'reason', 'matter_id'],
    ['matter_corrections', 'text', 'matter_id'],
    ['matter_corrections', 'reason', 'matter_id'],
  ])('does not open: %s.%s', async (table, column, row) => {
    expect(await opens(one)).toBe(200);
    await whileSwapped(table, column, row, async () => {
      expect(await opens(one)).toBe(500);
      expect(await opens(other)).toBe(200);
    });
    expect(await opens(one)).toBe(200);
  });

  it('nor does one message in the place of the next, for either side', async () => {
    const { assistant, officer } = scene.people;
    const statuses = async () => [await opens(asked), (await myConcern(officer, asked)).status];
    expect(await statuses()).toEqual([200, 200]);
    await scene.world.sql(
      `update samverka.concern_messages message set body = next.body from samverka.concern_messages next
        where message.concern_id = $1 and next.concern_id = $1 and next.id <> message.id and next.author_id = $2`,
      [asked, assistant.id],
    );
    expect(await statuses()).toEqual([500, 500]);
  });
});

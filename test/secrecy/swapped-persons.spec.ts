import type { CasePersonView } from '../../src/contract/persons.js';
import { numbered } from '../support/persons.js';
import { Scene } from './scene.js';

let scene: Scene;
let one: CasePersonView;
let other: CasePersonView;

beforeAll(async () => {
  scene = await Scene.set();
  const { officer } = scene.people;
  const contact = { address: 'Gatan 1, Bromma', phone: '070-123 45 67' };
  const adds = (name: string) =>
    officer.adds(scene.ids.sharedCase, [officer.agencyId], { ...numbered, ...contact, name });
  [one, other] = [await adds('Alva Lind'), await adds('Bo Ek')];
});
afterAll(() => scene.world.end());

const opens = async () => (await scene.people.officer.asks('GET', `/api/cases/${scene.ids.sharedCase}`)).status;

/** As whoever has the database by hand could. */
async function swaps(column: string, from: CasePersonView, into: CasePersonView): Promise<void> {
  const sealed = `select ${column} from samverka.persons where stream_id = $2 and id = $1`;
  await scene.world.sql(`update samverka.persons set ${column} = (${sealed}) where stream_id = $2 and id = $3`, [
    from.id,
    from.streamId,
    into.id,
  ]);
}

describe('what names one person, put in the place of another’s by whoever has the database,', () => {
  it.each(['name', 'number', 'address', 'phone'])('does not open: %s', async (column) => {
    await scene.world.sql('set session_replication_role = replica'); // no trigger of ours stands in the way
    const [kept] = await scene.world.sql<Record<string, Buffer>>(
      `select ${column} from samverka.persons where stream_id = $1 and id = $2`,
      [other.streamId, other.id],
    );
    expect(await opens()).toBe(200);
    await swaps(column, one, other);
    expect(await opens()).toBe(500);
    await scene.world.sql(`update samverka.persons set ${column} = $3 where stream_id = $1 and id = $2`, [
      other.streamId,
      other.id,
      kept![column],
    ]);
    expect(await opens()).toBe(200);
  });

  it('nor in another column of her own', async () => {
    await scene.world.sql('set session_replication_role = replica');
    await scene.world.sql('update samverka.persons set address = phone where id = $1', [one.id]);
    expect(await opens()).toBe(500);
  });
});

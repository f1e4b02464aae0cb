import { randomUUID } from 'node:crypto';
import { Changing, head, notDisclosed, notHers, sameVersion, sealedAnew, sealedReason } from './changing.js';
import { lawfully } from '../support/a-wish.js';
import type { Statement } from './entering.js';
import { Scene } from './scene.js';

let scene: Scene;
const {
  adding,
  addressing,
  announced,
  asking,
  commits,
  consenting,
  disclosing,
  own,
  planning,
  shared,
  unsaid,
  writing,
} = new Changing(() => scene);

beforeAll(async () => {
  scene = await Scene.set();
});
afterAll(() => scene.world.end());

describe('what the teacher shares and does not disclose cannot be committed:', () => {
  const sharing = (id: string, ...disclosure: Statement[]) =>
    commits(...disclosure, announced(shared()), writing(shared(), id));

  it('a note', async () => {
    expect(await sharing(randomUUID())).toEqual(notDisclosed);
  });

  it('an action', async () => {
    expect(await commits(announced(shared()), planning(shared(), randomUUID()))).toEqual(notDisclosed);
  });

  it('a consent', async () => {
    expect(await commits(announced(shared()), consenting(shared(), randomUUID()))).toEqual(notDisclosed);
  });

  it('a request', async () => {
    const { police } = scene.agencies;
    const moving: Statement = [
      `select samverka.announce(id, '{"kind": "request.made"}') from samverka.streams where cardinality(audience) = 2 and $1 = any (audience)`,
      [police],
    ];
    expect(await commits(addressing(police), moving, asking(police, randomUUID()))).toEqual(notDisclosed);
  });

  it('a person', async () => {
    const id = randomUUID();
    expect(await commits(announced(shared()), adding(shared(), id))).toEqual(notDisclosed);
    expect(await commits(disclosing(shared(), id), announced(shared()), adding(shared(), id))).toEqual(notDisclosed);
    const disclosed = disclosing(shared(), id, { kind: 'person' });
    expect(await commits(disclosed, announced(shared()), adding(shared(), id))).toBe('kept');
  });

  it('a note of which another version was disclosed', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id, { version: 2 }))).toEqual(notDisclosed);
  });

  it('a note whose next version was not', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id))).toBe('kept');
    const correcting: Statement = [
      `update samverka.notes set body = ${sealedAnew}, version = 2, seq = (${head}) where stream_id = $1 and id = $2`,
      [shared(), id],
    ];
    expect(await commits(announced(shared()), correcting)).toEqual(notDisclosed);
  });

  it('a note that says something else under the version that was disclosed', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id))).toBe('kept');
    const rewriting: Statement = [
      `update samverka.notes set body = ${sealedAnew}, seq = (${head}) where stream_id = $1 and id = $2`,
      [shared(), id],
    ];
    expect(await commits(announced(shared()), rewriting)).toEqual(sameVersion);
  });

  it('a note beside which another was disclosed', async () => {
    expect(await sharing(randomUUID(), disclosing(shared(), randomUUID()))).toEqual(notDisclosed);
  });

  it('a note that was disclosed in another stream', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(own(), id))).toEqual(notHers);
  });

  it('a note that was disclosed as an action', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id, { kind: 'action' }))).toEqual(notDisclosed);
  });

  it('a note that was disclosed as something that says nothing', async () => {
    const id = randomUUID();
    expect(await sharing(id, unsaid(id, 1, 'note'))).toMatchObject({ code: '42501' });
  });

  it('an action that says something new, disclosed as one that says nothing', async () => {
    const id = randomUUID();
    const planned = [disclosing(shared(), id, { kind: 'action' }), announced(shared()), planning(shared(), id)];
    expect(await commits(...planned)).toBe('kept');
    for (const [change, verdict] of [
      [`task = ${sealedAnew}`, notDisclosed],
      ["outcome = 'done', concluded_at = now()", notDisclosed],
      ["due_on = '2027-01-01'", 'kept'],
    ] as const) {
      const changing: Statement = [
        `update samverka.actions set ${change}, version = version + 1, seq = (${head}), changed_by = samverka.current_viewer() where stream_id = $1 and id = $2`,
        [shared(), id],
      ];
      expect(await commits(unsaid(id, 2), announced(shared()), changing)).toEqual(verdict);
    }
  });

  it('an action that is copied to where more read it; and nothing that is done to the copy', async () => {
    const id = randomUUID();
    expect(await commits(announced(own()), planning(own(), id))).toBe('kept');
    const copying = (sharing: object): Statement => [
      `select samverka.copy_action($1, $2, 1, $3, 1, ${sealedAnew}, null, $4)`,
      [own(), id, shared(), JSON.stringify(sharing)],
    ];
    expect(await commits(copying({}))).toMatchObject({ code: 'SV001' });
    const sharing = lawfully([scene.agencies.police, scene.agencies.social]);
    expect(await commits(copying({ ...sharing, assessment: sealedReason }))).toBe('kept');
    const concluding: Statement = [
      `update samverka.actions set outcome = 'done', concluded_at = now(), version = 2, seq = (${head}), changed_by = samverka.current_viewer() where stream_id = $1 and id = $2`,
      [shared(), id],
    ];
    await commits(disclosing(shared(), id, { kind: 'action', version: 2 }), announced(shared()), concluding);
    const sql = 'select outcome, version from samverka.actions where stream_id = $1 and id = $2';
    expect(await scene.world.sql(sql, [shared(), id])).toEqual([{ outcome: null, version: 1 }]);
  });

  it('a note that was disclosed to fewer than read it', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id, { to: [scene.agencies.police] }))).toEqual(notDisclosed);
  });
});

import { randomUUID } from 'node:crypto';
import { Changing, beforeAnnounced, notAnnounced } from './changing.js';
import { Scene } from './scene.js';

let scene: Scene;
const { adding, addressing, announced, asking, commits, consenting, disclosing, own, planning, shared, writing } =
  new Changing(() => scene);

beforeAll(async () => {
  scene = await Scene.set();
});
afterAll(() => scene.world.end());

describe('what the teacher changes and does not announce cannot be committed:', () => {
  it('a note', async () => {
    expect(await commits(writing(own(), randomUUID(), beforeAnnounced))).toEqual(notAnnounced);
  });

  it('an action', async () => {
    expect(await commits(planning(own(), randomUUID(), beforeAnnounced))).toEqual(notAnnounced);
  });

  it('a consent', async () => {
    expect(await commits(consenting(own(), randomUUID(), beforeAnnounced))).toEqual(notAnnounced);
  });

  it('a request', async () => {
    const { police } = scene.agencies;
    expect(await commits(addressing(police), asking(police, randomUUID(), beforeAnnounced))).toEqual(notAnnounced);
  });

  it('a person', async () => {
    expect(await commits(adding(own(), randomUUID(), beforeAnnounced))).toEqual(notAnnounced);
  });

  it('a correction', async () => {
    const { id } = scene.notes.ofTeacher;
    expect(await commits(['update samverka.notes set withdrawn_at = now() where id = $1', [id]])).toEqual(notAnnounced);
  });

  it('the outcome of an action', async () => {
    const conclude = `update samverka.actions set outcome = 'done', concluded_at = now(), changed_by = samverka.current_viewer()`;
    expect(await commits(conclude)).toEqual(notAnnounced);
  });

  it('a card', async () => {
    expect(await commits(['update samverka.case_files set title = $1', [Buffer.alloc(40, 1)]])).toEqual(notAnnounced);
  });

  it('a card that is called anew and not disclosed', async () => {
    const card =
      'select samverka.announce((select stream_id from samverka.case_files where id = $1), \'{"kind": "case.described"}\')';
    const { sharedCase } = scene.ids;
    for (const said of [`labels = '{violence}'`, `title = decode(repeat('02', 64), 'hex')`]) {
      const naming = `update samverka.case_files set ${said}, revision = gen_random_uuid() where id = $1`;
      expect(await commits([card, [sharedCase]], [naming, [sharedCase]])).toEqual({
        code: '23000',
        message: 'called anew and not disclosed',
      });
    }
  });

  it('a note whose neighbour was announced', async () => {
    expect(await commits(announced(shared()), writing(own(), randomUUID(), beforeAnnounced))).toEqual(notAnnounced);
  });

  it('a note after the announcement of an earlier one', async () => {
    expect(await commits(announced(own()), writing(own(), randomUUID()))).toBe('kept');
    expect(await commits(writing(own(), randomUUID(), beforeAnnounced))).toEqual(notAnnounced);
  });

  it('a note that says it stands where its readers do not look for it', async () => {
    expect(await commits(announced(own()), writing(own(), randomUUID(), 7))).toEqual(notAnnounced);
  });

  it('a note whose announcement was taken back', async () => {
    const statements = [
      'savepoint before',
      announced(own()),
      'rollback to before',
      writing(own(), randomUUID(), beforeAnnounced),
    ];
    expect(await commits(...statements)).toEqual(notAnnounced);
  });

  it('a note for which the check was put off once more', async () => {
    expect(await commits('set constraints all deferred', writing(own(), randomUUID(), beforeAnnounced))).toEqual(
      notAnnounced,
    );
  });
});

describe('what has moved and nobody remembers cannot be committed:', () => {
  it('a stream, even by the owner of the database', async () => {
    const moving = 'update samverka.streams set head = head + 1, moved_in = pg_current_xact_id() where id = $1';
    await expect(scene.world.sql(moving, [own()])).rejects.toThrow('announced and not remembered');
  });

  it('a stream of which something else is remembered', async () => {
    const { teacher } = scene.people;
    const moving = `
      with moved as (update samverka.streams set head = head + 1, moved_in = pg_current_xact_id() where id = $1 returning head)
      insert into samverka.history (stream_id, seq, by_id, agency_id, kind) select $1, head + 5, $2, $3, 'note.written' from moved`;
    await expect(scene.world.sql(moving, [own(), teacher.id, teacher.agencyId])).rejects.toThrow('not remembered');
  });
});

describe('what the teacher does as she should is kept:', () => {
  it('a note of her own agency, which discloses nothing', async () => {
    expect(await commits(announced(own()), writing(own(), randomUUID()))).toBe('kept');
  });

  it('a note for all, in any order within the transaction', async () => {
    const id = randomUUID();
    expect(await commits(writing(shared(), id, beforeAnnounced), announced(shared()), disclosing(shared(), id))).toBe(
      'kept',
    );
  });
});

describe('nobody is brought onto a case unseen', () => {
  it('even by the owner of the database: the existence of the case must be disclosed', async () => {
    const { world, ids } = scene;
    const newcomer = await world.anAgency('leisure');
    const bringing = 'insert into samverka.case_participations (case_id, agency_id) values ($1, $2)';
    await expect(world.sql(bringing, [ids.sharedCase, newcomer])).rejects.toThrow('taken part in and not disclosed');
  });
});

it.each([
  'update samverka.notes set stream_id = $1',
  'update samverka.actions set stream_id = $1',
  'update samverka.note_versions set stream_id = $1',
  'update samverka.disclosures set stream_id = $1',
  'update samverka.consents set stream_id = $1',
  'update samverka.requests set stream_id = $1',
  'update samverka.persons set stream_id = $1',
  'update samverka.disputes set stream_id = $1',
  'update samverka.merges set stream_id = $1',
  'update samverka.merges set one_stream = $1',
  'update samverka.copies set stream_id = $1',
  'update samverka.case_files set stream_id = $1',
  'update samverka.read_marks set stream_id = $1',
])('nothing is carried from one stream to another: %s', async (sql) => {
  expect(await commits([sql, [shared()]])).toMatchObject({ code: '42501' });
});

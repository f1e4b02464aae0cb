import { randomUUID } from 'node:crypto';
import { inHerTransaction, type Statement } from './entering.js';
import { lawfully } from '../support/person.js';
import { Scene } from './scene.js';

let scene: Scene;

beforeAll(async () => {
  scene = await Scene.set();
});
afterAll(() => scene.world.end());

const notAnnounced = { code: '23000', message: 'changed and not announced' };
const notDisclosed = { code: '23000', message: 'shared and not disclosed' };
/** Nobody tells others on the stream that is her own agency's alone, nor anything but a note. */
const notHers = { code: '42501', message: 'not a reader of this stream' };
const sameVersion = { code: '23000', message: 'changed and still the same version' };

/** What becomes of it when the teacher's own transaction holds these statements and is committed. */
const commits = (...statements: Statement[]) => inHerTransaction(scene.world, scene.people.teacher, statements);

const announced = (streamId: string): Statement => [
  `select samverka.announce($1, '{"kind": "note.written"}')`,
  [streamId],
];

/** Where the stream stands: what is written before it is announced takes the place after. */
const head = 'select head from samverka.streams where id = $1';
const beforeAnnounced = 1;

function writing(streamId: string, id: string, ahead = 0): Statement {
  const { id: authorId, agencyId } = scene.people.teacher;
  const sql = `insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, written_at, version, seq)
    values ($1, $2, $3, $4, $5, 'En anteckning', now(), 1, (${head}) + $6)`;
  return [sql, [streamId, id, scene.ids.sharedCase, authorId, agencyId, ahead]];
}

function planning(streamId: string, id: string, ahead = 0): Statement {
  const { id: authorId, agencyId } = scene.people.teacher;
  const sql = `insert into samverka.actions (stream_id, id, case_id, author_id, agency_id, task, owner_id, planned_at, version, changed_by, seq)
    values ($1, $2, $3, $4, $5, 'En åtgärd', $4, now(), 1, $4, (${head}) + $6)`;
  return [sql, [streamId, id, scene.ids.sharedCase, authorId, agencyId, ahead]];
}

function consenting(streamId: string, id: string, ahead = 0): Statement {
  const { id: authorId, agencyId } = scene.people.teacher;
  const sql = `insert into samverka.consents (stream_id, id, case_id, author_id, agency_id, givers, is_signed, with_interpreter, agency_ids, information, purpose,
      valid_from, valid_until, recorded_at, version, changed_by, seq)
    values ($1, $2, $3, $4, $5, '{self}', true, false, $7, '{peers}', 'Att hjälpa', '2026-11-24', '2027-11-24', now(), 1, $4, (${head}) + $6)`;
  return [sql, [streamId, id, scene.ids.sharedCase, authorId, agencyId, ahead, [agencyId, ...others()]]];
}

function disclosing(streamId: string, itemId: string, { version = 1, kind = 'note', to = others() } = {}): Statement {
  const sharing = JSON.stringify(lawfully(to));
  return ['select samverka.disclose($1, $2, $3, $4, $5, $6)', [streamId, kind, itemId, version, to, sharing]];
}

const others = () => [scene.agencies.police, scene.agencies.social];
const own = () => scene.ids.schoolStream;
const shared = () => scene.ids.sharedStream;

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

  it('a correction', async () => {
    const { id } = scene.notes.ofTeacher;
    expect(await commits(['update samverka.notes set withdrawn_at = now() where id = $1', [id]])).toEqual(notAnnounced);
  });

  it('the outcome of an action', async () => {
    const conclude = `update samverka.actions set outcome = 'done', concluded_at = now(), changed_by = samverka.current_viewer()`;
    expect(await commits(conclude)).toEqual(notAnnounced);
  });

  it('a card', async () => {
    expect(await commits(['update samverka.case_files set title = $1', ['Ny rubrik']])).toEqual(notAnnounced);
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

  it('a note of which another version was disclosed', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id, { version: 2 }))).toEqual(notDisclosed);
  });

  it('a note whose next version was not', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id))).toBe('kept');
    const correcting: Statement = [
      `update samverka.notes set body = 'Annat', version = 2, seq = (${head}) where stream_id = $1 and id = $2`,
      [shared(), id],
    ];
    expect(await commits(announced(shared()), correcting)).toEqual(notDisclosed);
  });

  it('a note that says something else under the version that was disclosed', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id))).toBe('kept');
    const rewriting: Statement = [
      `update samverka.notes set body = 'Annat', seq = (${head}) where stream_id = $1 and id = $2`,
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
    expect(await sharing(id, disclosing(shared(), id, { kind: 'action' }))).toEqual(notHers);
  });

  it('a note that was disclosed to fewer than read it', async () => {
    const id = randomUUID();
    expect(await sharing(id, disclosing(shared(), id, { to: [scene.agencies.police] }))).toEqual(notDisclosed);
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
  'update samverka.case_files set stream_id = $1',
  'update samverka.read_marks set stream_id = $1',
])('nothing is carried from one stream to another: %s', async (sql) => {
  expect(await commits([sql, [shared()]])).toMatchObject({ code: '42501' });
});

import { randomBytes } from 'node:crypto';
import { DatabaseRefused } from '../../src/platform/database/migrate.js';
import { createServer } from '../../src/server.js';
import { connected } from './entering.js';
import { Scene } from './scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.set();
});
afterAll(() => scene.world.end());

interface Held {
  readonly streamId: string;
  readonly agencyId: string;
}

const keptSql = 'select stream_id as "streamId", agency_id as "agencyId" from samverka.stream_keys order by 1, 2';

describe('the keys of streams', () => {
  it('are wrapped once for each agency that reads the stream', async () => {
    const kept = await scene.world.sql<Held>(keptSql);
    const streams = await scene.world.sql<{ id: string; audience: string[] }>(
      'select id, audience from samverka.streams where id = any ($1) order by id',
      [kept.map(({ streamId }) => streamId)],
    );
    expect(kept).toEqual(
      streams.flatMap(({ id, audience }) => audience.map((agencyId) => ({ streamId: id, agencyId }))),
    );
  });

  it('are given to nobody but those who read the stream, and as wrapped for their own agency', async () => {
    const { teacher } = scene.people;
    const given = await connected(scene.world.urls.app, async (client) => {
      await client.query('begin');
      await client.query('select gate.enter($1, $2)', [teacher.token, 'GET /api/start']);
      return (await client.query<Held>(keptSql)).rows;
    });
    const { schoolStream, sharedStream } = scene.ids;
    const hers = [schoolStream, sharedStream].sort().map((streamId) => ({ streamId, agencyId: teacher.agencyId }));
    expect(given).toEqual(hers);
  });

  it('are one for all, when two write the first notes of a stream at the same time', async () => {
    const { officer, assistant, teacher } = scene.people;
    const { police, school, social } = scene.agencies;
    for (const audience of [
      [police, school],
      [school, social],
    ]) {
      const others = [officer, assistant].filter(({ agencyId }) => audience.includes(agencyId));
      const writing = [teacher, ...others].flatMap((person) => [1, 2, 3].map((n) => [person, n] as const));
      await Promise.all(
        writing.map(([person, n]) => person.writes(scene.ids.sharedCase, audience, `Nummer ${String(n)}`)),
      );
      const { notes } = await teacher.reads(scene.ids.sharedCase);
      const texts = notes
        .filter((note) => note.audience.join() === [...audience].sort().join())
        .map(({ body }) => body);
      expect(texts.sort()).toEqual(['Nummer 1', 'Nummer 1', 'Nummer 2', 'Nummer 2', 'Nummer 3', 'Nummer 3']);
    }
  });

  it('are not left behind by a write that was refused', async () => {
    const { police, school, social } = scene.agencies;
    const { caseId } = await scene.people.officer.opens(scene.boards.shared, { agencyIds: [school, social] });
    const before = await scene.world.sql(keptSql);
    const note = { id: crypto.randomUUID(), body: 'Utan grund', audience: [police, school], sharing: null };
    const path = `/api/cases/${caseId}/notes`;
    expect((await scene.people.officer.asks('POST', path, note)).status).toBe(422);
    expect(await scene.world.sql(keptSql)).toEqual(before);
    const streams = 'select from samverka.streams where case_id = $1 and cardinality(audience) = 2';
    expect(await scene.world.sql(streams, [caseId])).toEqual([]);
  });
});

describe('the keys of agencies', () => {
  it('are made for all at once: that one is there tells nothing of what is written', async () => {
    const without = 'select id from samverka.agencies where id not in (select agency_id from samverka.agency_keys)';
    expect(await scene.world.sql(without)).toEqual([]);
  });
});

describe('a server with another master key', () => {
  async function refusalOf(masterKey: Buffer | undefined): Promise<string> {
    const other = await createServer(scene.world.settings.with({ masterKey }), scene.world.urls, []);
    const error: unknown = await other.init().catch((reason: unknown) => reason);
    await other.close();
    expect(error).toBeInstanceOf(DatabaseRefused);
    return String(error);
  }

  it('does not start on this database', async () => {
    expect(await refusalOf(randomBytes(32))).toMatch(
      /MASTER_KEY is not the one that this database was encrypted under/,
    );
  });

  it('and none at all does not either', async () => {
    expect(await refusalOf(undefined)).toMatch(/Set MASTER_KEY/);
  });
});

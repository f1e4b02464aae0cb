import type pg from 'pg';
import { Database } from '../../src/platform/database/database.js';
import { Cast } from '../hardening/cast.js';
import { faultless } from '../hardening/malformed.js';
import { logged } from '../support/log.js';
import { connected, refusalIn } from './entering.js';

let cast: Cast;
beforeAll(async () => {
  cast = await Cast.begin();
});
afterAll(() => cast.scene.world.end());

/** What a session's token alone is good for, over the app's own login. */
async function answerTo(...statements: readonly [sql: string, values?: unknown[]][]): Promise<unknown> {
  return connected(cast.scene.world.urls.app, async (app: pg.Client) => {
    try {
      let rows: unknown[] = [];
      for (const [sql, values = []] of statements) ({ rows } = await app.query(sql, values));
      return rows;
    } catch (error) {
      return refusalIn(error).code;
    }
  });
}

const reading = ['select id from samverka.streams order by id'] as const;
const entering = (act: string | null) =>
  ['select gate.enter($1, $2)', [cast.people.officer.token, act]] as [string, unknown[]];

describe('no log, no read:', () => {
  it('whoever says what for reads what is hers', async () => {
    expect(await answerTo(['begin'], entering('test'), [...reading])).not.toEqual([]);
  });

  it('whoever does not, reads nothing', async () => {
    expect(await answerTo(['begin'], entering(null), [...reading])).toBe('28000');
    expect(await answerTo(['begin'], ['select gate.enter($1)', [cast.people.officer.token]])).toBe('42883');
  });

  it('the claim goes when the row is taken back', async () => {
    const takenBack = [['savepoint before'], entering('test'), ['rollback to before'], [...reading]] as const;
    expect(await answerTo(['begin'], ...(takenBack as unknown as [string][]))).toBe('28000');
  });

  it('a reading that takes its row back, or swallows a failure, answers nothing', async () => {
    const viewer = { sessionToken: cast.people.officer.token, act: 'test' };
    const database = cast.scene.world.app.get(Database);
    for (const smuggled of ['rollback', 'rollback; begin', 'select 1 / 0']) {
      const answer = database.readAs(viewer, async ({ rows }) => {
        const found = await rows.query<unknown[]>(reading[0]);
        await rows.query(smuggled).catch(() => undefined);
        return found;
      });
      await expect(answer).rejects.toThrow();
    }
  });

  it('a reading writes nothing but its row', async () => {
    const viewer = { sessionToken: cast.people.officer.token, act: 'test' };
    const writing = cast.scene.world.app
      .get(Database)
      .readAs(viewer, ({ rows }) => rows.query(`select samverka.set_language('en')`));
    await expect(writing).rejects.toThrow('25006');
  });

  it.each([
    'select * from log.acts',
    'select * from log.traces',
    'delete from log.acts',
    `update log.traces set how = 'told'`,
  ])('nobody who enters reads the log, or changes it: %s', async (sql) => {
    expect(await answerTo(['begin'], entering('test'), [sql])).toBe('42501');
  });
});

/** Asked by nobody we know, about nothing that is anybody's. */
const ofNobody = [
  'GET /api/demonstration',
  'GET /api/docs',
  'GET /api/docs/asyncapi.json',
  'GET /api/docs/openapi.json',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/session/rules',
  'GET /api/version',
  'POST /api/demonstration/session',
  'POST /api/invitations/acceptance',
  'POST /api/invitations/look',
  'POST /api/phone/enrolment', // by a code that nobody is behind yet
];

/** Routes that left no row when asked as they should be. */
async function routesWithoutRow(them: Cast): Promise<string[]> {
  const without: string[] = [];
  for (const route of them.routesInTurn) {
    const { acts } = await logged(them.scene.world, () => them.asks(faultless(route)));
    if (acts.length === 0) without.push(`${route.method} ${route.path}`);
  }
  return without.sort();
}

/** As if somebody had found a way past the log for one route. */
const forgetting = `
  create function public.forgets() returns trigger language plpgsql as $$ begin return null; end $$;
  create trigger forgets before insert on log.acts for each row when (new.act = 'GET /api/boards') execute function public.forgets()`;

describe('every route there is', () => {
  it('leaves a row, but those that ask nothing of anybody’s', async () => {
    expect(await routesWithoutRow(cast)).toEqual(ofNobody);
  });

  it('one that left none would be noticed', async () => {
    const forgetful = await Cast.begin();
    await forgetful.scene.world.sql(forgetting);
    const without = await routesWithoutRow(forgetful);
    await forgetful.scene.world.end();
    expect(without).toEqual([...ofNobody, 'GET /api/boards'].sort());
  });
});

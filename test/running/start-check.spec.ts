import pg from 'pg';
import { faultsOf } from '../../src/platform/database/fitness.js';
import type { DatabaseUrls } from '../../src/platform/settings/settings.js';
import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.begin();
});
afterAll(() => world.end());

function withLogin(url: string, changes: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'port'>>): string {
  return Object.assign(new URL(url), changes).href;
}

function faultsWith(changes: Partial<DatabaseUrls>): Promise<string[]> {
  return faultsOf({ ...world.urls, ...changes });
}

/** The owner of the cluster, in the world's database. */
function ownerUrl(): string {
  const { pathname } = new URL(world.urls.app);
  return withLogin(process.env.TEST_CLUSTER_URL ?? '', { pathname });
}

async function asOwner(...statements: string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl() });
  await owner.connect();
  for (const statement of statements) await owner.query(statement);
  await owner.end();
}

describe('before it starts, the server asks the database', () => {
  it('and finds nothing to say of one that is fit', async () => {
    expect(await faultsWith({})).toEqual([]);
  });

  it('names a superuser as such, and everything else that is wrong at the same time', async () => {
    const { teller, door } = world.urls;
    const faults = await faultsWith({
      app: ownerUrl(),
      teller: withLogin(teller, { password: 'wrong' }),
      door: withLogin(door, { port: '1' }),
    });
    expect(faults).toEqual([
      expect.stringMatching(/^APP_DATABASE_URL is the URL of a superuser/),
      expect.stringMatching(/^TELLER_DATABASE_URL: Postgres refuses its name or password/),
      expect.stringMatching(/^DOOR_DATABASE_URL: Postgres does not answer/),
    ]);
  });

  it('names a login that has the rights of another', async () => {
    expect(await faultsWith({ operator: world.urls.door })).toEqual([
      expect.stringMatching(/^The login in OPERATOR_DATABASE_URL has not its rights/),
    ]);
  });

  it('names the migrations that are missing', async () => {
    await asOwner(`comment on schema samverka is '0001-roles'`);
    expect(await faultsWith({})).toEqual([expect.stringMatching(/^The database lacks 0002-gate, .*npm run migrate/)]);
  });

  it('names a database that was never migrated', async () => {
    const faults = await faultsWith({ app: withLogin(ownerUrl(), { pathname: '/postgres' }) });
    expect(faults).toContainEqual(expect.stringMatching(/^The database lacks 0001-roles/));
  });
});

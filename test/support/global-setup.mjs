import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Jest loads this file before its own transforms: so it uses what `npm run build:server` has made.
const built = (path) => import(new URL(`../../dist/src/${path}`, import.meta.url).href);

/** One Postgres for the whole run, and in it one migrated database that each world is a copy of. */
export default async function setUp() {
  const { EmbeddedCluster } = await built('embedded/embedded-cluster.js');
  const { databaseIn } = await built('embedded/embedded-database.js');
  const { migrate } = await built('platform/database/migrate.js');
  const folder = mkdtempSync(join(tmpdir(), 'samverka-test-'));
  chmodSync(folder, 0o755); // as root, Postgres runs as a user of its own, who must get there
  const cluster = await EmbeddedCluster.start({ dataDir: join(folder, 'postgres'), durable: false });
  const { ownerUrl, urls } = await databaseIn(cluster.ownerUrl, 'template_of_worlds');
  await migrate(ownerUrl, urls);
  process.env.TEST_CLUSTER_URL = cluster.ownerUrl;
  Object.assign(globalThis, { cluster, clusterFolder: folder });
}

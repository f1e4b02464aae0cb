import { join } from 'node:path';
import { databaseIn } from '../embedded/embedded-database.js';
import { EmbeddedCluster } from '../embedded/embedded-cluster.js';
import { faultsOf } from '../platform/database/fitness.js';
import { masterKeyIn } from './master-key.js';
import { pushKeysIn } from './push-keys.js';
import { DatabaseRefused, migrate } from '../platform/database/migrate.js';
import type { DatabaseUrls, PushKeys, Settings } from '../platform/settings/settings.js';

/** A database that is up to date, and how to let go of it. */
export interface Installation {
  readonly urls: DatabaseUrls;
  readonly ownerUrl: string | undefined;
  readonly isEmbedded: boolean;
  /** What all that people write in it is encrypted under. */
  readonly masterKey: Buffer | undefined;
  /** Under which keys devices are pushed to. */
  readonly pushKeys: PushKeys | undefined;
  close(): Promise<void>;
}

/** The Postgres of the environment, or one of our own where none is named. Migrates it where its owner's URL is at hand. */
export async function openInstallation(settings: Settings): Promise<Installation> {
  return settings.database === undefined ? openEmbedded(settings) : openNamed(settings.database, settings);
}

async function openNamed(
  urls: DatabaseUrls,
  { migrationUrl: ownerUrl, masterKey, pushKeys }: Settings,
): Promise<Installation> {
  if (ownerUrl !== undefined) await migrate(ownerUrl, urls);
  const faults = await faultsOf(urls);
  if (faults.length > 0) throw new DatabaseRefused(faults.join('\n'));
  return { urls, ownerUrl, masterKey, pushKeys, isEmbedded: false, close: () => Promise.resolve() };
}

async function openEmbedded({ dataDir, masterKey, pushKeys }: Settings): Promise<Installation> {
  const cluster = await EmbeddedCluster.start({
    dataDir: join(dataDir, 'postgres'),
    log: say,
  });
  try {
    const { ownerUrl, urls } = await databaseIn(cluster.ownerUrl, 'samverka');
    await migrate(ownerUrl, urls);
    const key = masterKey ?? (await masterKeyIn(dataDir, ownerUrl, say));
    const opened = { urls, ownerUrl, masterKey: key, pushKeys: pushKeys ?? pushKeysIn(dataDir), isEmbedded: true };
    return { ...opened, close: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { join } from 'node:path';
import { databaseIn } from '../embedded/embedded-database.js';
import { EmbeddedCluster } from '../embedded/embedded-cluster.js';
import { faultsOf } from '../platform/database/fitness.js';
import { DatabaseRefused, migrate } from '../platform/database/migrate.js';
import type { DatabaseUrls, Settings } from '../platform/settings/settings.js';

/** A database that is up to date, and how to let go of it. */
export interface Installation {
  readonly urls: DatabaseUrls;
  readonly ownerUrl: string | undefined;
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

/** The Postgres of the environment, or one of our own where none is named. Migrates it where its owner's URL is at hand. */
export async function openInstallation(settings: Settings): Promise<Installation> {
  return settings.database === undefined ? openEmbedded(settings) : openNamed(settings.database, settings.migrationUrl);
}

async function openNamed(urls: DatabaseUrls, ownerUrl: string | undefined): Promise<Installation> {
  if (ownerUrl !== undefined) await migrate(ownerUrl, urls);
  const faults = await faultsOf(urls);
  if (faults.length > 0) throw new DatabaseRefused(faults.join('\n'));
  return { urls, ownerUrl, isEmbedded: false, close: () => Promise.resolve() };
}

async function openEmbedded({ dataDir }: Settings): Promise<Installation> {
  const cluster = await EmbeddedCluster.start({
    dataDir: join(dataDir, 'postgres'),
    log: (line) => {
      process.stdout.write(`${line}\n`);
    },
  });
  try {
    const { ownerUrl, urls } = await databaseIn(cluster.ownerUrl, 'samverka');
    await migrate(ownerUrl, urls);
    return { urls, ownerUrl, isEmbedded: true, close: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

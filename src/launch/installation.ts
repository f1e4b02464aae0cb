import { join } from 'node:path';
import { databaseIn } from '../embedded/embedded-database.js';
import { EmbeddedCluster } from '../embedded/embedded-cluster.js';
import { faultsOf } from '../platform/database/fitness.js';
import { masterKeyIn } from './master-key.js';
import { pushKeysIn } from './push-keys.js';
import { DatabaseRefused, migrate } from '../platform/database/migrate.js';
import type { DatabaseUrls, MailSettings, PushKeys, Settings } from '../platform/settings/settings.js';

/** A database that is up to date, and how to let go of it. */
export interface Installation {
  readonly urls: DatabaseUrls;
  readonly ownerUrl: string | undefined;
  readonly isEmbedded: boolean;
  /** What all that people write in it is encrypted under. */
  readonly masterKey: Buffer | undefined;
  /** Under which keys devices are pushed to. */
  readonly pushKeys: PushKeys | undefined;
  /** Where letters go. */
  readonly mail: MailSettings | undefined;
  close(): Promise<void>;
}

/** The Postgres of the environment, or one of our own where none is named. Migrates it where its owner's URL is at hand. */
export async function openInstallation(settings: Settings): Promise<Installation> {
  return settings.database === undefined ? openEmbedded(settings) : openNamed(settings.database, settings);
}

async function openNamed(
  urls: DatabaseUrls,
  { migrationUrl: ownerUrl, masterKey, pushKeys, mail }: Settings,
): Promise<Installation> {
  if (ownerUrl !== undefined) await migrate(ownerUrl, urls);
  const faults = await faultsOf(urls);
  if (faults.length > 0) throw new DatabaseRefused(faults.join('\n'));
  return { urls, ownerUrl, masterKey, pushKeys, mail, isEmbedded: false, close: () => Promise.resolve() };
}

async function openEmbedded(settings: Settings): Promise<Installation> {
  const { dataDir, masterKey, pushKeys } = settings;
  const cluster = await EmbeddedCluster.start({
    dataDir: join(dataDir, 'postgres'),
    log: say,
  });
  try {
    const { ownerUrl, urls } = await databaseIn(cluster.ownerUrl, 'samverka');
    await migrate(ownerUrl, urls);
    const key = masterKey ?? (await masterKeyIn(dataDir, ownerUrl, say));
    const keys = { masterKey: key, pushKeys: pushKeys ?? pushKeysIn(dataDir) };
    return { urls, ownerUrl, ...keys, mail: mailOf(settings), isEmbedded: true, close: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Beside a database of our own letters are caught, where no server is named that takes them: each can be opened and goes to nobody. */
function mailOf({ mail, dataDir }: Settings): MailSettings {
  if (mail !== undefined) return mail;
  const folder = join(dataDir, 'mail');
  say(`Letters are sent to nobody, and put into ${folder}.`);
  return { folder, from: 'Samverka <samverka@demo.invalid>' };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

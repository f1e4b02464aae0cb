import pg from 'pg';
import { layOut } from '../features/demonstration/lay-out.js';
import { migrate } from '../platform/database/migrate.js';
import { newToken } from '../platform/identity/door.js';
import { type DatabaseUrls, readSettings, type Settings, SettingsRefused } from '../platform/settings/settings.js';
import { createServer } from '../server.js';

/** What the owner of the database does by hand, with MIGRATION_DATABASE_URL. */
export const ownerCommands: Readonly<Record<string, (...words: string[]) => Promise<string>>> = {
  migrate: migrateAsOwner,
  'lay-out-demonstration': layOutDemonstration,
  'create-operator': createOperator,
};

async function migrateAsOwner(): Promise<string> {
  const { ownerUrl, urls } = ownersSettings();
  await migrate(ownerUrl, urls);
  return 'The database is up to date and locked down.';
}

async function layOutDemonstration(): Promise<string> {
  const { settings, ownerUrl, urls } = ownersSettings('server');
  if (settings.isProduction) throw new SettingsRefused('The demonstration world is not for production.');
  await migrate(ownerUrl, urls);
  const app = await createServer(settings, urls);
  try {
    await app.init();
    await layOut(app, ownerUrl);
  } finally {
    await app.close();
  }
  return 'The demonstration world of Bromma is laid out.';
}

/** The first operator, who creates agencies and their first managers. A new link each time it is run for the same e-mail. */
async function createOperator(email = '', name = 'Driftansvarig'): Promise<string> {
  if (!/^\S+@\S+$/.test(email))
    throw new SettingsRefused('Say who: npm run operator:create -- name@example.org "Full Name"');
  const { settings, ownerUrl } = ownersSettings();
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const token = newToken();
    await owner.query('select samverka.invite_operator($1, $2, $3)', [email, name, token]);
    return `Open this link within seven days to choose a password (it works once):\n${settings.origins[0] ?? ''}/inbjudan#${token}`;
  } finally {
    await owner.end();
  }
}

/** To write as people do takes the server's settings; the rest is done without the master key. */
function ownersSettings(by: 'server' | 'owner' = 'owner'): {
  settings: Settings;
  ownerUrl: string;
  urls: DatabaseUrls;
} {
  const settings = readSettings(process.env, by);
  const { migrationUrl: ownerUrl, database: urls } = settings;
  if (ownerUrl === undefined || urls === undefined)
    throw new SettingsRefused(
      'Set MIGRATION_DATABASE_URL and the URLs of the logins: this is done as the owner of the database.',
    );
  return { settings, ownerUrl, urls };
}

import { readFileSync } from 'node:fs';

/** Where each part of the server signs in to Postgres: each login may do its own part and nothing else. */
export interface DatabaseUrls {
  /** The server, on behalf of whoever is signed in. */
  readonly app: string;
  /** Asks, after each commit, whom to tell. */
  readonly teller: string;
  /** Opens and ends sessions. */
  readonly door: string;
  /** What the operator does. */
  readonly operator: string;
}

/** Everything that an installation can set. Injected by this class. */
export class Settings {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** Origins that browsers may come from: the addresses under which this server is reached. */
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  readonly dataDir: string;
  readonly clientDir: string;
  readonly redisUrl: string | undefined;
  readonly sessionIdleSeconds: number;
  readonly sessionSeconds: number;
  /** Owner of the tables; only needed to migrate. */
  readonly migrationUrl: string | undefined;
  readonly database: DatabaseUrls | undefined;
  /** Invented people on the sign-in page, one click each. Never in production. */
  readonly isDemonstration: boolean;

  constructor(values: SettingsValues) {
    Object.assign(this, values);
  }

  /** The same settings, some of them otherwise. */
  with(changes: Partial<SettingsValues>): Settings {
    return new Settings(Object.assign({}, this, changes));
  }
}

type SettingsValues = Omit<Settings, 'with'>;

/** What is missing or unsafe in the environment, in one sentence each. */
export class SettingsRefused extends Error {}

/**
 * Reads the settings from the environment. Every one may be given as a file instead, by `NAME_FILE`.
 * @throws SettingsRefused with every fault at once
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = readerOf(env);
  const isProduction = read('NODE_ENV') === 'production';
  const isDemonstration = !isProduction && read('DEMONSTRATION') !== 'false';
  const port = numberIn(read, 'PORT', 3000);
  const settings = new Settings({
    isProduction,
    isDemonstration,
    host: read('HOST') ?? '127.0.0.1',
    port,
    origins: originsOf(read('PUBLIC_ORIGIN'), port),
    trustProxy: read('TRUST_PROXY') === 'true',
    dataDir: read('DATA_DIR') ?? '.data',
    clientDir: read('CLIENT_DIR') ?? 'dist/client',
    redisUrl: read('REDIS_URL'),
    sessionIdleSeconds: 60 * numberIn(read, 'SESSION_IDLE_MINUTES', isDemonstration ? 120 : 15),
    sessionSeconds: 3600 * numberIn(read, 'SESSION_HOURS', 10),
    migrationUrl: read('MIGRATION_DATABASE_URL'),
    database: databaseUrlsOf(read),
  });
  refuseIfUnsafe(settings, read);
  return settings;
}

type Read = (name: string) => string | undefined;

function readerOf(env: NodeJS.ProcessEnv): Read {
  return (name) => {
    const file = env[`${name}_FILE`];
    const value = file === undefined ? env[name] : readFileSync(file, 'utf8').trim();
    return value === '' ? undefined : value;
  };
}

function numberIn(read: Read, name: string, usual: number): number {
  const value = Number(read(name) ?? usual);
  if (!Number.isFinite(value) || value < 0) throw new SettingsRefused(`${name} must be a number, 0 or more.`);
  return value;
}

function originsOf(publicOrigin: string | undefined, port: number): string[] {
  if (publicOrigin !== undefined) return publicOrigin.split(',').map((origin) => new URL(origin.trim()).origin);
  return [`http://localhost:${String(port)}`, `http://127.0.0.1:${String(port)}`];
}

const urlNames = {
  app: 'APP_DATABASE_URL',
  teller: 'TELLER_DATABASE_URL',
  door: 'DOOR_DATABASE_URL',
  operator: 'OPERATOR_DATABASE_URL',
} as const;

function databaseUrlsOf(read: Read): DatabaseUrls | undefined {
  const names = Object.values(urlNames);
  const missing = names.filter((name) => read(name) === undefined);
  if (missing.length === names.length && read('MIGRATION_DATABASE_URL') === undefined) return undefined;
  if (missing.length > 0) throw new SettingsRefused(`Set ${missing.join(', ')} too: each login has an URL of its own.`);
  const entries = Object.entries(urlNames).map(([login, name]) => [login, read(name)]);
  return Object.fromEntries(entries) as DatabaseUrls;
}

function refuseIfUnsafe(settings: Settings, read: Read): void {
  if (!settings.isProduction) return;
  const faults: string[] = [];
  if (settings.database === undefined)
    faults.push(`Set ${Object.values(urlNames).join(', ')}: production runs on a Postgres of its own.`);
  if (read('PUBLIC_ORIGIN') === undefined)
    faults.push('Set PUBLIC_ORIGIN to the address people use, such as https://samverka.example.');
  if (settings.origins.some((origin) => origin.startsWith('http://')))
    faults.push('PUBLIC_ORIGIN must begin with https://: sessions are not sent in the clear.');
  if (faults.length > 0) throw new SettingsRefused(faults.join('\n'));
}

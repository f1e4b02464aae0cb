import { Environment } from './environment.js';
import { unsafeIn } from './production.js';

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
  /** What is done by the calendar, and nobody's act. */
  readonly jobs: string;
  /** Whoever reads the public pages, and is nobody. */
  readonly citizen: string;
}

/** The server that takes letters, or the folder in which they are caught and sent nowhere; and from whom they come. */
export type MailSettings = { readonly from: string } & ({ readonly url: string } | { readonly folder: string });

/** A pair of VAPID keys (RFC 8292), in base64url. */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Where published texts are sent, and what they are signed with. */
export interface WebhookSettings {
  readonly url: string;
  readonly secret: Buffer;
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that an installation can set. Injected by this class. */
export class Settings {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** Origins that browsers may come from: the addresses under which this server is reached. */
  readonly origins: readonly string[];
  /** How many proxies of ours stand in front: so many addresses in `X-Forwarded-For` are believed, from the end. */
  readonly proxies: number;
  readonly dataDir: string;
  readonly clientDir: string;
  readonly sessionIdleSeconds: number;
  readonly sessionSeconds: number;
  /** Owner of the tables; only needed to migrate. */
  readonly migrationUrl: string | undefined;
  readonly database: DatabaseUrls | undefined;
  /** What all that people write is encrypted under. None: the database is one of our own, with a key beside it. */
  readonly masterKey: Buffer | undefined;
  readonly logLevel: LogLevel;
  /** Where figures for the operator are given out; nowhere when undefined. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** How letters are sent; none are when undefined. */
  readonly mail: MailSettings | undefined;
  /** Under which keys devices are pushed to; none are when undefined. */
  readonly pushKeys: PushKeys | undefined;
  /** Hosts of push services; one that begins with a dot stands for all below it. No other is ever asked. */
  readonly pushServices: readonly string[];
  /** Where what is published may be sent by those who tell it; nowhere when undefined. */
  readonly webhook: WebhookSettings | undefined;
  /** To whom citizens write of public pages that they cannot use; none is named when undefined. */
  readonly publicContact: string | undefined;
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
 * Reads the settings from the environment. Every one may be given as a file instead, by `NAME_FILE`. The owner of the
 * database does without the master key: who has both could read everything.
 * @throws SettingsRefused with every fault at once
 */
export function readSettings(variables: NodeJS.ProcessEnv, by: 'server' | 'owner' = 'server'): Settings {
  const environment = new Environment(variables);
  const isProduction = environment.text('NODE_ENV') === 'production';
  const isDemonstration = environment.isTrue('DEMONSTRATION', !isProduction) && !isProduction;
  const publicOrigins = environment.origins('PUBLIC_ORIGIN');
  const settings = new Settings({
    ...serving(environment, publicOrigins),
    ...sessions(environment, isDemonstration),
    ...watching(environment, isProduction),
    ...telling(environment),
    isProduction,
    isDemonstration,
    migrationUrl: environment.databaseUrl('MIGRATION_DATABASE_URL'),
    database: databaseUrlsIn(environment),
    masterKey: environment.key('MASTER_KEY'),
  });
  const unsafe = isProduction ? unsafeIn(settings, publicOrigins, urlNames) : [];
  const keyless = by === 'server' ? withoutKey(settings, environment) : [];
  refuse([...environment.faults, ...unsafe, ...keyless, ...unsupportedIn(environment)]);
  return settings;
}

function serving(environment: Environment, publicOrigins: readonly string[] | undefined) {
  const port = environment.number('PORT', 3000, ports);
  return {
    port,
    host: environment.text('HOST') ?? '127.0.0.1',
    origins: publicOrigins ?? [`http://localhost:${String(port)}`, `http://127.0.0.1:${String(port)}`],
    proxies: environment.number('TRUST_PROXY', 0, { least: 0, most: 10 }),
    dataDir: environment.text('DATA_DIR') ?? '.data',
    clientDir: environment.text('CLIENT_DIR') ?? 'dist/client',
    publicContact: environment.text('PUBLIC_CONTACT'),
  };
}

function sessions(environment: Environment, isDemonstration: boolean) {
  const any = { least: 0, most: 525_600 };
  return {
    sessionIdleSeconds: 60 * environment.number('SESSION_IDLE_MINUTES', isDemonstration ? 120 : 15, any),
    sessionSeconds: 3600 * environment.number('SESSION_HOURS', 10, any),
  };
}

function watching(environment: Environment, isProduction: boolean) {
  const hasMetrics = environment.text('METRICS_PORT') !== undefined;
  return {
    logLevel: environment.choice('LOG_LEVEL', isProduction ? 'info' : 'warn', logLevels),
    metricsPort: hasMetrics ? environment.number('METRICS_PORT', 0, ports) : undefined,
    metricsHost: environment.text('METRICS_HOST') ?? '127.0.0.1',
  };
}

/** Both or neither: half of it would be a letter from nobody, or a key that no device knows. */
function telling(environment: Environment) {
  const [url, from] = environment.pair('SMTP_URL', 'MAIL_FROM');
  const [publicKey, privateKey] = environment.pair('VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY');
  return {
    mail: url === undefined || from === undefined ? undefined : { url, from },
    pushKeys: publicKey === undefined || privateKey === undefined ? undefined : { publicKey, privateKey },
    webhook: webhookIn(environment),
    pushServices: environment.text('PUSH_SERVICES')?.split(',') ?? usualPushServices,
  };
}

function webhookIn(environment: Environment): WebhookSettings | undefined {
  environment.pair('SHARE_WEBHOOK_URL', 'SHARE_WEBHOOK_SECRET');
  const [url, secret] = [
    environment.webhookUrl('SHARE_WEBHOOK_URL'),
    environment.webhookSecret('SHARE_WEBHOOK_SECRET'),
  ];
  return url === undefined || secret === undefined ? undefined : { url, secret };
}

/** Of Chromium, Firefox, Edge and Safari. */
const usualPushServices = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
];

const ports = { least: 0, most: 65_535 };

const urlNames = {
  app: 'APP_DATABASE_URL',
  teller: 'TELLER_DATABASE_URL',
  door: 'DOOR_DATABASE_URL',
  operator: 'OPERATOR_DATABASE_URL',
  jobs: 'JOBS_DATABASE_URL',
  citizen: 'CITIZEN_DATABASE_URL',
} as const;

/** All six or none: a part that has no login of its own would borrow the rights of another. */
function databaseUrlsIn(environment: Environment): DatabaseUrls | undefined {
  const urls = Object.entries(urlNames).map(([part, name]) => ({ part, name, url: environment.databaseUrl(name) }));
  const missing = urls.filter(({ url }) => url === undefined).map(({ name }) => name);
  const isNamed = missing.length < urls.length || environment.text('MIGRATION_DATABASE_URL') !== undefined;
  if (isNamed && missing.length > 0)
    environment.faults.push(`Set ${missing.join(', ')} too: each login has an URL of its own.`);
  return isNamed
    ? (Object.fromEntries(urls.map(({ part, url }) => [part, url])) as unknown as DatabaseUrls)
    : undefined;
}

/** Only a database of our own gets a key of our making: one that is named may have been begun under another. */
function withoutKey({ database, isProduction }: Settings, environment: Environment): string[] {
  return environment.text('MASTER_KEY') !== undefined || (database === undefined && !isProduction)
    ? []
    : ['Set MASTER_KEY or MASTER_KEY_FILE (openssl rand -base64 32): what people write is encrypted under it.'];
}

/** What somebody may expect of us that we do not do: better no start than one that does something else. */
function unsupportedIn(environment: Environment): string[] {
  return environment.text('REDIS_URL') === undefined
    ? []
    : ['REDIS_URL is not supported: Samverka runs as one process. Take it out, and start one only.'];
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new SettingsRefused(faults.join('\n'));
}

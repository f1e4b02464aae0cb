import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSettings } from '../../src/platform/settings/settings.js';

interface Service {
  image?: string;
  environment?: Record<string, string>;
  secrets?: string[];
  ports?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
}

interface Compose {
  services: Record<string, Service>;
  secrets?: Record<string, { file: string }>;
  volumes?: Record<string, unknown>;
}

const root = join(import.meta.dirname, '../..');

function composeIn(name: string): Compose {
  return parse(readFileSync(join(root, name), 'utf8'), { merge: true }) as Compose;
}

const compose = composeIn('docker-compose.yml');
const services = Object.entries(compose.services);
const { postgres, migrate, app } = compose.services as Record<'postgres' | 'migrate' | 'app', Service>;

describe('docker-compose.yml', () => {
  it('names a version of every image', () => {
    const unnamed = services.filter(([, { image }]) => !/:(\d|\$\{SAMVERKA_VERSION)/.test(image ?? ''));
    expect(unnamed).toEqual([]);
    expect(postgres.image).toMatch(/^postgres:18/);
  });

  it('shows nothing to the world: the database has no port, and the app only one for the proxy on this machine', () => {
    expect(services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))).toEqual([
      'app 127.0.0.1:3000:3000',
    ]);
    const development = composeIn('docker-compose.dev.yml').services;
    const ports = Object.values(development).flatMap((service) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('starts each when what it needs is there', () => {
    expect(postgres.healthcheck?.test?.[1]).toBe('pg_isready');
    expect(migrate.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(app.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(app.healthcheck).toBeUndefined();
  });

  it('gives every secret as a file, to those alone who need it: the server never has the owner’s, the owner never the master key', () => {
    const named = services.flatMap(([, { secrets = [] }]) => secrets);
    expect([...new Set(named)].sort()).toEqual(Object.keys(compose.secrets ?? {}).sort());
    expect(app.secrets).not.toContain('migration_database_url');
    expect(app.environment?.MIGRATION_DATABASE_URL_FILE).toBe('');
    expect(migrate.secrets).not.toContain('master_key');
    for (const [, { environment = {}, secrets = [] }] of services) {
      const files = Object.values(environment).filter((value) => value.startsWith('/run/secrets/'));
      expect(files.map((file) => file.replace('/run/secrets/', '')).sort()).toEqual([...secrets].sort());
      expect(Object.keys(environment).filter((name) => /PASSWORD$|_URL$/.test(name))).toEqual([]);
    }
  });

  it('keeps what people write out of the log of Postgres', () => {
    expect(readFileSync(join(root, 'docker-compose.yml'), 'utf8')).toContain('log_parameter_max_length_on_error=0');
  });
});

describe('the secrets that are drawn for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samverka-secrets-'));
  const secrets = join(folder, 'secrets');
  const draw = () =>
    execFileSync(process.execPath, [join(root, 'scripts/secrets.mjs')], { cwd: folder, stdio: 'pipe' });

  beforeAll(() => void draw());
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are those that it names, in a folder that nobody else may enter', () => {
    expect(readdirSync(secrets).sort()).toEqual(Object.keys(compose.secrets ?? {}).sort());
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
  });

  it.each(['app', 'migrate'])('let the %s start in production, with the settings as they stand there', (name) => {
    const { environment = {} } = compose.services[name]!;
    const given = Object.entries(environment).map(([setting, value]) => [
      setting,
      value
        .replace('/run/secrets', secrets)
        .replace(/^\$\{LOG_LEVEL.*/, 'info')
        .replace(/^\$\{PUBLIC_ORIGIN.*/, 'https://samverka.example'),
    ]);
    const variables = { NODE_ENV: 'production', ...(Object.fromEntries(given) as NodeJS.ProcessEnv) };
    const settings = readSettings(variables, name === 'app' ? 'server' : 'owner');
    expect(settings.masterKey !== undefined).toBe(name === 'app');
    expect(new URL(settings.database!.door).hostname).toBe('postgres');
    expect(settings.migrationUrl !== undefined).toBe(name === 'migrate');
  });

  it('are never drawn over those that the database knows', () => {
    const before = readFileSync(join(secrets, 'postgres_password'), 'utf8');
    expect(draw).toThrow();
    expect(readFileSync(join(secrets, 'postgres_password'), 'utf8')).toBe(before);
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SettingsRefused } from '../../src/platform/settings/settings.js';

const root = join(import.meta.dirname, '../..');

/** Every name that the settings ask the environment for. */
function namesAsked(): string[] {
  const asked = new Set<string>();
  const variables = new Proxy<NodeJS.ProcessEnv>({}, { get: (_, name) => void asked.add(String(name)) });
  readSettings(variables);
  return [...asked].filter((name) => !name.endsWith('_FILE')).sort();
}

function namesIn(file: string, pattern: RegExp): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();
}

function login(name: string, password = randomBytes(24).toString('hex')): string {
  return `postgres://${name}:${password}@localhost:5432/samverka`;
}

function production(changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'production',
    PUBLIC_ORIGIN: 'https://samverka.example',
    APP_DATABASE_URL: login('a'),
    TELLER_DATABASE_URL: login('t'),
    DOOR_DATABASE_URL: login('d'),
    OPERATOR_DATABASE_URL: login('o'),
    JOBS_DATABASE_URL: login('j'),
    CITIZEN_DATABASE_URL: login('c'),
    MASTER_KEY: randomBytes(32).toString('base64'),
    ...changes,
  };
}

function refusalOf(variables: NodeJS.ProcessEnv): string {
  try {
    readSettings(variables);
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsRefused);
    return (error as Error).message;
  }
}

describe('every setting', () => {
  it('stands in .env.example, and nothing else does', () => {
    const inExample = namesIn('.env.example', /^(?:# )?([A-Z_]+)=/gm);
    expect(inExample).toEqual(namesAsked().filter((name) => name !== 'REDIS_URL'));
  });

  it('stands in the table of docs/running.md, and nothing else does', () => {
    expect(namesIn('docs/running.md', /^\| `([A-Z_]+)` \|/gm)).toEqual(namesAsked());
  });

  it('may be given as a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samverka-settings-'));
    writeFileSync(join(folder, 'url'), ` ${login('from_a_file')}\n`);
    const { database } = readSettings(production({ APP_DATABASE_URL_FILE: join(folder, 'url') }));
    rmSync(folder, { recursive: true });
    expect(database?.app).toContain('from_a_file');
  });
});

describe('a start in production', () => {
  it('is not refused with good settings', () => {
    expect(refusalOf(production())).toBe('none');
  });

  it('is refused with all that is missing or unsafe at once', () => {
    const faults = refusalOf({ NODE_ENV: 'production', PORT: 'x', SESSION_HOURS: '24', LOG_LEVEL: 'all' }).split('\n');
    expect(faults.map((fault) => /[A-Z]{2,}(_[A-Z]+)*/.exec(fault)?.[0])).toEqual(
      expect.arrayContaining(['PORT', 'LOG_LEVEL', 'PUBLIC_ORIGIN', 'SESSION_HOURS', 'MASTER_KEY']),
    );
    expect(faults).toHaveLength(6);
  });

  it('is refused with the example as it stands', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm);
    const refusal = refusalOf(Object.fromEntries([...example].map(([, name, value]) => [name!, value!])));
    for (const name of ['APP', 'TELLER', 'DOOR', 'OPERATOR', 'JOBS'])
      expect(refusal).toContain(`${name}_DATABASE_URL still has`);
    expect(refusal).toContain('MASTER_KEY must be 32 random bytes');
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['an origin in the clear', { PUBLIC_ORIGIN: 'http://samverka.example' }, /must begin with https/],
    ['an origin that is none', { PUBLIC_ORIGIN: 'samverka' }, /PUBLIC_ORIGIN is no address/],
    [
      'one password for two logins',
      { DOOR_DATABASE_URL: login('d', 'x'), APP_DATABASE_URL: login('a', 'x') },
      /same pass/,
    ],
    [
      'one login for two parts',
      { DOOR_DATABASE_URL: login('a') },
      /APP_DATABASE_URL and DOOR_DATABASE_URL name the same/,
    ],
    ['a login without an URL', { DOOR_DATABASE_URL: '' }, /Set DOOR_DATABASE_URL too/],
    ['an URL of something else', { DOOR_DATABASE_URL: 'https://x:y@z/' }, /must begin with postgres/],
    ['a session that idles for an hour', { SESSION_IDLE_MINUTES: '60' }, /at most 30/],
    ['a session that never ends', { SESSION_HOURS: '0' }, /SESSION_HOURS must be more than 0/],
    ['a word that is neither yes nor no', { DEMONSTRATION: 'yes' }, /DEMONSTRATION must be one of true, false/],
    ['more proxies than can be', { TRUST_PROXY: 'true' }, /TRUST_PROXY must be a number/],
    ['a file that is not there', { APP_DATABASE_URL_FILE: '/no/such/file' }, /APP_DATABASE_URL_FILE names/],
    ['a master key that is a word', { MASTER_KEY: 'hemligt' }, /MASTER_KEY must be 32 random bytes/],
    ['no master key', { MASTER_KEY: '' }, /Set MASTER_KEY or MASTER_KEY_FILE/],
    ['several processes', { REDIS_URL: 'redis://localhost' }, /REDIS_URL is not supported/],
  ])('is refused with %s', (_, changes, sentence) => {
    expect(refusalOf(production(changes))).toMatch(sentence);
  });

  it('never says a password', () => {
    const secret = 'hemligt-nog-att-aldrig-synas';
    const urls = { APP_DATABASE_URL: login('a', secret), DOOR_DATABASE_URL: login('a', secret) };
    expect(refusalOf(production({ ...urls, TELLER_DATABASE_URL: `:${secret}` }))).not.toContain(secret);
  });
});

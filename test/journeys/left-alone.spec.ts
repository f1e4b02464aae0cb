import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const minute = 60_000;

describe('a screen, whoever looks at it', () => {
  let world: World;
  let office: Office;
  let officer: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.desk();
    await officer.page.clock.install();
    await officer.become('Områdespolis');
    await officer.opensBoard('Unga i risk – Bromma');
    await officer.opensCase(cases.youth);
  }, 120_000);

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const blur = () => officer.page.evaluate<string>(`getComputedStyle(document.getElementById('root')).filter`);

  it('tells the three audiences apart by borders where colours are the system’s', async () => {
    await officer.page.emulateMedia({ forcedColors: 'active' });
    const edges = await officer.page.evaluate<string[]>(`
      [...document.querySelectorAll('[data-kind]:has(> [data-row])')]
        .map((edge) => edge.dataset.kind + ' ' + getComputedStyle(edge).borderLeftStyle)`);
    await officer.page.emulateMedia({ forcedColors: 'none' });
    expect(new Set(edges)).toEqual(new Set(['one solid', 'all dashed']));
  });

  it('is read while somebody is there, and blurred when nobody has been for five minutes', async () => {
    await officer.page.clock.fastForward(4 * minute);
    await officer.page.keyboard.press('Shift');
    await officer.page.clock.fastForward(4 * minute);
    expect(await blur()).toBe('none');
    await officer.page.clock.fastForward(2 * minute);
    await officer.sees('Skärmen är dold');
    expect(await blur()).toMatch(/^blur/);
  });

  it('is there again at the first key', async () => {
    await officer.page.keyboard.press('Shift');
    await officer.seesNoMore('Skärmen är dold');
    expect(await blur()).toBe('none');
  });
});

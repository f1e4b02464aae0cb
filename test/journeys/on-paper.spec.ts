import { readFile } from 'node:fs/promises';
import { extractText } from 'unpdf';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { hiddenFromSchool } from './canaries.js';
import { cases, writesToOwn } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const secret = 'kanarie: bara polis';
const menu = 'Vad du kan göra med ärendet';
const act = 'Skriv ut eller exportera';

describe('what is printed or taken out as a file', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    teacher = await office.seat('Skolkontakt · Brommaskolan');
    for (const desk of office.desks) {
      await desk.opensBoard('Unga i risk – Bromma');
      await desk.opensCase(cases.youth);
    }
    for (let place = 0; place < 12; place++) await writesToOwn(officer, `${secret} ${String(place)}\n\n\n\n\n.`);
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const asks = async ({ page }: Desk) => {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem', { name: act }).click();
  };
  const takesAll = async ({ page }: Desk) => {
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all())
      if (await box.isEnabled()) await box.check();
  };
  const laysOut = async (desk: Desk) => {
    await desk.button('Visa utskriften').click();
    await desk.sees(desk.page.getByRole('heading', { name: 'Utskrift' }));
  };
  /** Without backgrounds, as printers are set. */
  const pagesOf = async ({ page }: Desk): Promise<string[]> => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    return (await extractText(new Uint8Array(pdf))).text;
  };

  it('is what everyone on the case may read, unless one chooses more', async () => {
    await asks(officer);
    await laysOut(officer);
    const [all] = [(await pagesOf(officer)).join('\n')];
    expect(all).toContain('Familjen vill gärna ha ett möte');
    expect(all).toContain('Delad med alla');
    expect(all).not.toContain('kanarie');
    expect(all).not.toContain('Endast polis');
    await officer.button('Tillbaka').click();
  });

  it('says before it is taken that others may not read it, and on every page who may', async () => {
    await asks(officer);
    await takesAll(officer);
    await officer.sees('Innehåller sådant som bara polis får läsa.');
    await laysOut(officer);
    expect(await officer.page.title()).toMatch(/^K7F-2QX – Endast polis – \d{4}-\d\d-\d\d/);
    const pages = await pagesOf(officer);
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, text] of pages.entries()) {
      expect(text).toContain('Får läsas av: Polisen, Vällingby');
      expect(text).toMatch(/Utskrivet .* av Anders Ekholm/);
      expect(text).toContain(`${String(at + 1)} (${String(pages.length)})`);
    }
    expect(pages.join('\n')).toContain(secret);
  });

  it('has its pattern as a border, which is printed: a background is not', async () => {
    await officer.page.emulateMedia({ media: 'print' });
    const bar = officer.page.locator('[data-sheet] thead [data-kind]');
    const look = await officer.page.evaluate<string[]>(`
      [getComputedStyle(document.querySelector('[data-sheet] thead [data-kind]'))]
        .flatMap(({ borderLeftWidth, borderLeftStyle }) => [borderLeftWidth, borderLeftStyle])`);
    expect(look).toEqual(['6px', 'solid']);
    expect(await bar.locator('svg').isVisible()).toBe(true);
    await officer.page.emulateMedia({ media: null });
    await officer.button('Tillbaka').click();
  });

  it('holds nothing that the teacher may not read, though she takes all that she has', async () => {
    await asks(teacher);
    await takesAll(teacher);
    await laysOut(teacher);
    const paper = (await pagesOf(teacher)).join('\n').replaceAll(/\s+/g, ' ');
    expect(paper).toContain('Familjen vill gärna ha ett möte');
    await teacher.button('Tillbaka').click();
    const download = teacher.page.waitForEvent('download');
    await asks(teacher);
    await takesAll(teacher);
    await teacher.page.getByRole('radio', { name: /CSV/ }).check();
    await teacher.button('Ladda ner tabellen').click();
    expect((await download).suggestedFilename()).toMatch(/^K7F-2QX – .*Brommaskolan.* – \d{4}-\d\d-\d\d\.csv$/);
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file).toContain('Familjen vill gärna ha ett möte');
    const everything = [paper, file, await teacher.everything()].join('\n');
    expect([...hiddenFromSchool, secret].filter((canary) => everything.includes(canary))).toEqual([]);
  });

  it('is not the screen as it stands: that says on no page who may read it', async () => {
    await officer.sees(officer.page.getByRole('heading', { level: 1, name: cases.youth }));
    const paper = (await pagesOf(officer)).join('\n');
    expect(paper).toContain('Skriv ut från menyn i ärendet');
    expect(paper).not.toContain('kanarie');
  });
});

import type { Locator } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases, givesGround } from './case-room.js';
import type { Desk } from './desk.js';
import { Office, phone } from './office.js';

const task = 'Följa honom hem efter träningen';
const unshared = 'Ringa hans bror';

describe('an action that the school comes to know of later', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    teacher = await office.desk(phone);
    await teacher.become('Skolkontakt · Brommaskolan');
    await officer.opensBoard('Unga i risk – Bromma');
    await officer.opensCase(cases.youth);
    await teacher.page.goto(new URL(officer.page.url()).pathname);
    for (const { page } of [officer, teacher]) await page.getByRole('tab', { name: /^Åtgärder/ }).click();
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const row = (desk: Desk, words = task): Locator => desk.page.locator('[data-row]').filter({ hasText: words });

  const plans = async (words: string) => {
    await officer.button('Planera åtgärd').click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Vad ska göras?' }).fill(words);
    await dialog.getByRole('button', { name: /^Planera – endast/ }).click();
    await officer.sees(row(officer, words));
  };

  const sharesWithSchool = async () => {
    await row(officer).getByRole('button', { name: 'Mer om åtgärden' }).click();
    await officer.page.getByRole('menuitem', { name: 'Dela med fler' }).click();
    const dialog = officer.page.getByRole('dialog');
    await officer.sees(dialog.getByRole('figure').getByText(task));
    await dialog.getByRole('checkbox', { name: 'Brommaskolan' }).check();
    await givesGround(officer, dialog);
    await dialog.getByRole('button', { name: 'Dela med skola' }).click();
    await officer.seesNoMore(dialog);
  };

  it('is read there as it stands, once here, and nothing else is told', async () => {
    await plans(task);
    await plans(unshared);
    await sharesWithSchool();
    await officer.sees(row(officer).getByText(/^Delad med skola av AE/));
    expect(await row(officer).count()).toBe(1);
    await teacher.sees(row(teacher).getByText(/^Delad av AE .* Hur det går syns här först när den delas igen/));
    expect(await row(teacher).getByRole('button', { name: 'Rapportera' }).count()).toBe(0);
    expect(await teacher.page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      phone.width,
    );
    expect(await teacher.everything()).not.toContain(unshared);
  });

  it('shows there how it has gone when it is shared again, and not before', async () => {
    await row(officer).getByRole('button', { name: 'Rapportera' }).click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Gjord/ }).check();
    await dialog.getByRole('textbox', { name: 'Kommentar' }).fill('Han var glad');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await officer.sees(row(officer).getByText(/Där står den som den var då/));
    expect(await teacher.everything()).not.toContain('Han var glad');
    await sharesWithSchool();
    await teacher.sees(row(teacher).getByText('Han var glad'));
    await teacher.sees(row(teacher).getByText('Gjord', { exact: true }));
  });

  it('is taken back where it went, and stays as it is where it came from', async () => {
    await row(officer).getByRole('button', { name: 'Ta tillbaka den där' }).click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Nådde fel läsare' }).check();
    await dialog.getByRole('button', { name: 'Ta tillbaka' }).click();
    await teacher.sees(row(teacher).getByText('Tillbakatagen', { exact: true }));
    await officer.sees(row(officer).getByText('Gjord', { exact: true }));
    expect(
      await row(officer)
        .getByText(/^Delad med/)
        .count(),
    ).toBe(0);
  });
});

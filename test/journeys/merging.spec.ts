import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases } from './case-room.js';
import type { Desk } from './desk.js';
import { wrongsAsItIs } from './looks.js';
import { Office } from './office.js';

const dialog = ({ page }: Desk) => page.getByRole('dialog');
const people = ({ page }: Desk) => page.getByRole('region', { name: /^Personer/ });
const youths = (desk: Desk) => people(desk).getByRole('button', { name: /^Ungdom/ });
const bar = ({ page }: Desk) => page.getByRole('region', { name: 'För samman ärenden' });

describe('what is twice becomes one, and two again', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    teacher = await office.seat('Skolkontakt · Brommaskolan');
    for (const desk of [officer, teacher]) {
      await desk.opensBoard('Unga i risk – Bromma');
      await desk.opensCase(cases.youth);
    }
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const looksRight = async (desk: Desk) => {
    expect(await wrongsAsItIs(desk.page)).toEqual([]);
  };

  it('two entries of one person are merged by whoever reads both', async () => {
    expect(await youths(officer).count()).toBe(2);
    await youths(officer).first().click();
    await dialog(officer).getByRole('button', { name: 'Samma som …' }).click();
    const other = dialog(officer).getByRole('combobox', { name: 'Samma person som' });
    await other.selectOption({ label: (await other.locator('option', { hasText: 'Elias' }).textContent()) ?? '' });
    await looksRight(officer);
    await dialog(officer)
      .getByRole('button', { name: /^För samman – endast polis/ })
      .click();
    await dialog(officer).waitFor({ state: 'hidden' });
    await people(officer)
      .getByText(/Står en gång till här/)
      .waitFor();
    expect(await youths(officer).count()).toBe(1);
    await looksRight(officer);
  });

  it('the school, which reads one of them, is told nothing', async () => {
    await office.untilTold(teacher);
    expect(await youths(teacher).count()).toBe(1);
    expect(teacher.frames.filter((frame) => frame.includes('person.merged'))).toEqual([]);
  });

  it('they are parted where they stand', async () => {
    await youths(officer).click();
    await dialog(officer).getByRole('region', { name: 'Samma person' }).getByRole('button', { name: 'Visa' }).click();
    await looksRight(officer);
    await dialog(officer).getByRole('button', { name: 'Dela isär' }).click();
    await dialog(officer).getByRole('region', { name: 'Samma person' }).waitFor({ state: 'hidden' });
    await officer.page.keyboard.press('Escape');
    expect(await youths(officer).count()).toBe(2);
  });

  const mergesInto = async (title: string) => {
    await officer.button('Vad du kan göra med ärendet').click();
    await officer.page.getByRole('menuitem', { name: 'För samman med ett annat ärende' }).click();
    const into = dialog(officer).getByRole('combobox', { name: 'Fortsätter i' });
    const label = await into.locator('option', { hasText: title }).textContent();
    await into.selectOption({ label: label ?? '' });
    await dialog(officer).getByRole('button', { name: 'För samman', exact: true }).click();
  };

  it('a case goes on in another, and each says so', async () => {
    await officer.page.getByRole('link', { name: 'Unga i risk – Bromma' }).first().click();
    await officer.page.getByRole('button', { name: 'Nytt ärende', exact: true }).click();
    await dialog(officer).getByRole('textbox', { name: 'Rubrik' }).fill('Ny anmälan, samma gäng');
    await dialog(officer).getByRole('button', { name: 'Skapa ärendet' }).click();
    await officer.page.getByRole('heading', { level: 1, name: 'Ny anmälan, samma gäng' }).waitFor();
    await mergesInto(cases.youth);
    await bar(officer)
      .getByText(/Fortsätter i .* sedan/)
      .waitFor();
    await looksRight(officer);
    await bar(officer)
      .getByRole('link', { name: /^Öppna/ })
      .click();
    await officer.page.getByRole('heading', { level: 1, name: cases.youth }).waitFor();
    await bar(officer)
      .getByText(/^Hit har .* förts samman/)
      .waitFor();
    await looksRight(officer);
  });

  it('the school sees neither the case nor that anything went on in its own', async () => {
    await teacher.page.reload();
    await teacher.page.getByRole('heading', { level: 1, name: cases.youth }).waitFor();
    await people(teacher).waitFor();
    expect(await bar(teacher).count()).toBe(0);
    expect((await teacher.everything()).includes('Ny anmälan')).toBe(false);
  });

  it('taken up again, it is by itself', async () => {
    await bar(officer)
      .getByRole('link', { name: /^Öppna/ })
      .click();
    await officer.page.getByRole('heading', { level: 1, name: 'Ny anmälan, samma gäng' }).waitFor();
    await officer.button('Vad du kan göra med ärendet').click();
    await officer.page.getByRole('menuitem', { name: 'Återuppta ärendet' }).click();
    await bar(officer).waitFor({ state: 'hidden' });
  });
});

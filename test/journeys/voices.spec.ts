import type { Page } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { dialog } from './editing.js';
import { wrongsAsItIs } from './looks.js';
import { Office } from './office.js';

describe('what a citizen says', () => {
  let world: World;
  let office: Office;
  let coordinator: Desk;
  let citizen: Page;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    coordinator = await office.seat('Samordnare');
    const desk = await office.desk();
    desk.expects(/^422 POST \/lofte\/bromma\/synpunkt$/);
    citizen = desk.page;
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const sends = async () => {
    await citizen.waitForTimeout(3_100); // nobody reads the form in less
    await citizen.getByRole('button', { name: 'Skicka' }).click();
    await citizen.waitForLoadState();
  };

  it('is waited for by those who coordinate, who see it come without asking', async () => {
    await coordinator.page.getByRole('link', { name: 'Medborgarlöften', exact: true }).first().click();
    await coordinator.page.getByRole('link', { name: /^Synpunkter, 3 väntar$/ }).click();
    await coordinator.sees('Väntar på dig och dina kollegor');
    await citizen.goto('/lofte/bromma/2020');
    await citizen.getByRole('link', { name: 'Lämna synpunkt' }).click();
    await citizen.getByLabel('Vad gäller det?').selectOption({ label: 'Trafik' });
    await citizen.getByLabel('Plats, om det gäller en').fill('Tegelbruksvägen');
    await citizen.getByLabel('Din synpunkt').fill('Det är Anna Svensson som kör för fort.');
    await sends();
    await citizen
      .getByRole('alert')
      .getByText(/Det här ser ut som namn: Anna Svensson/)
      .waitFor();
    expect(await wrongsAsItIs(citizen)).toEqual([]);
    await citizen.getByLabel('Din synpunkt').fill('Bilarna kör för fort förbi skolan.');
    await sends();
    await citizen.getByRole('heading', { level: 1, name: 'Tack för din synpunkt' }).waitFor();
    await coordinator.sees('Bilarna kör för fort förbi skolan.');
  });

  it('is counted, or declined and deleted', async () => {
    await coordinator.button(/^Räkna synpunkten om trafik/).click();
    await dialog(coordinator).getByRole('button', { name: 'Räkna synpunkten' }).click();
    await dialog(coordinator).waitFor({ state: 'hidden' });
    await coordinator.button(/^Avböj synpunkten om unga/).click();
    await dialog(coordinator).getByLabel('Varför?').selectOption({ label: 'Den pekar ut någon' });
    await dialog(coordinator).getByRole('button', { name: 'Radera texten och avböj' }).click();
    await dialog(coordinator).waitFor({ state: 'hidden' });
    await coordinator.sees('Texten är raderad.');
    expect(await coordinator.page.getByText('Kevin Holm').count()).toBe(0);
    expect(await wrongsAsItIs(coordinator.page)).toEqual([]);
  });

  it('is heard by the next version that is published', async () => {
    await coordinator.page.getByRole('link', { name: 'Medborgarlöften', exact: true }).first().click();
    await coordinator.page.getByRole('link', { name: 'Bromma 2020' }).click();
    await coordinator.button('Föreslå publicering').click();
    await dialog(coordinator).getByRole('button', { name: 'Föreslå', exact: true }).click();
    const officer = await office.seat('Kommunpolis');
    await officer.page.getByRole('link', { name: 'Medborgarlöften', exact: true }).first().click();
    await officer.page.getByRole('link', { name: 'Bromma 2020' }).click();
    await officer.button('Granska').click();
    await dialog(officer).getByRole('button', { name: 'Godkänn och publicera' }).click();
    await dialog(officer).waitFor({ state: 'hidden' });
    await citizen.goto('/lofte/bromma/2020');
    await citizen.reload(); // kept by her browser for a minute
    await citizen.getByText(/^Vi har läst och räknat 7 synpunkter/).waitFor();
  });
});

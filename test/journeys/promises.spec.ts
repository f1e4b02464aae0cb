import type { Locator } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { bothTexts, dialog } from './editing.js';
import { wrongsAsItIs } from './looks.js';
import { Office } from './office.js';

const thisYear = String(new Date().getFullYear());

describe('a promise to the citizens', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let coordinator: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Kommunpolis');
    coordinator = await office.seat('Samordnare');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const opensPromise = async (desk: Desk, name: string) => {
    await desk.page.getByRole('link', { name: 'Medborgarlöften', exact: true }).first().click();
    await desk.page.getByRole('link', { name }).click();
    await desk.page.getByRole('heading', { level: 1, name: `Medborgarlöfte ${name}` }).waitFor();
  };
  const field = (desk: Desk, name: string): Locator => dialog(desk).getByLabel(name, { exact: true });
  const fills = async (desk: Desk, values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) await field(desk, name).fill(value);
  };
  const presses = async (desk: Desk, name: string) => {
    await dialog(desk).getByRole('button', { name, exact: true }).click();
    await dialog(desk).waitFor({ state: 'hidden' });
  };
  const panel = (desk: Desk, name: string | RegExp) => desk.page.getByRole('region', { name });

  it('that was made is read whole: what, why, who, what was done and what was counted', async () => {
    await opensPromise(officer, 'Bromma 2020');
    const first = panel(officer, /^1\. Riktat arbete/);
    await first.getByText('Göra en analys av brottslighet och otrygghet i Mariehäll/Annedal.').waitFor();
    await first.getByText('Många klagomål under 2019').waitFor();
    await first.getByText('212', { exact: true }).waitFor();
    await first.getByText(/Målet 200 nåddes 14 nov 2020/).waitFor();
    await panel(officer, /^2\. Brott mot/)
      .getByText('41 av 52')
      .waitFor();
    const underlag = panel(officer, 'Underlag');
    await underlag.getByRole('row', { name: /Skolor med kontaktpolis.*31 dec 2019.*Polisen/ }).waitFor();
    await panel(officer, 'Publicering').getByRole('link', { name: 'Version 1' }).waitFor();
  });

  it('shows no small count to another agency', async () => {
    await opensPromise(coordinator, 'Bromma 2020');
    await panel(coordinator, /^3\. Unga i risk/)
      .getByText(/Start: färre än 5/)
      .waitFor();
    const small = panel(coordinator, 'Underlag').getByRole('row', { name: /Skolor med kontaktpolis.*31 dec 2019/ });
    expect(await small.innerText()).toContain('färre än 5');
    expect(
      await panel(coordinator, 'Underlag')
        .getByRole('row', { name: /Polisen/ })
        .getByRole('button', { name: /^Ta tillbaka/ })
        .count(),
    ).toBe(0);
  });

  it('is begun, and whoever has the list open sees it come', async () => {
    await coordinator.page.getByRole('link', { name: 'Medborgarlöften', exact: true }).first().click();
    await officer.page.getByRole('link', { name: 'Medborgarlöften', exact: true }).first().click();
    await officer.button('Nytt löfte').click();
    await field(officer, 'Område').selectOption({ label: 'Bromma' });
    await fills(officer, { Sammanfattning: 'Det här lovar vi dig som bor i Bromma.' });
    await dialog(officer).getByRole('button', { name: 'Skapa löftet' }).click();
    await officer.page.getByRole('heading', { level: 1, name: `Medborgarlöfte Bromma ${thisYear}` }).waitFor();
    await coordinator.page.getByRole('link', { name: `Bromma ${thisYear}` }).click();
    await coordinator.sees('Inget fokusområde än');
  });

  it('gets what it is about, and a colleague at another agency sees it without asking', async () => {
    await officer.button('Nytt fokusområde').click();
    await fills(officer, {
      Fokusområde: 'Trygga torg',
      'Vi lovar': 'Brommaplan ska vara tryggt även på kvällen.',
      Problem: 'Många undviker torget efter mörkrets inbrott.',
      Orsaker: 'Dålig belysning och få som rör sig där.',
      'Ansvarig funktion': 'kommunpolis, Polisen Vällingby',
      'Nästa uppföljning': `${thisYear}-12-15`,
    });
    await presses(officer, 'Spara');
    const focus = panel(coordinator, /^1\. Trygga torg/);
    await focus.getByText('Brommaplan ska vara tryggt även på kvällen.').waitFor();
    await coordinator.button('Ny aktivitet').click();
    await fills(coordinator, { 'Vad ska göras?': 'Trygghetsvandring på Brommaplan', Senast: `${thisYear}-12-31` });
    await presses(coordinator, 'Spara');
    await panel(officer, /^1\. Trygga torg/)
      .getByText('Trygghetsvandring på Brommaplan')
      .waitFor();
  });

  it('is measured by figures with a source; an outcome has no field', async () => {
    await officer.button('Ny indikator').click();
    await fills(officer, { 'Vad mäts?': 'Kvällar med bemannat torg', 'Mål, som antal': '40' });
    await field(officer, 'Vilka siffror räknas?').selectOption('Något annat');
    await fills(officer, { 'Vad har räknats?': 'Bemannade kvällar' });
    await presses(officer, 'Spara');
    const indicator = panel(officer, /^1\. Trygga torg/)
      .getByRole('listitem')
      .filter({ hasText: 'Kvällar med' });
    await indicator.getByText('Inte mätt än').waitFor();
    await brings(officer, '44', `${thisYear}-01-31`);
    await indicator.getByText('44', { exact: true }).waitFor();
    await indicator.getByText(/Målet 40 nåddes/).waitFor();
    await panel(coordinator, /^1\. Trygga torg/)
      .getByText(/Målet 40 nåddes/)
      .waitFor();
  });

  async function brings(desk: Desk, count: string, untilOn: string): Promise<void> {
    await desk.button('Lägg in en siffra').click();
    await field(desk, 'Vad har räknats?').selectOption('Bemannade kvällar');
    await fills(desk, { 'Från och med': untilOn, 'Till och med': untilOn, Antal: count, 'Källans datum': untilOn });
    await fills(desk, { Källa: 'Ring 070-123 45 67' });
    await dialog(desk).getByText('Löften och siffror handlar inte om personer.').waitFor();
    await fills(desk, { Källa: 'Bemanningslistan' });
    await dialog(desk).getByText('Löften och siffror handlar inte om personer.').waitFor({ state: 'hidden' });
    await presses(desk, 'Lägg in');
  }

  it('is counted anew when a figure is taken back, which is asked first', async () => {
    await brings(officer, '90', `${thisYear}-01-30`);
    const focus = panel(officer, /^1\. Trygga torg/);
    await focus.getByText('134', { exact: true }).waitFor();
    await panel(officer, 'Underlag')
      .getByRole('row', { name: /Bemannade kvällar.*90/ })
      .getByRole('button', { name: /^Ta tillbaka/ })
      .click();
    await presses(officer, 'Ta tillbaka siffran');
    await focus.getByText('44', { exact: true }).waitFor();
    await panel(officer, 'Underlag').getByText('Återtaget').waitFor();
  });

  it('is not overwritten unseen: who is second sees both, and chooses', async () => {
    for (const desk of [officer, coordinator]) await desk.button(/^Ändra fokusområdet/).click();
    await fills(officer, { 'Vi lovar': 'Brommaplan ska vara tryggt varje kväll.' });
    await fills(coordinator, { 'Vi lovar': 'Brommaplan ska vara ljust och tryggt.' });
    await presses(officer, 'Spara');
    const { now, mine } = await bothTexts(coordinator);
    expect([now, mine]).toEqual([
      expect.stringContaining('Brommaplan ska vara tryggt varje kväll.'),
      expect.stringContaining('Brommaplan ska vara ljust och tryggt.'),
    ]);
    expect(await wrongsAsItIs(coordinator.page, '[role="dialog"]')).toEqual([]);
    await dialog(coordinator).getByRole('button', { name: 'Använd min text' }).click();
    await presses(coordinator, 'Spara');
    await panel(officer, /^1\. Trygga torg/)
      .getByText('Brommaplan ska vara ljust och tryggt.')
      .waitFor();
  });

  it('is proposed by one, read to the letter and approved by another, and then everybody reads just that', async () => {
    await officer.button('Föreslå publicering').click();
    const told = (desk: Desk) => dialog(desk).getByRole('region', { name: 'Texten som publiceras' });
    await told(officer).getByText('Kvällar med bemannat torg').waitFor();
    await fills(officer, { 'Vad är nytt, eller vad var fel förut?': 'Första versionen.' });
    const proposed = await told(officer).innerText();
    await presses(officer, 'Föreslå');
    await officer.sees('Någon annan behöver godkänna.');
    await coordinator.button('Granska').click();
    expect(await told(coordinator).innerText()).toBe(proposed);
    expect(await wrongsAsItIs(coordinator.page, '[role="dialog"]')).toEqual([]);
    await presses(coordinator, 'Godkänn och publicera');
    for (const desk of [officer, coordinator]) await desk.sees('Publicerat, version 1');
    const [opened] = await Promise.all([
      officer.page.waitForEvent('popup'),
      officer.page.getByRole('link', { name: 'Öppna den publika sidan' }).click(),
    ]);
    await opened.getByRole('heading', { level: 2, name: 'Brommaplan ska vara ljust och tryggt.' }).waitFor();
    await opened.getByText('Första versionen.').waitFor();
    await opened.close();
  });

  it('is only read by whoever keeps none, and others’ figures as far as they are published', async () => {
    const worker = await office.seat('Områdespolis');
    await opensPromise(worker, `Bromma ${thisYear}`);
    await worker.sees(/^Samordnare, kommunikatörer och chefer håller i löftet/);
    await worker.sees('Visas när det är publicerat');
    const acts = await worker.page.getByRole('main').getByRole('button').allTextContents();
    expect(acts).toEqual(['Dela']); // what is published is for anybody to pass on
    expect(await wrongsAsItIs(worker.page)).toEqual([]);
  });

  it('says the same in English', async () => {
    const reader = await office.desk();
    await reader.page.goto('/');
    await reader.button('English').click();
    await reader.button(/^Områdespolis/).click();
    await reader.page.getByRole('link', { name: 'Citizen promises' }).click();
    await reader.page.getByRole('link', { name: 'Bromma 2020' }).click();
    await reader.page.getByRole('heading', { level: 1, name: 'Citizen promise Bromma 2020' }).waitFor();
    expect(await wrongsAsItIs(reader.page)).toEqual([]);
  });
});

import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { bothTexts, dialog } from './editing.js';
import { wrongsAsItIs } from './looks.js';
import { Office } from './office.js';
import { field, fills, opensPromise, panel, presses } from './promise-desk.js';

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
      'Funktion, om du vill': 'kommunpolis',
      'Nästa uppföljning': `${thisYear}-12-15`,
    });
    await field(officer, 'Ansvarig myndighet').selectOption({ label: 'Polisen, Vällingby' });
    await presses(officer, 'Spara');
    const focus = panel(coordinator, /^1\. Trygga torg/);
    await focus.getByText('Polisen, Vällingby (kommunpolis)').waitFor();
    await focus.getByText('Brommaplan ska vara tryggt även på kvällen.').waitFor();
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

  it('leads whoever is reminded of a review to the agreement itself', async () => {
    const due = `update samverka.agreements set version = version + 1, from_on = samverka.today() - 400, until_on = samverka.today() + 300, review_on = samverka.today() + 7 where level = 'district'`;
    await world.sql(due);
    await world.sql('select samverka.give_agreement_notices()');
    await officer.page.reload();
    await officer.button(/^Nytt för dig/).click();
    await officer.page.getByRole('link', { name: /En samverkansöverenskommelse ska snart ses över/ }).click();
    await officer.page.getByRole('heading', { level: 1, name: 'Överenskommelser Bromma' }).waitFor();
    await officer.page.locator('section:focus').getByText('Ses över senast').waitFor();
    expect(await wrongsAsItIs(officer.page)).toEqual([]);
  });

  it('reminds on the start page too, of the agreement and of the promise, each once, and leads there', async () => {
    await world.sql('select samverka.give_agreement_notices()');
    await officer.page.goto('/mitt');
    const reminders = officer.page.getByRole('region', { name: 'Påminnelser' }).getByRole('listitem');
    await officer.sees(reminders.filter({ hasText: 'En samverkansöverenskommelse ska snart ses över' }));
    expect(await reminders.filter({ hasText: 'En samverkansöverenskommelse' }).count()).toBe(1);
    await reminders.filter({ hasText: 'En samverkansöverenskommelse' }).getByRole('link').click();
    await officer.page.getByRole('heading', { level: 1, name: 'Överenskommelser Bromma' }).waitFor();
  });

  it('is only read by whoever keeps none, and others’ figures as far as they are published', async () => {
    const worker = await office.seat('Områdespolis');
    await opensPromise(worker, 'Bromma 2020');
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

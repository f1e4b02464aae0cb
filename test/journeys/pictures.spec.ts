import type { Locator } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { dialog } from './editing.js';
import { wrongsAsItIs } from './looks.js';
import { Office } from './office.js';

/** The first half of the founding document: from what is heard and counted to what is agreed, and the promise that begins there. */
describe('from a complaint to a promise', () => {
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

  const field = (desk: Desk, name: string): Locator => dialog(desk).getByLabel(name, { exact: true });
  const fills = async (desk: Desk, values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) await field(desk, name).fill(value);
  };
  const presses = async (desk: Desk, name: string) => {
    await dialog(desk).getByRole('button', { name, exact: true }).click();
    await dialog(desk).waitFor({ state: 'hidden' });
  };
  const panel = (desk: Desk, name: string | RegExp) => desk.page.getByRole('region', { name });
  const opensPicture = async (desk: Desk, year: string) => {
    await desk.page.getByRole('link', { name: 'Lägesbild', exact: true }).first().click();
    await desk.page.getByRole('link', { name: 'Bromma', exact: true }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Lägesbild Bromma' }).waitFor();
    await desk.page.getByLabel('Tid').selectOption(year);
  };
  const looksAt = (desk: Desk, which: 'Vår egen bild' | 'Gemensam bild') =>
    desk.page.getByText(which, { exact: true }).click();

  it('the areas stand in each other, Annedal in Mariehäll, with how many live there', async () => {
    await officer.page.getByRole('link', { name: 'Lägesbild', exact: true }).first().click();
    const tree = panel(officer, 'Områden och platser');
    for (const name of ['Hässelby-Vällingby', 'Ekerö']) await tree.getByText(name, { exact: true }).waitFor();
    await tree.getByText(/72\s000 invånare 2014/).waitFor();
    const mariehall = tree.getByRole('listitem').filter({ has: officer.page.getByRole('link', { name: 'Mariehäll' }) });
    await mariehall.last().getByRole('link', { name: 'Annedal' }).waitFor();
    expect(await wrongsAsItIs(officer.page)).toEqual([]);
  });

  it('a complaint is brought in with what was said, and warned of where it names somebody; it is the agency’s own', async () => {
    await opensPicture(officer, '2021');
    await opensPicture(coordinator, '2021');
    await officer.button('Lägg in en siffra').click();
    await fills(officer, { 'Vad har räknats eller frågats?': 'Klagomål om stöld', Antal: '24', Källa: 'Diariet' });
    await field(officer, 'Slag').selectOption('complaint');
    await field(officer, 'Område eller plats').selectOption({ label: 'Annedal' });
    await field(officer, 'Vem säger det?').selectOption('citizen');
    await fills(officer, { 'Vad sades? Nämn inga personer.': 'Ring Anna Svensson, 070-123 45 67' });
    await dialog(officer).getByText('Lägesbilden handlar inte om personer.').waitFor();
    await fills(officer, { 'Vad sades? Nämn inga personer.': 'Cyklar tas ur garagen.', 'Källans datum': '2021-12-31' });
    expect(await wrongsAsItIs(officer.page, '[role="dialog"]')).toEqual([]);
    await presses(officer, 'Lägg in');
    await panel(officer, 'Tillgreppsbrott').getByText('”Cyklar tas ur garagen.”').waitFor();
    await looksAt(coordinator, 'Gemensam bild');
    expect(await coordinator.page.getByText('Klagomål om stöld').count()).toBe(0);
  });

  it('a file is looked at line by line, brought in as one, and can be undone as one', async () => {
    await coordinator.button('Läs in en fil').click();
    const head = 'område;slag;tema;mått;från;till;antal;av;källa';
    const [good, small] = [
      'Bromma;inkomna ärenden;brott i nära relation;Ärenden om våld;2021;2021;150;400;Statistiken',
      'Bromma;inkomna ärenden;brott mot äldre;Ärenden om äldre;2021;2021;3;400;Statistiken',
    ];
    await field(coordinator, 'Eller klistra in raderna').fill(`${head}\n${good}\nMånen;x;y;Z;2021;2021;sju;;S`);
    await dialog(coordinator).getByRole('button', { name: 'Granska raderna' }).click();
    await dialog(coordinator).getByText('Området ”Månen” finns inte här.').waitFor();
    expect(await wrongsAsItIs(coordinator.page, '[role="dialog"]')).toEqual([]);
    await field(coordinator, 'Eller klistra in raderna').fill(`${head}\n${good}\n${small}`);
    await dialog(coordinator).getByRole('button', { name: 'Granska raderna' }).click();
    await presses(coordinator, 'Lägg in alla');
    await looksAt(coordinator, 'Vår egen bild');
    await panel(coordinator, 'Brott i nära relation').getByText('150 av 400').waitFor();
    await coordinator.button(/^Ångra filen/).waitFor();
  });

  it('each puts into the joint picture what it chooses, and all see it come; a small count is told to nobody', async () => {
    const puts = async (desk: Desk, theme: string, words: string) => {
      await desk.button(`Lägg ${theme} i den gemensamma bilden`).click();
      await fills(desk, { 'Vad säger ni om det?': words });
      await presses(desk, 'Lägg in');
    };
    await looksAt(officer, 'Gemensam bild');
    await puts(coordinator, 'Brott i nära relation', 'En stor del av våra ärenden.');
    await puts(coordinator, 'Brott mot äldre', 'Få, men svåra.');
    await panel(officer, 'Brott i nära relation').getByText('150 av 400').waitFor();
    await panel(officer, 'Brott mot äldre').getByText('färre än 5').waitFor();
    await looksAt(officer, 'Vår egen bild');
    await puts(officer, 'Tillgreppsbrott', 'Mycket klagomål från Annedal.');
    await looksAt(coordinator, 'Gemensam bild');
    await panel(coordinator, 'Tillgreppsbrott')
      .getByText('Polisen, Vällingby: Mycket klagomål från Annedal.')
      .waitFor();
    expect(await wrongsAsItIs(coordinator.page)).toEqual([]);
  });

  it('the rules propose an order, and by other weights another, side by side; causes are written, and two are chosen', async () => {
    await looksAt(officer, 'Gemensam bild');
    await officer.button('Ändra vikterna').click();
    await fills(officer, {
      'Hur vanligt det är': '0',
      'Hur mycket det oroar': '0',
      'Hur det utvecklas': '0',
      'Vad medborgarna frågar efter': '100',
      'Varför?': 'Styrgruppen lyssnar på medborgarna',
    });
    await presses(officer, 'Spara');
    const order = panel(officer, 'Ordning nu');
    await order.getByText(/Styrgruppen lyssnar/).waitFor();
    await order.getByRole('listitem').first().getByText('Tillgreppsbrott').waitFor();
    await panel(officer, 'Tidigare ordning').getByRole('listitem').first().waitFor();
    for (const [theme, place] of [
      ['Tillgreppsbrott', '1'],
      ['Brott i nära relation', '2'],
    ] as const) {
      await officer.button(`Analysera ${theme}`).click();
      await fills(officer, {
        'Vad är problemet?': `Mycket ${theme}`,
        'Var och när?': 'I Annedal, på dagen',
        'Vilka drabbas?': 'Boende',
        'Varför är det så?': 'Öppna garage',
      });
      await field(officer, 'Fokusområde').selectOption(place);
      await presses(officer, 'Spara');
    }
    await panel(coordinator, 'Orsaksanalys och valda fokusområden').getByText('Fokusområde 2').waitFor();
    expect(await wrongsAsItIs(officer.page)).toEqual([]);
  });

  it('the agreement is written, signed by the manager of each party, and locked', async () => {
    await officer.page.getByRole('link', { name: 'Överenskommelser' }).first().click();
    await officer.button('Ny överenskommelse').click();
    await fills(officer, { Namn: 'Polisen och Bromma 2022', Syfte: 'Tryggare i Annedal' });
    await fills(officer, { Arbetsgrupper: 'Platser: mäta och åtgärda' });
    for (const party of ['Polisen, Vällingby', 'Socialtjänsten, Bromma'])
      await dialog(officer).getByRole('checkbox', { name: party }).check();
    await presses(officer, 'Spara');
    for (const [role, party] of [
      ['Gruppchef', /^Polisen/],
      ['Enhetschef', /^Bromma stadsdel|^Stockholms stad|^Socialtjänsten/],
    ] as const) {
      const manager = await office.seat(role);
      await manager.page.getByRole('link', { name: 'Lägesbild', exact: true }).first().click();
      await manager.page.getByRole('link', { name: 'Bromma', exact: true }).click();
      await manager.page.getByRole('link', { name: 'Överenskommelser' }).first().click();
      await panel(manager, 'Polisen och Bromma 2022').getByRole('button', { name: 'Underteckna' }).click();
      await dialog(manager)
        .getByRole('heading', { name: party })
        .or(dialog(manager).getByText('Tryggare i Annedal'))
        .first()
        .waitFor();
      await dialog(manager).getByRole('checkbox').check();
      expect(await wrongsAsItIs(manager.page, '[role="dialog"]')).toEqual([]);
      await presses(manager, 'Underteckna');
    }
    const agreed = panel(officer, 'Polisen och Bromma 2022');
    await agreed.getByText('Undertecknad av alla').waitFor();
    expect(await agreed.getByRole('button', { name: /^Ändra/ }).count()).toBe(0);
  });

  it('a promise begins from it, with the problem and the causes that were found', async () => {
    await panel(officer, 'Polisen och Bromma 2022').getByRole('button', { name: 'Skapa löfte' }).click();
    await fills(officer, { År: '2022', Sammanfattning: 'Det här lovar vi dig i Bromma.' });
    for (const theme of ['Tillgreppsbrott', 'Brott i nära relation'])
      await fills(officer, {
        [`Vi lovar: ${theme}`]: `Vi förebygger ${theme.toLowerCase()}.`,
        [`Ansvarig funktion för ${theme}`]: 'kommunpolis',
      });
    await dialog(officer).getByRole('button', { name: 'Skapa löfte' }).click();
    await officer.page.getByRole('heading', { level: 1, name: 'Medborgarlöfte Bromma 2022' }).waitFor();
    const focus = panel(officer, '1. Tillgreppsbrott');
    for (const words of ['Vi förebygger tillgreppsbrott.', 'Mycket Tillgreppsbrott', 'Öppna garage'])
      await focus.getByText(words).waitFor();
  });
});

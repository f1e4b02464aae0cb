import type { World } from '../support/world.js';
import { analyses, managersSign, weighsTheCitizens } from './agreeing.js';
import { bringsComplaint, bringsFile } from './bringing-in.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { dialog } from './editing.js';
import { wrongsAsItIs } from './looks.js';
import { Office } from './office.js';
import { beginsActivity, beginsIndicator, counts, hasDone, isFollowedUp, takesBack } from './keeping-a-promise.js';
import {
  field,
  fills,
  looksAt,
  opensArea,
  opensPromise,
  panel,
  presses,
  publish,
  puts,
  toldText,
} from './promise-desk.js';
import { dataOf, daysOf, entriesOf, faultsOf, opensPublicPage } from './told-citizens.js';

const theft = /^1\. Tillgreppsbrott/;

/** The founding document, whole: what is heard and counted, what is agreed and promised of it, and what those who live there get to know. */
describe('from a complaint to an answer', () => {
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
    for (const desk of [officer, coordinator]) {
      await opensArea(desk, 'Bromma');
      await desk.page.getByLabel('Tid').selectOption('2021');
    }
    await bringsComplaint(officer);
    await looksAt(coordinator, 'Gemensam bild');
    expect(await coordinator.page.getByText('Klagomål om stöld').count()).toBe(0);
  });

  it('the statistics and the survey are a file that is looked at line by line, brought in as one, and can be undone as one', async () => {
    await bringsFile(coordinator, [
      'Bromma;inkomna ärenden;brott i nära relation;Ärenden om våld;2021;2021;150;400;Statistiken',
      'Bromma;enkät;stöld;Oroar sig för stöld;2021;2021;210;600;Trygghetsmätningen',
      'Bromma;inkomna ärenden;brott mot äldre;Ärenden om äldre;2021;2021;3;400;Statistiken',
    ]);
    await looksAt(coordinator, 'Vår egen bild');
    await panel(coordinator, 'Brott i nära relation').getByText('150 av 400').waitFor();
    await panel(coordinator, 'Tillgreppsbrott').getByText('210 av 600').waitFor();
    await coordinator.button(/^Ångra filen/).waitFor();
  });

  it('each puts into the joint picture what it chooses, and all see it come; a small count is told to nobody', async () => {
    await looksAt(officer, 'Gemensam bild');
    await puts(coordinator, 'Brott i nära relation', 'En stor del av våra ärenden.');
    await puts(coordinator, 'Tillgreppsbrott', 'Var tredje oroar sig.');
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
    await weighsTheCitizens(officer);
    const order = panel(officer, 'Ordning nu');
    await order.getByText(/Styrgruppen lyssnar/).waitFor();
    await order.getByRole('listitem').first().getByText('Tillgreppsbrott').waitFor();
    await panel(officer, 'Tidigare ordning').getByRole('listitem').first().waitFor();
    await analyses(officer, 'Tillgreppsbrott', '1');
    await analyses(officer, 'Brott i nära relation', '2');
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
    await managersSign(office, 'Polisen och Bromma 2022');
    const agreed = panel(officer, 'Polisen och Bromma 2022');
    await agreed.getByText('Undertecknad av alla').waitFor();
    expect(await agreed.getByRole('button', { name: /^Ändra/ }).count()).toBe(0);
  });

  it('a promise begins from it, with the problem and the causes that were found', async () => {
    await panel(officer, 'Polisen och Bromma 2022').getByRole('button', { name: 'Skapa löfte' }).click();
    await fills(officer, { År: '2022', Sammanfattning: 'Det här lovar vi dig i Bromma.' });
    for (const theme of ['Tillgreppsbrott', 'Brott i nära relation']) {
      await fills(officer, {
        [`Vi lovar: ${theme}`]: `Vi förebygger ${theme.toLowerCase()}.`,
        [`Funktion, om du vill: ${theme}`]: 'kommunpolis',
      });
      await field(officer, `Ansvarig myndighet: ${theme}`).selectOption({ label: 'Polisen, Vällingby' });
    }
    await dialog(officer).getByRole('button', { name: 'Skapa löfte' }).click();
    await officer.page.getByRole('heading', { level: 1, name: 'Medborgarlöfte Bromma 2022' }).waitFor();
    const focus = panel(officer, '1. Tillgreppsbrott');
    for (const words of ['Vi förebygger tillgreppsbrott.', 'Mycket Tillgreppsbrott', 'Öppna garage'])
      await focus.getByText(words).waitFor();
  });

  it('a word of it is proposed by one, read to the letter and approved by another, and told', async () => {
    await opensPromise(coordinator, 'Bromma 2022');
    await officer.button('Föreslå publicering').click();
    await toldText(officer).getByText('Vi förebygger tillgreppsbrott.').waitFor();
    await fills(officer, { 'Vad är nytt, eller vad var fel förut?': 'Det här lovar vi.' });
    const proposed = await toldText(officer).innerText();
    await presses(officer, 'Föreslå');
    await officer.sees('Någon annan behöver godkänna.');
    await coordinator.button('Granska').click();
    expect(await toldText(coordinator).innerText()).toBe(proposed);
    expect(await wrongsAsItIs(coordinator.page, '[role="dialog"]')).toEqual([]);
    await presses(coordinator, 'Godkänn och publicera');
    for (const desk of [officer, coordinator]) await desk.sees('Publicerat, version 1');
  });

  it('each agency does its part, which the other sees without asking', async () => {
    await beginsActivity(coordinator, theft, 'Lås i alla garage i Annedal');
    await panel(officer, theft).getByText('Lås i alla garage i Annedal').waitFor();
    await hasDone(coordinator, theft, 'Lås i alla garage i Annedal');
    await panel(officer, theft).getByText('Gjord 20 maj 2022', { exact: true }).waitFor();
    await isFollowedUp(officer, theft, '2022-12-15');
  });

  it('it is measured by figures with a source, an outcome has no field; and counted anew when a figure is taken back', async () => {
    const outcome = (words: string | RegExp) => panel(officer, theft).getByText(words, { exact: true });
    await beginsIndicator(officer, theft, 'Cyklar som har märkts', 'Märkta cyklar');
    await outcome('Inte mätt än').waitFor();
    await counts(officer, 'Märkta cyklar', '44', '2022-09-30');
    await outcome('44').waitFor();
    await panel(coordinator, theft)
      .getByText(/Målet 40 nåddes 30 sep/)
      .waitFor();
    await counts(officer, 'Märkta cyklar', '90', '2022-08-31');
    await outcome('134').waitFor();
    await takesBack(officer, /Märkta cyklar.*90/);
    await outcome('44').waitFor();
  });

  it('those who live there read what became of it, with no script; what was told before stands as it was', async () => {
    await publish(coordinator, officer, 'Så gick det.');
    for (const desk of [officer, coordinator]) await desk.sees('Publicerat, version 2');
    const citizen = await office.withoutScript();
    await opensPublicPage(citizen, '2022');
    const focus = citizen.page.getByRole('region', { name: 'Vi förebygger tillgreppsbrott.' });
    for (const words of ['Lås i alla garage i Annedal', 'Cyklar som har märkts', /Målet nåddes 30 september 2022/])
      await focus.getByText(words).first().waitFor();
    await citizen.sees('Så gick det.');
    expect(await citizen.page.content()).not.toMatch(/Mycket Tillgreppsbrott|Öppna garage/); // the problem and its causes are kept inside
    expect(await faultsOf(citizen)).toEqual([]);
    await citizen.page.goto('/lofte/bromma/2022/version/1');
    await citizen.sees('Det här lovar vi.');
    expect(await citizen.page.content()).not.toContain('Lås i alla garage');
  });

  it('and programs read the same: feeds, data and calendar', async () => {
    const reader = await office.desk();
    await reader.page.goto('/lofte/bromma/2022');
    for (const feed of ['/lofte/bromma/atom.xml', '/lofte/bromma/rss.xml'])
      expect((await entriesOf(reader, feed)).slice(0, 2)).toEqual([
        expect.stringMatching(/1 av 1 aktiviteter.* http.*2022\/version\/2$/),
        expect.stringMatching(/0 av 0 aktiviteter.* http.*2022\/version\/1$/),
      ]);
    const { format, note, focuses } = await dataOf(reader, '/lofte/bromma/2022/data.json');
    const indicator = { outcome: { value: 44, source: 'Märkningslistan' }, target: 40, reachedOn: '2022-09-30' };
    expect({ format, note, of: focuses[0]!.indicators }).toMatchObject({
      format: 1,
      note: 'Så gick det.',
      of: [indicator],
    });
    expect(await daysOf(reader, '/lofte/bromma/calendar.ics')).toContain('Uppföljning: Tillgreppsbrott, 2022-12-15');
  });
});

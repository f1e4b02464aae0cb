import type { Locator } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { givesGround, plansForOwn, showsActions } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const title = 'Stöd efter rån';
const question = 'Vilka vuxna har mött eleven vid skolan?';
const broad = 'Skicka hela elevakten';
const wanted = 'Vem möter eleven framöver?';
const planned = 'Elevassistenten möter eleven vid bussen';
const answer = 'Mormor har mött eleven varje dag sedan i måndags.';

describe('the police ask the school, while social services have the case open', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let principal: Desk;
  let socialWorker: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Kommunpolis');
    principal = await office.seat('Rektor · Brommaskolan');
    socialWorker = await office.seat('Socialsekreterare');
    for (const desk of office.desks) {
      await desk.opensBoard('Unga i risk – Bromma');
      await desk.opensCase(title);
    }
    for (const desk of [officer, principal]) await showsActions(desk);
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const dialog = ({ page }: Desk) => page.getByRole('dialog');
  const row = ({ page }: Desk, words: string): Locator => page.locator('[data-request]').filter({ hasText: words });

  async function asks(words: string, dueOn: string): Promise<void> {
    await officer.button('Begär uppgifter').click();
    const form = dialog(officer);
    await form.getByRole('combobox', { name: 'Vilken myndighet?' }).selectOption({ label: 'Skola' });
    await form.getByRole('textbox', { name: 'Vad behöver ni veta?' }).fill(words);
    await form.getByRole('textbox', { name: 'Vad ska uppgifterna användas till?' }).fill('Att planera skyddet.');
    await form.getByLabel('Svar senast').fill(dueOn);
    await givesGround(officer, form);
    await form.getByRole('button', { name: 'Begär av skola' }).click();
    await officer.button('Skicka nu').click();
    await row(officer, words).waitFor();
  }

  it('is asked on a ground, and stands before the principal at once', async () => {
    await asks(question, '2099-01-15');
    await principal.sees(row(principal, question).getByText('Obesvarad'));
  });

  it('is red for both when its day has gone by', async () => {
    await asks(broad, '2026-01-15');
    for (const desk of [officer, principal]) await desk.sees(row(desk, broad).getByText(/^Försenad/));
  });

  it('is answered by the principal on the ground that wants to be asked, which is chosen already', async () => {
    await row(principal, question).getByRole('button', { name: 'Besvara' }).click();
    const form = dialog(principal);
    const picker = form.getByRole('combobox', { name: 'På vilken grund får polis läsa?' });
    await principal.sees(form.getByText(/^När polisen ber om en uppgift/));
    expect(await picker.locator('option:checked').textContent()).toBe('Rektor lämnar ut på begäran (Lag 2025:170 7 §)');
    const answers = { 'Har polisen begärt': 'Ja', 'Talar övervägande': 'Nej' };
    for (const [asked, said] of Object.entries(answers))
      await form.getByRole('group', { name: asked }).getByRole('radio', { name: said }).check();
    await form.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Det behövs för skyddet.');
    await form.getByRole('textbox', { name: 'Uppgifter som lämnas ut' }).fill(answer);
    await form.getByRole('button', { name: 'Lämna ut till polis' }).click();
    await principal.button('Skicka nu').click();
    for (const desk of [officer, principal])
      await desk.sees(row(desk, question).getByText('Besvarad', { exact: true }));
  });

  it('leads from the request to the note that answers it', async () => {
    await row(officer, question).getByRole('button', { name: 'Visa svaret' }).click();
    const note = officer.page.getByRole('article').filter({ hasText: answer });
    await officer.sees(note.getByText('Svar på begäran'));
    await officer.sees(officer.page.locator('article:focus', { hasText: answer }));
    await showsActions(officer);
  });

  it('is refused for a reason of the list, with no ground', async () => {
    await row(principal, broad).getByRole('button', { name: 'Delas inte' }).click();
    await dialog(principal).getByRole('radio', { name: 'Begäran behöver avgränsas' }).check();
    await dialog(principal).getByRole('button', { name: 'Svara att de inte delas' }).click();
    await officer.sees(row(officer, broad).getByText('Begäran behöver avgränsas'));
  });

  it('is answered by something that the school is to do, which the police then read', async () => {
    await asks(wanted, '2099-02-15');
    await plansForOwn(principal, planned);
    await row(principal, wanted).getByRole('button', { name: 'Besvara' }).click();
    const form = dialog(principal);
    const answers = { 'Har polisen begärt': 'Ja', 'Talar övervägande': 'Nej' };
    for (const [asked, said] of Object.entries(answers))
      await form.getByRole('group', { name: asked }).getByRole('radio', { name: said }).check();
    await form.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Det behövs för skyddet.');
    await form.getByText('Välj något eget').click();
    await form.getByRole('radio', { name: planned }).check();
    await form.getByRole('button', { name: 'Lämna ut till polis' }).click();
    await principal.button('Skicka nu').click();
    await row(officer, wanted).getByRole('button', { name: 'Visa svaret' }).click();
    const action = officer.page.locator('[data-action]:focus', { hasText: planned });
    await officer.sees(action.getByText('Svar på begäran'));
  });

  it('told social services nothing of it', async () => {
    await office.untilTold(officer, principal, socialWorker);
    const everything = await socialWorker.everything();
    for (const words of [question, broad, answer, wanted, planned]) expect(everything).not.toContain(words);
  });
});

describe('somebody who wants to be called', () => {
  let world: World;
  let office: Office;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
  }, 120_000);

  afterAll(async () => {
    expect(office.faults()).toEqual([]);
    await office.close();
    await world.end();
  });

  it('is seen by the one she asks, wherever that one is, and hears how it went', async () => {
    const principal = await office.seat('Rektor · Brommaskolan');
    const officer = await office.seat('Områdespolis');
    await officer.opensBoard('Unga i risk – Bromma');
    await principal.opensBoard('Unga i risk – Bromma');
    await principal.opensCase(title);
    await principal.button('Be Anders Ekholm ringa dig').click();
    await principal.page.getByRole('textbox', { name: 'Ditt nummer (frivilligt)' }).fill('08-465 004 77');
    await principal.button('Be om samtal').click();
    await officer.sees('Erik Kjellin, Brommaskolan, vill att du ringer.');
    await officer.page.getByRole('link', { name: 'Mitt', exact: true }).click();
    await officer.sees(officer.page.getByRole('link', { name: '08-465 004 77' }));
    await officer.button('Har ringt: Erik Kjellin').click();
    await principal.page.getByRole('link', { name: 'Mitt', exact: true }).click();
    await principal.sees(principal.page.getByRole('region', { name: 'Samtal' }).getByText('Har ringt'));
  });
});

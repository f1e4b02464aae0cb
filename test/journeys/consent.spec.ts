import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { textField, widens } from './case-room.js';
import type { Desk } from './desk.js';
import { Office, phone } from './office.js';

const title = 'Stöd efter rån';

describe('a family’s consent, while three people have the case open', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let socialWorker: Desk;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    socialWorker = await office.seat('Socialsekreterare');
    teacher = await office.desk(phone);
    await teacher.become('Skolkontakt · Brommaskolan');
    for (const desk of [officer, socialWorker]) {
      await desk.opensBoard('Unga i risk – Bromma');
      await desk.opensCase(title);
    }
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const consents = ({ page }: Desk) => page.getByRole('region', { name: 'Samtycken' });
  const dialog = ({ page }: Desk) => page.getByRole('dialog');

  it('is found on a phone: another stage is shown, and the page stays where it was', async () => {
    await teacher.page.goto('/arenden');
    await teacher.page.getByRole('link', { name: 'Unga i risk – Bromma' }).click();
    await teacher.page.getByRole('combobox', { name: 'Visa steg' }).selectOption({ label: 'Pågår (2)' });
    await teacher.page.getByRole('link', { name: title }).click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: title }));
  });

  it('stands under the title for all whom it names', async () => {
    for (const desk of office.desks) {
      await desk.sees(consents(desk).getByText('160 dagar kvar'));
      await desk.sees(consents(desk).getByText('Den unge och båda vårdnadshavarna, skriftligt'));
    }
  });

  it('is what the officer goes by, with one word of why', async () => {
    await textField(officer).fill('Vi möter eleven vid tåget.');
    await widens(officer, 'Delad med alla');
    const picker = officer.page.getByRole('combobox', { name: /^På vilken grund/ });
    const label = (await picker.locator('option').allTextContents()).find((words) => words.startsWith('Samtycke'));
    await picker.selectOption({ label: label ?? '' });
    await officer.page.getByRole('radio', { name: 'Ja' }).check();
    await officer.page.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Skolan behöver veta.');
    expect(await officer.button('Dela med alla i ärendet').isEnabled()).toBe(true);
  });

  it('that a guardian takes back is withdrawn on every screen', async () => {
    const loads = office.desks.map((desk) => desk.loads);
    await consents(socialWorker).getByRole('button', { name: 'Visa' }).click();
    await dialog(socialWorker).getByRole('button', { name: 'Återkalla' }).click();
    await dialog(socialWorker).getByRole('radio', { name: 'Vårdnadshavare', exact: true }).check();
    await dialog(socialWorker).getByRole('button', { name: 'Registrera återkallelsen' }).click();
    for (const desk of office.desks) await desk.sees(consents(desk).getByText(/återkallat i dag/));
    expect(office.desks.map((desk) => desk.loads)).toEqual(loads);
  });

  it('is lost to the composer that stood open', async () => {
    const picker = officer.page.getByRole('combobox', { name: /^På vilken grund/ });
    expect((await picker.locator('option').allTextContents()).join()).not.toContain('Samtycke');
    expect(await officer.button('Dela med alla i ärendet').isDisabled()).toBe(true);
    expect(await textField(officer).inputValue()).toBe('Vi möter eleven vid tåget.');
    await officer.sees(
      officer.page.getByRole('alert').filter({ hasText: /^Samtycket som var grund för att dela har upphört\./ }),
    );
  });

  it('says who took it back', async () => {
    await consents(officer).getByRole('button', { name: 'Visa' }).click();
    await officer.sees(dialog(officer).getByText(/^Vårdnadshavare, .* Registrerat av Sara Rosén\.$/));
    expect(await dialog(officer).getByRole('button', { name: 'Återkalla' }).count()).toBe(0);
    await dialog(officer).getByRole('button', { name: 'Stäng' }).last().click();
  });

  it('is given anew to two of them, and the third is told nothing', async () => {
    const purpose = 'Att vi möts innan terminen är slut';
    await officer.button('Vad du kan göra med ärendet').click();
    await officer.page.getByRole('menuitem', { name: 'Registrera samtycke' }).click();
    const form = dialog(officer);
    await form.getByRole('checkbox', { name: 'Den det gäller' }).check();
    await form.getByRole('checkbox', { name: 'Brommaskolan' }).check();
    await form.getByRole('checkbox', { name: 'Kamrater' }).check();
    await form.getByRole('textbox', { name: 'Varför?' }).fill(purpose);
    await officer.sees(form.getByText('Samtycket visas för polis och skola.'));
    await form.getByRole('button', { name: 'Registrera' }).click();
    for (const desk of [officer, teacher]) await desk.sees(consents(desk).getByText('Den unge, skriftligt'));
    await office.untilTold(officer, socialWorker, teacher);
    expect(await socialWorker.everything()).not.toContain(purpose);
    await socialWorker.sees(consents(socialWorker).getByText(/återkallat i dag/));
  });

  it('is lost at midnight after its last day, on a screen that stood open', async () => {
    const [last] = await world.sql<{ until: Date }>(
      `select max(valid_until)::timestamp at time zone 'Europe/Stockholm' as until from samverka.consents where givers = '{self}'`,
    );
    const early = await office.desk();
    await early.page.clock.install({ time: new Date((last?.until.getTime() ?? 0) + (23 * 60 + 59) * 60_000) });
    await early.become('Områdespolis');
    await early.opensBoard('Unga i risk – Bromma');
    await early.opensCase(title);
    await early.sees(consents(early).getByText('sista dagen'));
    await textField(early).fill('Vi hörs i morgon.');
    await widens(early, 'Polis + skola');
    const offered = early.page.getByRole('combobox', { name: /^På vilken grund/ });
    expect((await offered.locator('option').allTextContents()).join()).toContain('Samtycke');
    await early.page.clock.fastForward(61_000);
    await early.sees(consents(early).getByText(/gällde t\.o\.m\./));
    expect((await offered.locator('option').allTextContents()).join()).not.toContain('Samtycke');
  });
});

import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { fillsIn, isReceived, sends } from './concern-form.js';
import type { Desk } from './desk.js';
import { Office, phone } from './office.js';
import { until } from './until.js';

/** Of the world of Bromma: one that nobody has opened, and one to decide on. */
const untold = 'G6T-2PL';
const decided = 'C8V-5RK';
const seen = 'Hämtas av äldre i bil efter lunch, tredje gången.';

describe('from a teacher’s phone to the right desk', () => {
  let world: World;
  let office: Office;
  let teacher: Desk;
  let worker: Desk;
  let colleague: Desk;
  let code: string;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    teacher = await office.desk(phone);
    await teacher.become('Skolkontakt · Brommaskolan');
    worker = await office.seat('Mottagning');
    colleague = await office.seat('Socialsekreterare');
    for (const desk of [worker, colleague]) await desk.page.getByRole('link', { name: /^Inkommen oro/ }).click();
    await worker.sees('5 obesvarade');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const row = (desk: Desk) => desk.page.getByRole('button', { name: new RegExp(code) });
  const dialog = (desk: Desk) => desk.page.getByRole('dialog');

  it('what she sends stands on the intake’s screens at once', async () => {
    await fillsIn(teacher, 'N.L.', seen);
    await sends(teacher);
    code = await isReceived(teacher);
    for (const desk of [worker, colleague]) await desk.sees('6 obesvarade');
    await row(worker).click();
    await worker.sees(seen);
    await worker.sees('N.L., 8B');
    await worker.sees(/^Maria Sandell, skolkontakt, Brommaskolan/);
  });

  it('a colleague sees that it is looked at, and then whose it is', async () => {
    await row(colleague).click();
    await colleague.sees('KL tittar på denna');
    await worker.button('Ta som min').click();
    await colleague.sees(row(colleague).getByText('Karin Lind'));
    await teacher.sees(teacher.page.getByText('Mottagningen läser och bedömer'));
  });

  it('it is assessed at once, and decided on, each with its reason', async () => {
    await worker.button('Gör skyddsbedömning').click();
    await dialog(worker).getByRole('radio', { name: 'Nej, inte just nu' }).check();
    await dialog(worker).getByRole('textbox', { name: 'Motivering' }).fill('Talat med eleven i dag.');
    await dialog(worker).getByRole('button', { name: 'Spara bedömningen' }).click();
    await worker.sees('Behöver inte skydd nu. Talat med eleven i dag.');
    await worker.button('Besluta om utredning').click();
    await dialog(worker).getByRole('radio', { name: 'Utredning inleds', exact: true }).check();
    await dialog(worker).getByRole('textbox', { name: 'Motivering' }).fill('Behöver utredas.');
    await dialog(worker).getByRole('button', { name: 'Spara beslutet' }).click();
    await colleague.sees('Utredning inleds. Behöver utredas.');
  });

  it('it becomes a case, where what she wrote is for social services alone', async () => {
    await worker.button('Till ärende').click();
    await dialog(worker).getByRole('combobox', { name: 'Tavla' }).selectOption({ label: 'Unga i risk – Bromma' });
    await dialog(worker).getByRole('textbox', { name: 'Rubrik' }).fill('Umgänge efter skolan');
    await dialog(worker).getByRole('textbox', { name: 'Motivering' }).fill('Utredning inledd.');
    await dialog(worker).getByRole('button', { name: 'Öppna ärendet' }).click();
    await worker.sees('5 obesvarade');
    await worker.opensBoard('Unga i risk – Bromma');
    await worker.opensCase('Umgänge efter skolan');
    const note = worker.page.getByRole('main').locator('article', { hasText: seen });
    await note.first().waitFor();
    expect(await note.first().innerText()).toContain('Endast socialtjänst');
    await worker.sees(worker.button('Ungdom, initialer NL'));
  });

  it('she who raised it sees that it is closed, and never why', async () => {
    await teacher.sees(teacher.page.getByText('Avslutad').first());
    for (const hidden of ['Behöver utredas.', 'Talat med eleven', 'Umgänge efter skolan'])
      expect(await teacher.page.getByText(hidden).count()).toBe(0);
  });

  it('what may be about the same child stands beside the one that is open, though it came later', async () => {
    await fillsIn(teacher, 'A.B.', seen);
    await sends(teacher);
    code = await isReceived(teacher);
    await worker.page.getByRole('link', { name: /^Inkommen oro/ }).click();
    await row(worker).click();
    await worker.sees('A.B., 8B');
    expect(await worker.page.getByText('Kan vara samma barn').count()).toBe(0);
    await fillsIn(teacher, 'A.B.', 'Samma bil igen.');
    await sends(teacher);
    const later = await isReceived(teacher);
    await worker.sees('Kan vara samma barn');
    await worker.sees(worker.page.getByRole('listitem').filter({ hasText: `${later} · ` }));
  });

  it('what is told of one is read in the bell once it is open', async () => {
    const unread = () =>
      world.sql(
        `select from samverka.notices notice
           join samverka.users person on person.id = notice.user_id and person.name = 'Karin Lind'
           join samverka.concerns concern on concern.id = notice.item_id and concern.code = $1
          where notice.read_at is null`,
        [untold],
      );
    expect(await unread()).not.toEqual([]);
    await opens(untold);
    await until('it was read', async () => (await unread()).length === 0);
  });

  it('what whoever reported is told of a decision is read before it is told', async () => {
    await opensNone(decided);
    await worker.button('Besluta om utredning').click();
    await dialog(worker).getByRole('radio', { name: 'Utredning inleds inte' }).check();
    await dialog(worker).getByRole('textbox', { name: 'Motivering' }).fill('Behövs inte.');
    await dialog(worker).getByRole('button', { name: 'Spara beslutet' }).click();
    await worker.sees('Utredning inleds inte. Behövs inte.'); // it stays, though others now come before it
    await worker.button('Svara anmälaren').click();
    await worker.sees(dialog(worker).getByText('Lena Boman, Mariehällsskolan, får veta detta och inget mer:'));
    await worker.sees(dialog(worker).getByText('Ingen utredning inleds.'));
    expect(await answered()).toEqual([{ answer: null }]);
    await dialog(worker).getByRole('button', { name: 'Lämna svaret' }).click();
    await worker.sees(/^Det här ser anmälaren nu: Utredning har inte inletts/);
    expect(await answered()).toEqual([{ answer: 'not_opened' }]);
  });

  const answered = () => world.sql('select answer from samverka.concerns where code = $1', [decided]);
  const opensNone = async (first: string) => {
    await worker.page.getByRole('link', { name: /^Inkommen oro/ }).click();
    await worker.sees(worker.page.getByRole('article').getByText(first));
    expect(new URL(worker.page.url()).pathname).toBe('/inkommet');
  };
  const opens = async (which: string) => {
    await worker.page.getByRole('link', { name: /^Inkommen oro/ }).click();
    await worker.page.getByRole('button', { name: new RegExp(which) }).click();
    await worker.sees(worker.page.getByRole('article').getByText(which));
  };

  it('the app, installed on her own phone, opens what is hers', async () => {
    await worker.page.goto('/oro/ny');
    await worker.sees(/^\d obesvarade$/);
    expect(new URL(worker.page.url()).pathname).toBe('/inkommet');
  });
});

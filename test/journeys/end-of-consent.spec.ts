import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { note, textField, widens } from './case-room.js';
import type { Desk } from './desk.js';
import { wrongsOf } from './looks.js';
import { Office } from './office.js';

const title = 'Kontakter på nätet';
const told = 'Mentorn håller kontakt med hemmet.';
const board = 'Unga i risk – Bromma';

describe('an independent school, which no ground reaches but the family’s consent', () => {
  let world: World;
  let office: Office;
  let socialWorker: Desk;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    socialWorker = await office.seat('Socialsekreterare');
    teacher = await office.seat('Skolkontakt · Fristående skola, Alvik');
    teacher.expects(/^404 (PUT .*\/reading|GET .*\/cards\/[^/]*)$/); // she was reading when it ended, and her board looked once more
    await socialWorker.opensBoard(board);
    await socialWorker.opensCase(title);
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const dialog = ({ page }: Desk) => page.getByRole('dialog');
  const consents = ({ page }: Desk) => page.getByRole('region', { name: 'Samtycken' });

  async function chooses(desk: Desk, act: string): Promise<void> {
    await desk.button('Vad du kan göra med ärendet').click();
    await desk.page.getByRole('menuitem', { name: act }).click();
  }

  async function records(purpose: string): Promise<void> {
    await chooses(socialWorker, 'Registrera samtycke');
    const form = dialog(socialWorker);
    await form.getByRole('checkbox', { name: 'Vårdnadshavare', exact: true }).check();
    await form.getByRole('checkbox', { name: /Fristående/ }).check();
    await form.getByRole('checkbox', { name: 'Skolgång' }).check();
    await form.getByRole('textbox', { name: 'Varför?' }).fill(purpose);
    await form.getByRole('button', { name: 'Registrera' }).click();
    await socialWorker.seesNoMore(form);
  }

  async function invites(): Promise<void> {
    await chooses(socialWorker, 'Bjud in en myndighet');
    await dialog(socialWorker)
      .getByRole('radio', { name: /Fristående/ })
      .check();
    await restsOnConsent(dialog(socialWorker));
    await dialog(socialWorker)
      .getByRole('button', { name: /^Bjud in / })
      .click();
    await socialWorker.seesNoMore(dialog(socialWorker));
  }

  it('is invited on it, and told something on it', async () => {
    await records('Att skolan ska kunna stötta.');
    await invites();
    await teacher.opensBoard(board);
    await teacher.opensCase(title);
    await textField(socialWorker).fill(told);
    await widens(socialWorker, 'Socialtjänst + skola');
    await restsOnConsent(socialWorker.page.getByRole('region', { name: 'Skriv en anteckning' }));
    await socialWorker.button(/^Spara – /).click();
    await socialWorker.button('Skicka nu').click();
    await teacher.sees(note(teacher, told));
  });

  it('is gone when a guardian takes it back, without asking, and has what it had been told before it', async () => {
    await consents(socialWorker).getByRole('button', { name: 'Visa' }).click();
    await socialWorker.sees(dialog(socialWorker).getByText(told));
    await dialog(socialWorker).getByRole('button', { name: 'Återkalla' }).click();
    await dialog(socialWorker).getByRole('button', { name: 'Registrera återkallelsen' }).click();
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: 'Er kopia av ärendet' }));
    await teacher.sees(teacher.page.getByText(/^Samtycket upphörde, och därmed er del/));
    await teacher.sees(teacher.page.getByText(told));
  });

  it('leaves a mark on what had been shared, where it came from', async () => {
    await socialWorker.sees(note(socialWorker, told).getByText('Samtycket upphörde i dag'));
  });

  it('finds the record again among the cases that it is no longer on', async () => {
    await teacher.page.getByRole('link', { name: board }).click();
    await teacher.button('Avslutade').click();
    const list = teacher.page.getByRole('region', { name: 'Ärenden som ni inte längre är med i' });
    expect(await wrongsOf(teacher.page)).toEqual([]);
    await list.getByRole('link', { name: title }).click();
    await teacher.sees(teacher.page.getByText(told));
    expect(await wrongsOf(teacher.page)).toEqual([]);
  }, 120_000);

  it('is invited anew on a new consent, and gone when the last day of that is over', async () => {
    await records('Att skolan ska kunna stötta, i ett halvår till.');
    await consents(socialWorker)
      .getByRole('button', { name: /^Tidigare samtycke, återkallat i dag/ })
      .click();
    await socialWorker.sees(dialog(socialWorker).getByText(told)); // what was shared under it stays a click away
    await dialog(socialWorker).getByRole('button', { name: 'Stäng' }).last().click();
    await invites();
    await teacher.opensBoard(board);
    await teacher.opensCase(title);
    await world.sql(`create or replace function samverka.today() returns date language sql stable security definer
      begin atomic select (now() at time zone 'Europe/Stockholm')::date + 1000; end`);
    await world.sql(`insert into jobs.job (name) values ('consents.lapse')`);
    await teacher.sees(teacher.page.getByRole('heading', { level: 1, name: 'Er kopia av ärendet' }));
    await socialWorker.seesNoMore(socialWorker.page.getByText(/^Fristående skola, Alvik ·/));
  });
});

/** The family has said yes: covered by it, and why. */
async function restsOnConsent(room: ReturnType<Desk['page']['getByRole']>): Promise<void> {
  const picker = room.getByRole('combobox', { name: /^På vilken grund/ });
  const isAsked = (await picker.count()) > 0;
  if (isAsked) {
    const label = (await picker.locator('option').allTextContents()).find((words) => words.startsWith('Samtycke'));
    await picker.selectOption({ label: label ?? '' });
  }
  await room.getByRole('radio', { name: 'Ja' }).check();
  await room.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Familjen har sagt ja.');
}

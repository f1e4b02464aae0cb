import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import {
  addsYouth,
  cases,
  givesGround,
  note,
  plansForOwn,
  showsActions,
  showsNotes,
  textField,
  widens,
  writesToOwn,
} from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const title = 'Kontakter på nätet';
const chosen = 'Skolan behöver veta vem som hämtar.';
const told = 'Alva Lind';
const untold = 'Bo Ek';
const planned = 'Möta henne utanför skolan';
const unplanned = 'Boka tid för utredningssamtal';
const kept = 'Hemförhållandena är utredda hos oss.';

describe('what comes to be shared later', () => {
  let world: World;
  let office: Office;
  let socialWorker: Desk;
  let teacher: Desk;
  let principal: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    socialWorker = await office.seat('Socialsekreterare');
    teacher = await office.seat('Skolkontakt · Brommaskolan');
    principal = await office.seat('Rektor · Brommaskolan');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  it('a school that is invited sees what was chosen for it, and nothing else of what was there', async () => {
    await socialWorker.opensBoard('Unga i risk – Bromma');
    await socialWorker.opensCase(title);
    await writesToOwn(socialWorker, chosen);
    await writesToOwn(socialWorker, kept);
    await addsYouth(socialWorker, told);
    await addsYouth(socialWorker, untold);
    await showsActions(socialWorker);
    for (const task of [planned, unplanned]) await plansForOwn(socialWorker, task);
    await socialWorker.button('Vad du kan göra med ärendet').click();
    await socialWorker.page.getByRole('menuitem', { name: 'Bjud in en myndighet' }).click();
    const dialog = socialWorker.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Brommaskolan' }).check();
    await givesGround(socialWorker, dialog);
    await dialog.getByRole('checkbox', { name: told }).check();
    await dialog.getByRole('checkbox', { name: chosen }).check();
    await dialog.getByRole('checkbox', { name: planned }).check();
    await dialog.getByRole('button', { name: /^Bjud in / }).click();
    await socialWorker.seesNoMore(dialog);

    await teacher.opensBoard('Unga i risk – Bromma');
    await teacher.opensCase(title);
    await teacher.sees(note(teacher, chosen).getByText(/delad av SR/));
    const people = teacher.page.getByRole('region', { name: 'Personer 1' });
    await people.getByRole('button', { name: /^Ungdom/ }).click();
    await teacher.sees(teacher.page.getByRole('dialog').getByText(told));
    await teacher.page.keyboard.press('Escape');
    await showsActions(teacher);
    await teacher.sees(
      teacher.page
        .locator('[data-action]')
        .filter({ hasText: planned })
        .getByText(/^Delad av SR/),
    );
    await showsNotes(teacher);
    for (const secret of [kept, untold, unplanned]) expect(await teacher.everything()).not.toContain(secret);
    await showsNotes(socialWorker);
    await socialWorker.sees(note(socialWorker, chosen).getByText(/^Delad med .*skola av SR/));
    expect(await note(socialWorker, chosen).count()).toBe(1);
  });

  it('a principal releases on request: she, and nobody else at the school', async () => {
    await principal.opensBoard('Unga i risk – Bromma');
    await principal.opensCase(cases.youth);
    await textField(principal).fill('Frånvaron i oktober: elva hela dagar.');
    await widens(principal, 'Polis + skola');
    const picker = principal.page.getByRole('combobox', { name: 'På vilken grund får polis läsa?' });
    const release = 'Rektor lämnar ut på begäran (Lag 2025:170 7 §)';
    expect(await picker.locator('option').allTextContents()).toContain(release);
    await picker.selectOption({ label: release });
    for (const [question, answer] of [
      [/begärt/, 'Ja'],
      [/övervägande|Talar/, 'Nej'],
    ] as const)
      await principal.page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check();
    await principal.page.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Begärd av utredaren i dag.');
    await principal.button(/^Spara – polis/).click();
    await principal.button('Skicka nu').click();
    await principal.sees(note(principal, 'elva hela dagar'));
    const sql = 'select ground_id from samverka.disclosures order by disclosed_at desc limit 1';
    expect(await world.sql(sql)).toEqual([{ ground_id: 'principal_on_request' }]);
    await teacher.opensBoard('Unga i risk – Bromma');
    await teacher.opensCase(cases.youth);
    await textField(teacher).fill('Något');
    await widens(teacher, 'Polis + skola');
    const hers = teacher.page.getByRole('combobox', { name: 'På vilken grund får polis läsa?' });
    expect(await hers.locator('option').allTextContents()).not.toContain(release);
  });
});

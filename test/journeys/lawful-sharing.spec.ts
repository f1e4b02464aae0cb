import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { addsYouth, note, textField, widens } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const title = 'Kontakter på nätet';

describe('a social worker who shares with the police under 10:18 a', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let socialWorker: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    socialWorker = await office.seat('Socialsekreterare');
    for (const desk of office.desks) {
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

  const share = () => socialWorker.button('Dela med alla i ärendet');
  const answers = async (question: RegExp, answer: 'Ja' | 'Nej') =>
    socialWorker.page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check();

  it('is offered what fits, and told what it allows and where it ends', async () => {
    await textField(socialWorker).fill('Hämtas av en äldre person i bil efter midnatt.');
    await widens(socialWorker, 'Delad med alla');
    const picker = socialWorker.page.getByRole('combobox', { name: 'På vilken grund får polis läsa?' });
    const offered = await picker.locator('option').allTextContents();
    expect(offered).toContain('Hindra att en ung person begår brott (OSL 10:18 a)');
    expect(offered.join()).not.toMatch(/Generalklausulen|Samtycke/);
    await picker.selectOption({ label: 'Hindra att en ung person begår brott (OSL 10:18 a)' });
    await socialWorker.sees('Gäller inte misstanke om begångna brott, och inte när det är olämpligt.');
    expect(await share().isDisabled()).toBe(true);
  });

  it('is stopped for somebody of 22, with the reason and what would help', async () => {
    await answers(/under 21 år/, 'Nej');
    await socialWorker.sees('Bestämmelsen gäller bara den som inte har fyllt 21.');
    await answers(/konkreta omständigheter/, 'Ja');
    await answers(/olämpligt/, 'Nej');
    await answers(/redan har begåtts/, 'Nej');
    await socialWorker.page.getByRole('textbox', { name: 'Varför behövs det?' }).fill('Polisen är på plats i kväll.');
    expect(await share().isDisabled()).toBe(true);
    await office.untilTold(officer);
    expect(await officer.everything()).not.toContain('efter midnatt');
  });

  it('shares once the answers bear it, and the police read it', async () => {
    await answers(/under 21 år/, 'Ja');
    await socialWorker.seesNoMore('Bestämmelsen gäller bara den som inte har fyllt 21.');
    await share().click();
    await socialWorker.button('Skicka nu').click();
    await officer.sees(note(officer, 'Hämtas av en äldre person i bil efter midnatt.'));
    const sql = `select ground_id, assessment is not null as why from samverka.disclosures where ground_id = 'youth_at_risk' order by disclosed_at desc limit 1`;
    expect(await world.sql(sql)).toEqual([{ ground_id: 'youth_at_risk', why: true }]);
  });

  it('is not offered it where the number says that somebody has turned 21, and is told why', async () => {
    await addsYouth(socialWorker, 'Alva Lind', '990820-9811');
    await textField(socialWorker).fill('Har ett nytt nummer.');
    await widens(socialWorker, 'Delad med alla');
    await socialWorker.sees(/OSL 10:18 a gäller bara den som är under 21 år/);
    const picker = socialWorker.page.getByRole('combobox', { name: 'På vilken grund får polis läsa?' });
    expect((await picker.locator('option').allTextContents()).join()).not.toContain('10:18 a');
  });
});

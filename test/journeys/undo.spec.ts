import type { Locator } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases, givesGround } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const code = 'K7F-2QX';

describe('what one has just done can be undone', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let socialWorker: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    socialWorker = await office.seat('Socialsekreterare');
    for (const desk of office.desks) await desk.opensBoard('Unga i risk – Bromma');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const cardIn = ({ page }: Desk, stage: string): Locator =>
    page.getByRole('region', { name: stage }).getByRole('article').filter({ hasText: code });
  const toast = ({ page }: Desk): Locator => page.getByRole('region', { name: 'Det du nyss gjorde' });
  const said = ({ page }: Desk): Locator => page.getByRole('status');
  const moves = async (desk: Desk, stage: string): Promise<void> => {
    await desk.button(`Flytta ${code}`).click();
    await desk.page.getByRole('menuitem', { name: stage }).click();
    await desk.sees(toast(desk).getByText(`Flyttad till ${stage}`));
    await toast(desk).hover(); // it stays for as long as it is pointed at
  };
  const chooses = async ({ page }: Desk, act: string): Promise<void> => {
    await page.getByRole('button', { name: 'Vad du kan göra med ärendet' }).click();
    await page.getByRole('menuitem', { name: act }).click();
  };

  it('a move, by Ctrl+Z: it goes back for all, and the focus goes with it', async () => {
    await moves(officer, 'Uppföljning');
    await officer.sees(
      said(officer).filter({ hasText: /flyttad till Uppföljning, plats 1 av \d.* Ångra med Ctrl\+Z/ }),
    );
    await socialWorker.sees(cardIn(socialWorker, 'Uppföljning'));
    await cardIn(officer, 'Uppföljning').getByRole('link').focus();
    await officer.page.keyboard.press('Control+z');
    for (const desk of office.desks) await desk.sees(cardIn(desk, 'Pågår'));
    await officer.sees(said(officer).filter({ hasText: `${code}: ändringen är ångrad.` }));
    await officer.sees(cardIn(officer, 'Pågår').locator('a:focus'));
    await officer.seesNoMore(toast(officer));
  });

  it('the same keys in a field mean what they always have', async () => {
    await moves(officer, 'Bedöms');
    await officer.button('Nytt ärende').first().click();
    await officer.page.getByRole('textbox', { name: 'Rubrik' }).fill('Busshållplatsen');
    await officer.page.keyboard.press('Control+z');
    await officer.button('Avbryt').click();
    await officer.sees(cardIn(officer, 'Bedöms'));
    await toast(officer).getByRole('button', { name: 'Ångra' }).click();
    for (const desk of office.desks) await desk.sees(cardIn(desk, 'Pågår'));
  });

  it('not when somebody has changed the card since: then it says so, and changes nothing', async () => {
    officer.expects(/^409 PUT \/api\/cases\/.*\/stage$/);
    await moves(officer, 'Bedöms');
    await toast(officer).getByRole('button', { name: 'Ångra' }).focus();
    await officer.page.mouse.move(0, 0); // and for as long as it has the focus
    await socialWorker.sees(cardIn(socialWorker, 'Bedöms'));
    await moves(socialWorker, 'Uppföljning');
    await officer.sees(cardIn(officer, 'Uppföljning'));
    await officer.page.keyboard.press('Enter');
    await officer.sees(`${code}: det gick inte att ångra. Någon har ändrat ärendet efter dig.`);
    for (const desk of office.desks) await desk.sees(cardIn(desk, 'Uppföljning'));
    await socialWorker.page.keyboard.press('Control+z');
    await officer.sees(cardIn(officer, 'Bedöms'));
    await moves(officer, 'Pågår');
  });

  it('who is responsible, and what the card says', async () => {
    const { page } = officer;
    await officer.opensCase(cases.youth);
    const facts = page.getByText(/^ansvarig |^ingen ansvarig/);
    const before = await facts.innerText();
    await chooses(officer, 'Byt ansvarig');
    await page.getByRole('combobox', { name: 'Ansvarig' }).selectOption('');
    await officer.button('Spara').last().click();
    await officer.sees('ingen ansvarig');
    await toast(officer).getByRole('button', { name: 'Ångra' }).click();
    await officer.sees(facts.filter({ hasText: before }));
    await chooses(officer, 'Ändra beskrivning');
    await page.getByRole('textbox', { name: 'Rubrik' }).fill('Något annat');
    await givesGround(officer, page.getByRole('dialog'));
    await officer.button('Spara').last().click();
    await officer.sees(page.getByRole('heading', { level: 1, name: 'Något annat' }));
    await page.keyboard.press('Control+z');
    await officer.sees(page.getByRole('heading', { level: 1, name: cases.youth }));
  });

  it('that a case was closed, and that it was taken up again, without a question', async () => {
    office.desks.forEach((desk) => {
      desk.expects(/^404 GET \/api\/boards\/[^/]+\/cards\//); // a card that is asked for while its case is closed
    });
    await chooses(officer, 'Avsluta ärendet');
    await officer.page.getByRole('radio', { name: 'Behovet har upphört' }).check();
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Avsluta ärendet' }).click();
    await officer.sees(/^Avslutat .* Behovet har upphört$/);
    await officer.page.keyboard.press('Control+z');
    await officer.seesNoMore(/^Avslutat .* Behovet har upphört$/);
    await socialWorker.sees(cardIn(socialWorker, 'Pågår'));
    await chooses(officer, 'Avsluta ärendet');
    await officer.page.getByRole('radio', { name: 'Behovet har upphört' }).check();
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Avsluta ärendet' }).click();
    await officer.sees(/^Avslutat .* Behovet har upphört$/);
    await chooses(officer, 'Återuppta ärendet');
    await officer.sees(toast(officer).getByText('Ärendet återupptaget'));
    await toast(officer).getByRole('button', { name: 'Ångra' }).click();
    await officer.sees(/^Avslutat .* Behovet har upphört$/);
  });
});

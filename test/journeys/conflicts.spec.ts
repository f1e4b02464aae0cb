import type { Locator } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases, givesGround, note, writesToOwn } from './case-room.js';
import type { Desk } from './desk.js';
import * as editing from './editing.js';
import { Office } from './office.js';

const task = 'Boka rum på skolan för mötet med familjen';

describe('two hands on one thing', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let elsewhere: Desk;
  let socialWorker: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    elsewhere = await office.seat('Områdespolis');
    socialWorker = await office.desk();
    await editing.goesDeafTo(socialWorker, 'action.replanned');
    await socialWorker.become('Socialsekreterare');
    for (const desk of office.desks) {
      desk.expects(/^409 PUT /);
      await desk.opensBoard('Unga i risk – Bromma');
      await desk.opensCase(cases.youth);
    }
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  it('who corrects a note that is corrected elsewhere is told at once, and can have both', async () => {
    await writesToOwn(officer, 'Bilen står kvar.');
    await elsewhere.sees(note(elsewhere, 'Bilen står kvar.'));
    const field = await editing.startsCorrecting(elsewhere, 'Bilen står kvar.');
    await field.fill('Bilen står kvar vid uppgången.');
    await (await editing.startsCorrecting(officer, 'Bilen står kvar.')).fill('Bilen är borta.');
    await editing.saves(officer);
    const { now, mine } = await editing.bothTexts(elsewhere);
    expect([now, mine]).toEqual([
      expect.stringContaining('Bilen är borta.'),
      expect.stringContaining('Bilen står kvar vid uppgången.'),
    ]);
    expect(await editing.saveButton(elsewhere).isDisabled()).toBe(true);
    await elsewhere.button('Lägg ihop och redigera själv').click();
    expect(await field.inputValue()).toBe('Bilen är borta.\n\nBilen står kvar vid uppgången.');
    await field.fill('Bilen stod kvar vid uppgången och är nu borta.');
    await editing.saves(elsewhere);
    await officer.sees(note(officer, 'Bilen stod kvar vid uppgången och är nu borta.'));
  });

  it('what was there before is still to be read', async () => {
    await note(officer, 'och är nu borta').getByRole('button', { name: 'ändrad' }).click();
    for (const version of ['Bilen står kvar.', 'Bilen är borta.'])
      await officer.sees(officer.page.getByRole('dialog').getByText(version, { exact: true }));
    await officer.page.keyboard.press('Escape');
  });

  it('who has not heard that an action was planned anew is shown both when she is refused', async () => {
    const field = await editing.startsReplanning(socialWorker, task);
    await field.fill('Boka aulan för mötet');
    await (await editing.startsReplanning(officer, task)).fill('Boka biblioteket för mötet');
    await editing.savesForOthers(officer);
    await socialWorker.button('Samma grund för alla').click(); // planned on one for each: it says so
    await givesGround(socialWorker, editing.dialog(socialWorker));
    await editing.saveButton(socialWorker).click();
    const { now, mine } = await editing.bothTexts(socialWorker);
    expect(now).toContain('Boka biblioteket för mötet');
    expect(mine).toContain('Boka aulan för mötet');
    await socialWorker.button('Använd min text').click();
    await editing.saves(socialWorker);
    await officer.sees(editing.action(officer, 'Boka aulan för mötet'));
  });

  it('who describes a card that is described anew keeps what stands, if she so chooses', async () => {
    const field = await editing.startsDescribing(socialWorker);
    await field.fill('Umgänge vid tunnelbanan, kvällar');
    await (await editing.startsDescribing(officer)).fill('Umgänge vid Åkeshovs tunnelbana');
    await editing.savesForOthers(officer);
    const { now, mine } = await editing.bothTexts(socialWorker);
    expect(now).toContain('Umgänge vid Åkeshovs tunnelbana');
    expect(mine).toContain('Umgänge vid tunnelbanan, kvällar');
    await socialWorker.button('Behåll det som står').click();
    expect(await field.inputValue()).toBe('Umgänge vid Åkeshovs tunnelbana');
    await socialWorker.page.keyboard.press('Escape');
  });

  it('who only moves the card is in nobody’s way who describes it', async () => {
    const field = await editing.startsDescribing(socialWorker);
    await field.fill('Umgänge vid tunnelbanan');
    await officer.page.getByRole('link', { name: 'Unga i risk – Bromma' }).click();
    await moves(officer, 'Uppföljning');
    await socialWorker.sees(socialWorker.page.getByText('Uppföljning'));
    await editing.savesForOthers(socialWorker);
    await officer.sees(column(officer, 'Uppföljning').getByRole('link', { name: 'Umgänge vid tunnelbanan' }));
  });

  it('a card that somebody else moved meanwhile goes back, and says who moved it where', async () => {
    await officer.isConnected();
    const letGo = await holdsBackMoves(officer);
    await moves(officer, 'Pågår');
    await officer.sees(card(officer, 'Pågår'));
    await movesFromWithin(socialWorker, 'Bedöms');
    letGo();
    await officer.sees(/flyttades inte: SR hann före och flyttade till Bedöms\./);
    await officer.sees(card(officer, 'Bedöms'));
    expect(await card(officer, 'Pågår').count()).toBe(0);
  });

  function column({ page }: Desk, stage: string): Locator {
    return page.getByRole('region', { name: stage });
  }

  function card(desk: Desk, stage: string): Locator {
    return column(desk, stage).getByRole('article').filter({ hasText: 'K7F-2QX' });
  }

  async function moves(desk: Desk, stage: string): Promise<void> {
    await desk.button('Flytta K7F-2QX').click();
    await desk.page.getByRole('menuitem', { name: stage }).click();
  }

  async function movesFromWithin(desk: Desk, stage: string): Promise<void> {
    await desk.button('Vad du kan göra med ärendet').click();
    await desk.page.getByRole('menuitem', { name: 'Flytta till annat steg' }).click();
    await editing.dialog(desk).getByLabel('Steg').selectOption({ label: stage });
    await editing.dialog(desk).getByRole('button', { name: 'Flytta' }).click();
    await editing.dialog(desk).waitFor({ state: 'hidden' });
  }

  /** Her next move stays on its way until it is let go. */
  async function holdsBackMoves({ page }: Desk): Promise<() => void> {
    let letGo: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/stage', async (route) => {
      await released;
      await route.continue();
    });
    return letGo;
  }
});

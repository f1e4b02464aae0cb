import type { Page } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { givesGround } from './case-room.js';
import { concernScreens } from './concern-screens.js';
import { intakeScreens } from './intake-screens.js';
import { personScreens } from './person-screens.js';
import { pictureScreens } from './picture-screens.js';
import { promiseScreens } from './promise-screens.js';
import type { Desk } from './desk.js';
import { tooSmallToTouch } from './fingers.js';
import { wrongsAsItIs, wrongsOf } from './looks.js';
import { laptop, Office, phone } from './office.js';
import {
  anybodysScreens,
  boardScreens,
  caseScreens,
  laterScreens,
  linkScreen,
  managerScreens,
  operatorScreens,
  overlayScreens,
  type Screen,
  choosesOnOwnNote,
} from './screens.js';

/** Four looks at each of many screens, on a machine that may have other things to do. */
const patience = 300_000;

describe('every screen can be used by everybody, light and dark, on a laptop and on a phone', () => {
  let world: World;
  let office: Office;
  let officer: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Kommunpolis');
  }, patience);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  /** Opens each and looks at it; a dialog is closed again, so that the next begins where it stood. */
  async function wrongsAmong({ page }: Desk, screens: Screen[]): Promise<string[]> {
    const wrongs: string[] = [];
    let before = '';
    for (const { name, at, open, part } of screens) {
      if (at !== before || !page.url().endsWith(at)) await page.goto(at);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await open?.(page);
      if (part !== undefined) await page.locator(part).waitFor();
      wrongs.push(...(await wrongsOf(page, part)).map((wrong) => `${name} · ${wrong}`));
      before = (await isClosed(page, part)) ? at : '';
    }
    return wrongs;
  }

  async function isClosed(page: Page, part?: string): Promise<boolean> {
    if (part !== '[role="dialog"]') return part === undefined;
    await page.keyboard.press('Escape');
    await page.locator(part).waitFor({ state: 'hidden' });
    return true;
  }

  function looked(at: string, look: () => Promise<void>): void {
    it(at, look, patience);
  }

  looked('signing in', async () => {
    const nobody = await office.desk();
    expect(await wrongsAmong(nobody, [{ name: 'the sign-in', at: '/' }])).toEqual([]);
  });

  looked('the boards', async () => {
    const rows = await world.sql<{ id: string; name: string }>('select id, name from samverka.boards order by name');
    const boards = new Map(rows.map(({ id, name }) => [name, `/arenden/${id}`]));
    expect(rows).toHaveLength(4);
    expect(await wrongsAmong(officer, boardScreens(boards))).toEqual([]);
  });

  looked('a case, its notes and its actions', async () => {
    const at = await addressOf('X2D-7PF');
    await correctsANote(officer, at);
    expect(await wrongsAmong(officer, caseScreens(at))).toEqual([]);
  });

  async function addressOf(code: string): Promise<string> {
    const [file] = await world.sql<{ at: string }>(
      `select '/arenden/' || board_id || '/' || id as at from samverka.case_files where code = $1`,
      [code],
    );
    return file?.at ?? '';
  }

  async function correctsANote({ page }: Desk, at: string): Promise<void> {
    await page.goto(at);
    await choosesOnOwnNote(page, 'Rätta anteckningen');
    await page.getByRole('dialog').getByRole('textbox').fill('Tre jämnåriga sågs vid tunnelbanan i Alvik.');
    await page.getByRole('button', { name: 'Spara rättelsen' }).click();
    await page.getByRole('button', { name: 'ändrad' }).waitFor();
  }

  looked('what comes after something was done', async () => {
    const { page } = officer;
    const at = await addressOf('K7F-2QX');
    await page.goto(at);
    await page.getByRole('button', { name: 'Vad du kan göra med ärendet' }).click();
    await page.getByRole('menuitem', { name: 'Begränsa till namngivna' }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await page.getByRole('tab', { name: /^Åtgärder/ }).click();
    await page.getByRole('button', { name: 'Rapportera' }).first().click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Gjord', exact: true }).check();
    await givesGround(officer, page.getByRole('dialog'));
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('button', { name: 'Ändra utfall' }).first().waitFor();
    expect(await wrongsAmong(officer, laterScreens(at))).toEqual([]);
  });

  looked('what lies over any page, on a laptop and on a phone', async () => {
    const { page } = officer;
    const at = await addressOf('K7F-2QX');
    expect(await wrongsAmong(officer, overlayScreens(at))).toEqual([]);
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Meny' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: 'Ärenden' }).waitFor();
    expect(await wrongsAsItIs(page, '[role="dialog"]')).toEqual([]);
    expect(await tooSmallToTouch(page, '[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.setViewportSize(laptop);
  });

  looked('what says that the connection is lost', async () => {
    const { page } = officer;
    await page.goto(await addressOf('K7F-2QX'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    officer.expects(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.getByText('Ingen anslutning.').waitFor();
    const wrongs = await wrongsOf(page, '#main, [role="status"]');
    await page.context().setOffline(false);
    expect(wrongs).toEqual([]);
  });

  looked('the same in English', async () => {
    const reader = await office.desk();
    await reader.page.goto('/');
    await reader.button('English').click();
    await reader.button(/^Områdespolis/).click();
    await reader.page.getByRole('navigation', { name: 'Main menu' }).waitFor();
    const wrongs: string[] = [];
    for (const at of [
      '/arenden',
      (await addressOf('K7F-2QX')).replace(/\/[^/]+$/, ''),
      await addressOf('K7F-2QX'),
      '/installningar',
    ]) {
      await reader.page.goto(at);
      await reader.page.getByRole('heading', { level: 1 }).waitFor();
      await reader.page.locator('html[lang="en"]').waitFor();
      wrongs.push(...(await wrongsAsItIs(reader.page)).map((wrong) => `${at} · ${wrong}`));
    }
    expect(wrongs).toEqual([]);
  });

  looked('what a manager has, and what her link leads to', async () => {
    const manager = await office.seat('Gruppchef');
    expect(await wrongsAmong(manager, managerScreens)).toEqual([]);
    await linkScreen.open?.(manager.page);
    const link = await manager.page.getByLabel('Engångslänk').inputValue();
    expect(await wrongsOf(manager.page, linkScreen.part)).toEqual([]);
    const invited = await office.desk();
    expect(await wrongsAmong(invited, [{ name: 'the invitation', at: link }])).toEqual([]);
  });

  looked('what the intake has', async () => {
    expect(await wrongsAmong(await office.seat('Mottagning'), intakeScreens)).toEqual([]);
  });

  looked('whom a case is about', async () => {
    expect(await wrongsAmong(officer, personScreens(await addressOf('X2D-7PF')))).toEqual([]);
    const reader = await office.seat('Socialsekreterare');
    reader.expects(/^403 GET \/api\/cases\//);
    const { page } = reader;
    await page.goto(await addressOf('B5C-3KW'));
    await page.getByRole('dialog', { name: 'Varför läser du ärendet?' }).waitFor();
    expect(await wrongsOf(page, '[role="dialog"]')).toEqual([]);
  });

  looked('what is promised', async () => {
    const [promise] = await world.sql<{ at: string }>(`select '/medborgarloften/' || id as at from samverka.promises`);
    expect(await wrongsAmong(officer, promiseScreens(promise!.at))).toEqual([]);
  });

  looked('how it is in an area, and what is agreed', async () => {
    const [area] = await world.sql<{ id: string }>(`select id from samverka.areas where name = 'Bromma'`);
    expect(await wrongsAmong(officer, pictureScreens(area!.id))).toEqual([]);
  });

  looked('what a teacher has', async () => {
    expect(await wrongsAmong(await office.seat('Skolkontakt · Brommaskolan'), concernScreens)).toEqual([]);
  });

  looked('what the operator has', async () => {
    expect(await wrongsAmong(await office.seat('Driftansvarig'), operatorScreens)).toEqual([]);
  });

  looked('what anybody has', async () => {
    expect(await wrongsAmong(officer, anybodysScreens)).toEqual([]);
  });
});

import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { wrongsOf } from './looks.js';
import { Office } from './office.js';
import { anybodysScreens, boardScreens, caseScreens, managerScreens, operatorScreens, type Screen } from './screens.js';

describe('every screen can be used by everybody, light and dark, on a laptop and on a phone', () => {
  let world: World;
  let office: Office;
  let officer: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Kommunpolis');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  async function wrongsAmong({ page }: Desk, screens: Screen[]): Promise<string[]> {
    const wrongs: string[] = [];
    for (const { name, at, open } of screens) {
      await page.goto(at);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await open?.(page);
      wrongs.push(...(await wrongsOf(page)).map((wrong) => `${name} · ${wrong}`));
    }
    return wrongs;
  }

  it('signing in', async () => {
    const nobody = await office.desk();
    expect(await wrongsAmong(nobody, [{ name: 'the sign-in', at: '/' }])).toEqual([]);
  });

  it('the boards', async () => {
    const rows = await world.sql<{ id: string; name: string }>('select id, name from samverka.boards order by name');
    const boards = Object.fromEntries(rows.map(({ id, name }) => [name, `/arenden/${id}`]));
    expect(rows).toHaveLength(4);
    expect(await wrongsAmong(officer, boardScreens(boards))).toEqual([]);
  });

  it('a case, its notes and its actions', async () => {
    const [file] = await world.sql<{ at: string }>(
      `select '/arenden/' || board_id || '/' || id as at from samverka.case_files where code = 'X2D-7PF'`,
    );
    await correctsANote(officer, file!.at);
    expect(await wrongsAmong(officer, caseScreens(file!.at))).toEqual([]);
  }, 180_000);

  async function correctsANote({ page }: Desk, at: string): Promise<void> {
    await page.goto(at);
    await page.getByRole('button', { name: 'Rätta eller ta tillbaka anteckningen' }).first().click();
    await page.getByRole('menuitem', { name: 'Rätta anteckningen' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Tre jämnåriga sågs vid tunnelbanan i Alvik.');
    await page.getByRole('button', { name: 'Spara rättelsen' }).click();
    await page.getByRole('button', { name: 'ändrad' }).waitFor();
  }

  it('what a manager has, and what her link leads to', async () => {
    const manager = await office.seat('Gruppchef');
    expect(await wrongsAmong(manager, managerScreens)).toEqual([]);
    const link = await manager.page.getByLabel('Engångslänk').inputValue();
    const invited = await office.desk();
    expect(await wrongsAmong(invited, [{ name: 'the invitation', at: link }])).toEqual([]);
  }, 60_000);

  it('what the operator has', async () => {
    expect(await wrongsAmong(await office.seat('Driftansvarig'), operatorScreens)).toEqual([]);
  }, 60_000);

  it('what anybody has', async () => {
    expect(await wrongsAmong(officer, anybodysScreens)).toEqual([]);
  });
});

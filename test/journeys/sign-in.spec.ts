import { demonstrationPassword } from '../../src/features/demonstration/lay-out-directory.js';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';
import { until } from './until.js';

describe('people come and go', () => {
  let world: World;
  let office: Office;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  async function signsIn({ page }: Desk, email: string, password: string): Promise<void> {
    await page.getByLabel('E-post i tjänsten').fill(email);
    await page.getByLabel('Lösenord').fill(password);
    await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  }

  it('a wrong password is refused in words, the right one leads to where she was going', async () => {
    const desk = await office.desk();
    desk.expects(/^401 POST \/api\/session$/);
    await desk.page.goto('/installningar');
    await desk.sees('Logga in för att fortsätta där du var.');
    await signsIn(desk, 'ae@demo.invalid', 'fel lösenord alldeles');
    await desk.sees(desk.page.getByRole('alert').filter({ hasText: 'Kontrollera båda och försök igen.' }));
    await signsIn(desk, 'ae@demo.invalid', demonstrationPassword);
    await desk.sees(desk.page.getByRole('heading', { level: 1, name: 'Mina inställningar' }));
    expect(await desk.page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
  });

  it('signing out in one tab ends the other at once', async () => {
    const desk = await office.seat('Socialsekreterare');
    const other = await office.tabBeside(desk);
    await other.page.goto('/');
    await other.opensBoard('Unga i risk – Bromma');
    await desk.button(/^Sara Rosén: inställningar/).click();
    await desk.page.getByRole('menuitem', { name: 'Logga ut' }).click();
    for (const { page } of [desk, other]) await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    expect(await other.page.content()).not.toContain('Umgänge vid tunnelbanan');
    expect(other.loads).toBe(1);
  });

  it('the operator makes an agency, and its first manager enters by a link that works once', async () => {
    const operator = await office.seat('Driftansvarig');
    await createsAgency(operator, 'Polisområde Norrort');
    const link = await invitesManager(operator, 'Polisområde Norrort');
    const manager = await office.desk();
    await manager.page.goto(link);
    await manager.sees('Nina Norr, du är inbjuden av Polisområde Norrort.');
    expect(manager.page.url()).not.toContain('#');
    await manager.page.getByLabel('Nytt lösenord').fill('en mening att minnas');
    await manager.button('Spara och logga in').click();
    await manager.page.getByRole('link', { name: 'Min myndighet' }).click();
    await manager.sees(manager.page.getByRole('rowheader', { name: /Nina Norr/ }));
    const late = await office.desk();
    late.expects(/^\d+ POST \/api\/invitations\/look$/);
    await late.page.goto(link);
    await late.sees('Den kan vara använd eller för gammal.');
  });

  async function createsAgency({ page }: Desk, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Ny myndighet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Namn', { exact: true }).fill(name);
    await dialog.getByLabel('Kort namn').fill('Norrort');
    await dialog.getByLabel('Slag').selectOption({ label: 'Polis' });
    await dialog.getByLabel('Huvudman').selectOption({ label: 'Polismyndigheten' });
    await dialog.getByRole('button', { name: 'Skapa' }).click();
    await page.getByRole('rowheader', { name }).waitFor();
  }

  async function invitesManager({ page }: Desk, agency: string): Promise<string> {
    await page.getByRole('button', { name: `Bjud in chef för ${agency}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Namn', { exact: true }).fill('Nina Norr');
    await dialog.getByLabel('Titel').fill('Gruppchef');
    await dialog.getByLabel('E-post i tjänsten').fill('nina.norr@norrort.invalid');
    expect(await dialog.getByLabel('Initialer').inputValue()).toBe('NN');
    await dialog.getByRole('button', { name: 'Bjud in' }).click();
    return page.getByLabel('Engångslänk').inputValue();
  }

  it('a manager puts a colleague on a board, and she sees it come, and go', async () => {
    const manager = await office.seat('Enhetschef');
    const colleague = await office.desk();
    await colleague.page.goto('/arenden');
    await signsIn(colleague, 'lt@fler.demo.invalid', demonstrationPassword);
    await colleague.sees('Du är inte på någon tavla ännu');
    await until('she is connected', () => colleague.frames.length > 1);
    await manager.page.getByRole('link', { name: 'Min myndighet' }).click();
    const box = manager.page.getByRole('checkbox', { name: 'Lisa Törn på Platser – Bromma' });
    await box.click();
    await colleague.page.getByRole('link', { name: 'Platser – Bromma' }).click();
    await colleague.sees('Brommaplan, kvällar');
    // Told that her places have changed, she asks for the board again, and it is none of hers.
    colleague.expects(/^404 GET \/api\/boards\/[0-9a-f-]+(\/.*)?$/);
    await box.click();
    await colleague.seesNoMore('Brommaplan, kvällar');
    expect(colleague.loads).toBe(1);
  });
});

import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

/** Of the world of Bromma: late since yesterday, and a colleague’s; and what nobody has taken. */
const late = 'C8V-5RK';
const untaken = ['G6T-2PL', 'Y2F-6KN'];

describe('the start page of whoever leads social services', () => {
  let world: World;
  let office: Office;
  let manager: Desk;

  beforeAll(async () => {
    world = await bromma();
    await world.sql(`insert into jobs.job (name) values ('matters.due')`);
    office = await Office.open(world);
    manager = await office.seat('Enhetschef');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const row = (what: string | RegExp) => manager.page.getByRole('main').getByRole('listitem').filter({ hasText: what });
  const boxes = (name: string | RegExp) => manager.page.getByRole('checkbox', { name });
  const places = async (who: string, isOn: boolean) => {
    await boxes(who).click();
    await manager.sees(manager.page.getByRole('checkbox', { name: who, checked: isOn }));
  };
  /** Where she is, of all that she could be put on. */
  const placesOf = async (name: string) => {
    const found = manager.page.getByRole('checkbox', { name: new RegExp(`^${name} på `), checked: true });
    await manager.sees(found.first());
    const labels = await Promise.all((await found.all()).map((box) => box.getAttribute('aria-label')));
    return labels.filter((label) => label !== null);
  };
  const goesTo = (name: string) => manager.page.getByRole('link', { name, exact: true }).first().click();

  it('says that something is late at the intake, and not what, while she does not read there', async () => {
    await manager.sees(row('Mottagningen har en anmälan vars tid har gått ut'));
    await manager.sees('1 väntar på dig');
    const everything = await manager.everything();
    for (const code of [late, ...untaken]) expect(everything).not.toContain(code);
  });

  it('leads her to where she says who reads there', async () => {
    await row('Mottagningen har en anmälan')
      .getByRole('link', { name: /^Öppna/ })
      .click();
    await places('Eva Granath på Inkommen oro', true);
    await manager.sees(manager.page.getByRole('link', { name: /^Inkommen oro/ }));
  });

  it('shows, once she reads there, what is late with a colleague, and what nobody has taken', async () => {
    await goesTo('Mitt');
    await manager.sees(row(late).getByText('Karin Lind handlägger'));
    await manager.sees(row(late).getByText('Beslut försenat sedan i går'));
    for (const code of untaken) await manager.sees(row(code).getByText('Ingen handlägger än'));
    await manager.sees('1 försenat');
    expect(await row('Mottagningen har en anmälan').count()).toBe(0);
    expect(await row('handlägger').count()).toBe(1 + untaken.length);
  });

  it('shows none of it any more when she does not', async () => {
    await goesTo('Min myndighet');
    await places('Eva Granath på Inkommen oro', false);
    await manager.seesNoMore(manager.page.getByRole('link', { name: /^Inkommen oro/ }));
    await goesTo('Mitt');
    await manager.sees(row('Mottagningen har en anmälan'));
    expect(await row(late).count()).toBe(0);
  });

  it('leaves each tick where she set it while those before it are on their way', async () => {
    await goesTo('Min myndighet');
    const boards = (await placesOf('Karin Lind')).filter((name) => !name.endsWith('Inkommen oro'));
    const names = boards.slice(0, 2);
    expect(names).toHaveLength(2);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await manager.page.route('**/api/agency/**/people/*', async (route) => {
      await held;
      await route.continue();
    });
    const readings = manager.page.waitForResponse('**/api/agency').then(() => seen());
    const seen = () => Promise.all(names.map((name) => boxes(name).isChecked()));
    for (const name of names) await boxes(name).click();
    expect(await seen()).toEqual([false, false]);
    letGo();
    expect(await readings).toEqual([false, false]);
    await manager.page.unroute('**/api/agency/**/people/*');
    for (const name of names) await places(name, true);
  });

  it('says what she alone can put right in her agency', async () => {
    await goesTo('Min myndighet');
    for (const place of await placesOf('Ulrika Dahl')) await places(place, false);
    await world.sql('delete from samverka.intake_members');
    await goesTo('Mitt');
    await manager.sees(row('Ingen läser inkommen oro'));
    await manager.sees(row('Ulrika Dahl är inte med på någon tavla'));
  });

  it('says whose invitation has not been used, until it is', async () => {
    await goesTo('Min myndighet');
    await manager.button('Bjud in en kollega').click();
    const dialog = manager.page.getByRole('dialog');
    const written = {
      Namn: 'Ny Kollega',
      Initialer: 'NK',
      Titel: 'Socialsekreterare',
      'E-post i tjänsten': 'nk@demo.invalid',
    };
    for (const [label, words] of Object.entries(written)) await dialog.getByLabel(label, { exact: true }).fill(words);
    await dialog.getByRole('button', { name: 'Bjud in' }).click();
    await manager.sees(dialog.getByRole('button', { name: /^Kopiera/ }));
    await manager.page.keyboard.press('Escape');
    await goesTo('Mitt');
    await manager.sees(row('Ny Kollega har inte använt sin inbjudan'));
    expect(await row('Sara Rosén').count()).toBe(0);
  });

  it('says what somebody who has been shut out still answers for', async () => {
    await goesTo('Min myndighet');
    await manager.button('Val för Sara Rosén').click();
    await manager.page.getByRole('menuitem', { name: 'Stäng av kontot' }).click();
    await manager.page.getByRole('dialog').getByRole('button', { name: 'Stäng av kontot' }).click();
    await manager.sees(manager.page.getByRole('row', { name: /^Sara Rosén.*Avstängt/ }));
    await goesTo('Mitt');
    await manager.sees(row(/^Sara Rosén är avstängd och ansvarar för \d+ ärenden/));
    await row('Sara Rosén är avstängd').getByRole('link').click();
    await manager.sees(manager.page.getByRole('heading', { level: 1, name: 'Min myndighet' }));
  });
});

import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { field, fillsIn, goesOn, isReceived, saysWhat, saysWho, sends } from './concern-form.js';
import type { Desk } from './desk.js';
import { Office, phone } from './office.js';
import { storedIn } from './stored.js';
import { until } from './until.js';

describe('a concern and a net that comes and goes', () => {
  let world: World;
  let office: Office;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
  }, 120_000);

  beforeEach(async () => {
    teacher = await office.desk(phone);
    teacher.expects(/^WebSocket connection to .* failed/);
    teacher.expects(/^Failed to load resource: net::ERR_/);
    teacher.expects(/^403 POST \/api\/concerns$/);
    teacher.expects(/^401 /);
    await teacher.become('Skolkontakt · Brommaskolan');
    await teacher.page.getByRole('main').getByRole('link', { name: 'Lämna oro' }).click();
    await teacher.page.getByRole('heading', { level: 1, name: 'Vem gäller det?' }).waitFor();
    await teacher.sees('Socialtjänsten, Bromma');
  });

  afterEach(async () => {
    expect(office.faults()).toEqual([]);
    await teacher.page.context().close();
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  async function count(): Promise<number> {
    const [row] = await world.sql<{ count: string }>('select count(*) from samverka.concerns');
    return Number(row?.count);
  }

  async function losesNet(): Promise<void> {
    await teacher.page.context().setOffline(true);
    await teacher.sees('Inget nät.');
  }

  const findsNet = () => teacher.page.context().setOffline(false);
  const isWaiting = () => teacher.sees('Din oro väntar på nätet');
  const heading = (name: string) => teacher.page.getByRole('heading', { level: 1, name });

  it('though the answer was lost it is raised once', async () => {
    const before = await count();
    const names: unknown[] = [];
    await teacher.page.route('**/api/concerns', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      names.push((route.request().postDataJSON() as { id: string }).id);
      if (names.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await fillsIn(teacher, 'E.L.', 'Svaret kom bort på vägen.');
    await sends(teacher);
    await isReceived(teacher);
    expect(names).toEqual([names[0], names[0]]);
    expect(await count()).toBe(before + 1);
  });

  it.each([1, 2, 3])(
    'the net is lost at step %i: she writes on, and it goes out once when the net is back',
    async (at) => {
      const before = await count();
      const step = async (here: number) => {
        if (here === at) await losesNet();
      };
      await step(1);
      await saysWho(teacher, 'E.L.');
      await step(2);
      await saysWhat(teacher, `Utan nät vid ${String(at)}.`);
      await goesOn(teacher);
      await teacher.button('Skicka till socialtjänsten').waitFor();
      await step(3);
      await sends(teacher);
      await isWaiting();
      expect(await storedIn(teacher)).not.toContain('Utan nät');
      expect(await count()).toBe(before);
      await findsNet();
      await isReceived(teacher);
      expect(await count()).toBe(before + 1);
    },
  );

  it('it can be had back while it surely has not been sent, and changed', async () => {
    await losesNet();
    await saysWho(teacher, 'E.L.');
    await saysWhat(teacher, 'Det här vill jag skriva om.');
    await goesOn(teacher);
    await sends(teacher);
    await isWaiting();
    await teacher.page.getByRole('link', { name: 'Lämna oro' }).first().click();
    await teacher.button('Ta tillbaka: Umgänge').click();
    await teacher.page.getByRole('main').getByRole('link', { name: 'Fortsätt: Umgänge' }).click();
    await goesOn(teacher);
    await heading('Vad har hänt?').waitFor();
    expect(await field(teacher, /^Vad har du själv sett/).inputValue()).toBe('Det här vill jag skriva om.');
    await findsNet();
    await teacher.seesNoMore('Inget nät.');
    await field(teacher, /^Vad har du själv sett/).fill('');
  });

  it('whoever may no longer raise concerns when it arrives keeps it, with the reason', async () => {
    const before = await count();
    await losesNet();
    await saysWho(teacher, 'E.L.');
    await saysWhat(teacher, 'Skrivet när jag fick.');
    await goesOn(teacher);
    await sends(teacher);
    await isWaiting();
    const roles = (to: string) =>
      world.sql(`update samverka.users set roles = $1::text[] where name = 'Maria Sandell'`, [to]);
    await roles('{communicator}');
    await findsNet();
    await heading('Din oro skickades inte').waitFor();
    await teacher.sees(teacher.page.getByRole('alert'));
    await roles('{contact}');
    expect(await count()).toBe(before);
    await teacher.page.getByRole('link', { name: 'Öppna och ändra' }).click();
    await goesOn(teacher);
    await goesOn(teacher);
    await sends(teacher);
    await isReceived(teacher);
    expect(await count()).toBe(before + 1);
  });

  it('of two tabs one sends it, and the other sees that it is sent', async () => {
    const before = await count();
    await fillsIn(teacher, 'E.L.', 'Skrivet i två flikar.');
    const beside = await office.tabBeside(teacher);
    beside.expects(/^401 /);
    await beside.page.goto('/oro/ny?steg=3');
    await beside.button('Skicka till socialtjänsten').waitFor();
    await sends(teacher);
    await isReceived(teacher);
    await isReceived(beside);
    expect(await count()).toBe(before + 1);
  });

  it('a tab that is closed while it waits leaves it to the next one', async () => {
    const before = await count();
    await fillsIn(teacher, 'E.L.', 'Fliken stängdes.');
    await losesNet();
    const beside = await office.tabBeside(teacher);
    await sends(teacher);
    await isWaiting();
    await teacher.page.close({ runBeforeUnload: false });
    await beside.page.context().setOffline(false);
    await beside.page.goto('/oro');
    await until('it is raised', async () => (await count()) === before + 1);
    await beside.sees(beside.page.getByRole('main').getByText('Mottagen').first());
  });

  it('signing out with one unsent asks first; to stay keeps it, and it is sent', async () => {
    const before = await count();
    await losesNet();
    await saysWho(teacher, 'E.L.');
    await saysWhat(teacher, 'Loggar ut i förtid.');
    await goesOn(teacher);
    await sends(teacher);
    await isWaiting();
    await teacher.button('Meny').click();
    await teacher.button(/^Maria Sandell: inställningar/).click();
    await teacher.page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await teacher.sees('Du har 1 utkast som inte är skickat');
    await teacher.sees('En oro som du har lämnat har inte kommit fram. Loggar du ut nu når den aldrig socialtjänsten.');
    await teacher.page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).last().click();
    await findsNet();
    await until('it is raised', async () => (await count()) === before + 1);
  });

  it('after 72 hours without a net the text is gone, and she is told that it was never sent', async () => {
    const before = await count();
    await teacher.page.clock.install({ time: new Date() });
    await teacher.page.reload();
    await teacher.sees('Socialtjänsten, Bromma');
    await losesNet();
    await saysWho(teacher, 'E.L.');
    await saysWhat(teacher, 'Får aldrig nät.');
    await goesOn(teacher);
    await sends(teacher);
    await isWaiting();
    await teacher.page.clock.fastForward(73 * 3_600_000);
    await heading('Din oro skickades inte').waitFor();
    await teacher.sees(/inte kontakt på 72 timmar/);
    await teacher.sees(teacher.page.getByRole('link', { name: 'Lämna på nytt' }));
    expect(await teacher.button('Lägg till syskon').count()).toBe(0);
    await findsNet();
    expect(await count()).toBe(before);
  });
});

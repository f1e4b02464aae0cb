import type { World } from '../support/world.js';
import { notesWritten } from '../support/written.js';
import { bromma } from './bromma.js';
import { cases, composer, givesGround, note, textField, widens } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';
import { until } from './until.js';

describe('the net goes, and comes back', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let colleague: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    colleague = await office.seat('Kommunpolis');
    officer.expects(/^WebSocket connection to .* failed/);
    officer.expects(/^Failed to load resource: net::ERR_/);
    officer.expects(/^404 /);
    for (const desk of office.desks) {
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

  async function lets(text: string): Promise<void> {
    await textField(officer).fill(text);
    await officer.button(/^Spara – endast/).click();
    expect(await textField(officer).inputValue()).toBe('');
  }

  async function goesOffline(): Promise<void> {
    await officer.page.context().setOffline(true);
    await officer.sees('Ingen anslutning.');
  }

  async function comesBack(): Promise<void> {
    await officer.page.context().setOffline(false);
    await officer.seesNoMore('Ingen anslutning.');
  }

  async function written(...texts: string[]): Promise<string[]> {
    return (await notesWritten(world)).filter((body) => texts.includes(body));
  }

  it('a note whose answer was lost is sent again under the same name, and written once', async () => {
    const names: unknown[] = [];
    await officer.page.route('**/notes', async (route) => {
      names.push((route.request().postDataJSON() as { id: string }).id);
      if (names.length > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await lets('Svaret kom bort på vägen.');
    await colleague.sees(note(colleague, 'Svaret kom bort på vägen.'));
    await officer.seesNoMore('Väntar på nätet · 1');
    await until('it was sent again', () => names.length > 1);
    await officer.page.unroute('**/notes');
    await lets('Och nästa kom fram.');
    await colleague.sees(note(colleague, 'Och nästa kom fram.'));
    expect(names).toEqual([names[0], names[0]]);
    expect(await written('Svaret kom bort på vägen.')).toHaveLength(1);
    expect(await note(officer, 'Svaret kom bort på vägen.').count()).toBe(1);
  });

  it('without a net she reads on, and what she writes is seen to wait', async () => {
    await goesOffline();
    await lets('Först det här.');
    await lets('Sedan det här.');
    await officer.sees('Väntar på nätet · 2');
    await officer.sees(note(officer, 'Samma bil igen.'));
    expect(await written('Först det här.', 'Sedan det här.')).toEqual([]);
  });

  it('what surely has not been sent can still be had back', async () => {
    await lets('Det här ångrar jag.');
    await officer.sees('Väntar på nätet · 3');
    await composer(officer).getByRole('button', { name: 'Ångra' }).last().click();
    await officer.sees('Väntar på nätet · 2');
    expect(await textField(officer).inputValue()).toBe('Det här ångrar jag.');
    await textField(officer).fill('');
  });

  it('once the net is back it goes out in order, each once', async () => {
    await comesBack();
    await colleague.sees(note(colleague, 'Sedan det här.'));
    await officer.seesNoMore(/Väntar på nätet/);
    const texts = ['Först det här.', 'Sedan det här.', 'Det här ångrar jag.'];
    expect(await written(...texts)).toEqual(['Först det här.', 'Sedan det här.']);
  });

  it('a draft is kept where there is no net, and through a reload once there is', async () => {
    await goesOffline();
    await textField(officer).fill('Skrivet utan nät.');
    await officer.sees(/Utkast sparat/);
    await comesBack();
    await officer.page.reload();
    await officer.sees(textField(officer));
    expect(await textField(officer).inputValue()).toBe('Skrivet utan nät.');
  });

  async function isOnTheBoard(name: string): Promise<boolean> {
    const sql = `select users.id from samverka.board_members join samverka.users on users.id = user_id
      join samverka.boards on boards.id = board_id where users.name = $1 and boards.name = $2`;
    return (await world.sql(sql, [name, 'Unga i risk – Bromma'])).length > 0;
  }

  it('what the server then refuses stays hers, with the reason', async () => {
    await goesOffline();
    await widens(officer, 'Polis + skola');
    await givesGround(officer);
    await officer.button('Spara – polis och skola').click();
    await officer.button('Skicka nu').click();
    await officer.sees('Väntar på nätet · 1');
    const manager = await office.seat('Gruppchef');
    await manager.page.getByRole('link', { name: 'Min myndighet' }).click();
    await manager.page.getByRole('checkbox', { name: 'Anders Ekholm på Unga i risk – Bromma' }).click();
    await until('he is on the board no more', async () => !(await isOnTheBoard('Anders Ekholm')));
    const caseOpen = new URL(officer.page.url()).pathname;
    await officer.page.route('**/notes', async (route) => {
      // The worst order: she is out of the case before the answer comes.
      await officer.page.waitForURL((url) => !url.pathname.endsWith(caseOpen));
      await route.continue();
    });
    await comesBack();
    await officer.seesNoMore('Väntar på nätet · 1');
    await officer.page.getByRole('link', { name: 'Utkast · 1' }).click();
    await officer.sees(officer.page.getByRole('main').getByText('Skrivet utan nät.'));
    await officer.sees('Det du söker finns inte, eller är inte till för dig.');
    expect(await written('Skrivet utan nät.')).toEqual([]);
  });

  it('and the board that she was put off meanwhile is there no more', async () => {
    await officer.page.goBack();
    await officer.sees('Sidan finns inte');
    expect(await officer.page.getByText(cases.youth).count()).toBe(0);
  });
});

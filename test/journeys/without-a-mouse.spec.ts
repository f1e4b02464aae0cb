import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { note, question, radio, textField } from './case-room.js';
import type { Desk } from './desk.js';
import { Keyboard } from './keyboard.js';
import { Office } from './office.js';

const board = 'Unga i risk – Bromma';
const title = 'Oro kring lekplatsen';
const act = 'Ring fritidsgården';

describe('an officer without a mouse', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let keys: Keyboard;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.desk();
    keys = await Keyboard.of(officer);
  }, 120_000);

  afterEach(async () => {
    expect(await keys.touches()).toBe(0);
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const dialog = () => officer.page.getByRole('dialog');
  const column = (stage: string) => officer.page.getByRole('region', { name: stage });
  const card = (stage: string) => column(stage).getByRole('link', { name: title });

  it('signs in, and goes to a board by the palette', async () => {
    await officer.page.goto('/');
    await keys.tabTo(officer.button('Områdespolis'));
    await keys.press('Enter');
    await officer.sees(officer.page.getByRole('heading', { level: 2, name: 'Väntar på mig' }));
    await keys.calls(board);
    await officer.sees(officer.page.getByRole('heading', { level: 1, name: board }));
  });

  it('lists the keys of the page, and nothing by letters while one writes', async () => {
    await officer.isConnected();
    await keys.press('?');
    await officer.sees(dialog().getByText('Första och sista kortet i steget'));
    await keys.press('Escape');
    await officer.seesNoMore(dialog());
    await keys.press('/');
    await keys.isOn(officer.page.getByRole('textbox', { name: 'Filtrera korten' }));
    await keys.write('cjkm?');
    expect(await dialog().count()).toBe(0);
    await keys.press('Escape', 'Escape');
  });

  it('opens a case', async () => {
    await keys.press('c');
    await keys.isOn(dialog().getByRole('textbox', { name: 'Rubrik' }));
    await keys.write(title);
    await keys.press('Enter');
    await officer.sees(officer.page.getByRole('heading', { level: 1, name: title }));
    await keys.calls(board);
    await officer.sees(card('Ny oro'));
  });

  it('goes among the cards', async () => {
    await officer.page.keyboard.press('j');
    const first = column('Ny oro').getByRole('article').first().getByRole('link');
    await keys.isOn(first);
    await keys.press('ArrowDown');
    await keys.isOn(column('Ny oro').getByRole('article').nth(1).getByRole('link'));
    await keys.press('ArrowRight', 'ArrowLeft', 'Home');
    await keys.isOn(first);
  });

  it('finds her case by a part of its name', async () => {
    await keys.press('/');
    await keys.write('lekpl');
    await keys.hearsSaid('1 ärende visas');
    await keys.press('Enter');
    await keys.isOn(card('Ny oro'));
  });

  it('moves it by Alt and an arrow, hears where it went, and keeps the focus on it', async () => {
    await keys.press('Alt+ArrowRight');
    await keys.hearsSaid(/^Oro kring lekplatsen flyttad till Bedöms, plats \d+ av \d+/);
    await keys.isOn(card('Bedöms'));
  });

  it('moves it by the menu too', async () => {
    await keys.press('m');
    await keys.isOn(officer.page.getByRole('menuitem', { name: 'Ny oro' }));
    await keys.press('ArrowDown', 'ArrowDown');
    await keys.isOn(officer.page.getByRole('menuitem', { name: 'Uppföljning' }));
    await keys.press('ArrowUp', 'Enter');
    await keys.hearsSaid(/flyttad till Pågår/);
    await keys.isOn(card('Pågår'));
  });

  it('writes a note, and is asked before more come to read it', async () => {
    await keys.press('Enter');
    await officer.sees(officer.page.getByRole('heading', { level: 1, name: title }));
    await invitesTheSchool();
    await keys.press('n');
    await keys.isOn(textField(officer));
    await keys.write('Ringt skolan.');
    await keys.tabTo(radio(officer, 'Endast polis'), 'Shift+Tab');
    await keys.press('ArrowRight');
    await officer.sees(question(officer));
    await keys.isOn(question(officer).getByRole('button', { name: /^Behåll/ }));
    await keys.tabTo(question(officer).getByRole('button', { name: /^Utöka till/ }));
    await keys.press('Enter');
    await givesGround();
    await keys.tabTo(textField(officer));
    await keys.press('Control+Enter');
    await keys.tabTo(officer.button('Skicka nu'), 'Shift+Tab');
    await keys.press('Enter');
    await officer.sees(note(officer, 'Ringt skolan.'));
  });

  async function givesGround(why = 'Skolan möter eleven i morgon.'): Promise<void> {
    await keys.tabTo(officer.page.getByRole('combobox', { name: /^På vilken grund/ }));
    await keys.press('ArrowDown');
    for (const [question, answer] of [
      [/^Behöver mottagaren/, 'Ja'],
      [/^Talar övervägande/, 'Nej'],
    ] as const) {
      const answers = officer.page.getByRole('group', { name: question });
      await keys.tabTo(answers.getByRole('radio').first());
      await keys.press('Space');
      if (answer === 'Nej') await keys.press('ArrowRight');
      await officer.sees(answers.getByRole('radio', { name: answer, checked: true }));
    }
    await keys.tabTo(officer.page.getByRole('textbox', { name: 'Varför behövs det?' }));
    await keys.write(why);
  }

  async function invitesTheSchool(): Promise<void> {
    await keys.calls('Bjud in en myndighet');
    await keys.tabTo(dialog().getByRole('radio').first());
    await keys.press('ArrowDown');
    await givesGround('Skolan möter henne varje dag.');
    await keys.tabTo(
      dialog()
        .getByRole('button', { name: /Bjud in/ })
        .last(),
    );
    await keys.press('Enter');
    await officer.seesNoMore(dialog());
  }

  it('goes among the notes', async () => {
    await keys.tabTo(officer.page.getByRole('tab', { selected: true }), 'Shift+Tab');
    await keys.press('k');
    await keys.isOn(note(officer, 'Ringt skolan.'));
  });

  it('plans an action', async () => {
    await keys.press('a');
    await keys.isOn(dialog().getByRole('textbox', { name: 'Vad ska göras?' }));
    await keys.write(act);
    await keys.tabTo(dialog().getByRole('button', { name: /^Planera – / }));
    await keys.press('Enter');
    await officer.sees(officer.page.getByRole('tabpanel').getByText(act));
  });

  it('closes the case, and takes it up again', async () => {
    officer.expects(/^404 GET \/api\/boards\/[^/]+\/cards\//); // asked for because of the action, and closed meanwhile
    await keys.calls('Avsluta ärendet');
    await keys.tabTo(dialog().getByRole('radio').first());
    await keys.press('Space');
    await keys.tabTo(dialog().getByRole('button', { name: 'Avsluta ärendet' }));
    await keys.press('Enter');
    await officer.sees(officer.page.getByText(/^Avslutat /));
    await keys.calls('Återuppta ärendet');
    await officer.seesNoMore(officer.page.getByText(/^Avslutat /));
  });

  it('signs out, and nothing of it is left on the page', async () => {
    await keys.calls('Logga ut');
    await officer.sees(officer.page.getByRole('heading', { level: 1, name: 'Logga in' }));
    expect(await officer.page.content()).not.toContain(title);
    await keys.press('Control+k');
    expect(await officer.page.getByRole('dialog').count()).toBe(0);
  });
});

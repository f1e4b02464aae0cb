import type { World } from '../support/world.js';
import { notesWritten } from '../support/written.js';
import { bromma } from './bromma.js';
import { cases, givesGround, note, radio, showsActions, showsNotes, textField, widens } from './case-room.js';
import { Computer } from './computer.js';
import { Desk } from './desk.js';
import * as editing from './editing.js';
import { countStored, keysReadOut, storedIn } from './stored.js';
import { until } from './until.js';

const canary = 'kanariefågel i utkastet';
const pilot = 'vildkanin i utkorgen';

describe('what a police officer has begun and not sent', () => {
  let world: World;
  let computer: Computer;
  let desk: Desk;

  beforeAll(async () => {
    world = await bromma();
    computer = Computer.of(world);
    desk = await computer.starts();
    await desk.become('Områdespolis');
    await goesToTheCase();
  }, 120_000);

  afterEach(() => {
    expect(desk.faults).toEqual([]);
  });

  afterAll(async () => {
    await computer.isThrownAway();
    await world.end();
  });

  async function goesToTheCase(): Promise<void> {
    await desk.opensBoard('Unga i risk – Bromma');
    await desk.opensCase(cases.youth);
  }

  async function isKept(): Promise<void> {
    await desk.sees(/Utkast sparat \d\d:\d\d · krypterat/);
  }

  it('is there after a reload, for the readers that it was meant for', async () => {
    await textField(desk).fill(canary);
    await widens(desk, 'Polis + socialtjänst');
    await isKept();
    await desk.page.reload();
    await desk.sees(textField(desk));
    expect(await textField(desk).inputValue()).toBe(canary);
    expect(await radio(desk, 'Polis + socialtjänst').isChecked()).toBe(true);
  });

  it('is there in another tab, with its readers, as it is being written', async () => {
    const beside = await tabBeside(desk);
    await textField(desk).fill(`${canary} igen`);
    await until('it is there too', async () => (await textField(beside).inputValue()).endsWith('igen'));
    expect(await radio(beside, 'Polis + socialtjänst').isChecked()).toBe(true);
    await textField(beside).fill(canary);
    await until('it is as the other tab left it', async () => !(await textField(desk).inputValue()).endsWith('igen'));
    await beside.page.close();
  });

  it('lies on the device as nothing that can be read, under a key that cannot be read out', async () => {
    const stored = await storedIn(desk);
    expect(stored).toContain('sealed');
    for (const secret of [canary, Buffer.from(canary).toString('base64'), 'K7F-2QX', 'audience'])
      expect(stored).not.toContain(secret);
    expect(await keysReadOut(desk)).toEqual(['InvalidAccessError']);
  });

  it('is there after a crash: the note, the action, and the correction under way', async () => {
    await showsActions(desk);
    await desk.button('Planera åtgärd').click();
    await editing.dialog(desk).getByRole('textbox', { name: 'Vad ska göras?' }).fill('Ring föräldrarna');
    await editing.dialog(desk).getByText('krypterat').waitFor();
    await desk.page.keyboard.press('Escape');
    await showsNotes(desk);
    await (await editing.startsCorrecting(desk, 'Samma bil igen.')).fill('Samma bil, tredje gången.');
    await editing.dialog(desk).getByText('krypterat').waitFor();
    await computer.crashes();
    desk = await computer.starts();
    await desk.become('Områdespolis');
    await goesToTheCase();
    expect(await textField(desk).inputValue()).toBe(canary);
    await note(desk, 'Samma bil igen.').getByRole('button', { name: 'Fortsätt på ändringen' }).click();
    expect(await editing.dialog(desk).getByRole('textbox').inputValue()).toBe('Samma bil, tredje gången.');
    await desk.page.keyboard.press('Escape');
    await showsActions(desk);
    await desk.button('Planera åtgärd').click();
    expect(await editing.dialog(desk).getByRole('textbox').first().inputValue()).toBe('Ring föräldrarna');
    await desk.page.keyboard.press('Escape');
    await showsNotes(desk);
  });

  it('and what waited to be regretted when it crashed was not sent, and is a draft', async () => {
    await textField(desk).fill(pilot);
    await givesGround(desk);
    await desk.button('Spara – polis och socialtjänst').click();
    await desk.sees('Delas strax med polis och socialtjänst.');
    await computer.crashes();
    desk = await computer.starts();
    await desk.become('Områdespolis');
    await goesToTheCase();
    await until('something is there', async () => (await textField(desk).inputValue()) !== '');
    expect(await textField(desk).inputValue()).toBe(pilot);
    expect(await radio(desk, 'Polis + socialtjänst').isChecked()).toBe(true);
    expect(await notesWritten(world)).not.toContain(pilot);
  });

  it('the browser is told not to keep by itself what is written in a field', async () => {
    const fields = desk.page.locator('textarea:visible, input[type="text"]:visible');
    expect(await fields.count()).toBeGreaterThan(0);
    expect(await fields.and(desk.page.locator(':not([autocomplete="off"])')).count()).toBe(0);
  });

  it('nothing of it stands in any file that the browser has written', async () => {
    await computer.crashes();
    for (const secret of [canary, pilot, 'Ring föräldrarna', 'Samma bil, tredje gången.'])
      expect(computer.filesWith(secret)).toEqual([]);
    desk = await computer.starts();
    await desk.become('Områdespolis');
    expect(await countStored(desk)).toBe(3);
  });
});

async function tabBeside(desk: Desk): Promise<Desk> {
  const beside = await Desk.in(desk.page.context());
  await beside.page.goto(desk.page.url());
  await textField(beside).waitFor();
  return beside;
}

import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases, textField } from './case-room.js';
import type { Desk } from './desk.js';
import * as editing from './editing.js';
import { Office } from './office.js';
import { countStored, storedIn } from './stored.js';
import { until } from './until.js';

const hourMs = 3_600_000;
const canary = 'kanariefågel före utloggningen';

describe('what becomes of drafts when nobody sends them', () => {
  let world: World;
  let office: Office;
  let desk: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    desk = await office.desk();
    desk.expects(/^401 /);
    desk.expects(/^404 GET \/api\/(cases|boards)\//);
    await sitsDown('Områdespolis');
  }, 120_000);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  async function sitsDown(role: string): Promise<void> {
    await desk.become(role);
    await desk.opensBoard('Unga i risk – Bromma');
    await desk.opensCase(cases.youth);
  }

  /** Nobody has touched it for too long: the server knows her no more, and says so to whatever asks. */
  async function idlesOut(): Promise<void> {
    await world.sql(`update gate.sessions set seen_at = seen_at - interval '1 day' where ended_at is null`);
    await desk.page.reload();
    await desk.page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  }

  it('a session that ends by idling leaves them sealed where they were', async () => {
    await textField(desk).fill(canary);
    await (await editing.startsCorrecting(desk, 'Samma bil igen.')).fill('Samma bil, en gång till.');
    await editing.dialog(desk).getByText('krypterat').waitFor();
    await idlesOut();
    expect(await countStored(desk)).toBe(2);
  });

  it('another person at the same computer sees nothing of them', async () => {
    await sitsDown('Socialsekreterare');
    expect(await textField(desk).inputValue()).toBe('');
    expect(await desk.page.getByText('Utkast · ').count()).toBe(0);
    for (const held of [await desk.page.content(), await storedIn(desk)]) expect(held).not.toContain(canary);
    await desk.button(/^Sara Rosén: inställningar/).click();
    await desk.page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await desk.page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    expect(await countStored(desk)).toBe(2);
  });

  it('she who wrote them finds them when she is signed in again', async () => {
    await sitsDown('Områdespolis');
    expect(await textField(desk).inputValue()).toBe(canary);
    await desk.page.getByRole('link', { name: 'Utkast · 2' }).click();
    for (const words of [canary, 'Samma bil, en gång till.']) await desk.sees(words);
  });

  it('signing out asks about them, and to stay keeps them', async () => {
    await asksToSignOut();
    await desk.sees('Du har 2 utkast som inte är skickade');
    await editing.dialog(desk).getByRole('button', { name: 'Avbryt' }).click();
    expect(await countStored(desk)).toBe(2);
  });

  it('to sign out all the same throws them away', async () => {
    await asksToSignOut();
    await desk.button('Radera och logga ut').click();
    await desk.page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
    await until('they are gone from the device', async () => (await countStored(desk)) === 0);
    await sitsDown('Områdespolis');
    expect(await textField(desk).inputValue()).toBe('');
  });

  async function asksToSignOut(): Promise<void> {
    await desk.button(/^Anders Ekholm: inställningar/).click();
    await desk.page.getByRole('menuitem', { name: 'Logga ut' }).click();
  }

  it('after 72 hours without a touch they are gone, from the screen and from the device', async () => {
    await desk.page.clock.install({ time: new Date() });
    await desk.page.reload();
    await textField(desk).fill(canary);
    await desk.sees(/Utkast sparat/);
    await desk.page.clock.fastForward(71 * hourMs);
    expect(await textField(desk).inputValue()).toBe(canary);
    await desk.page.clock.fastForward(2 * hourMs);
    await until('it is gone', async () => (await textField(desk).inputValue()) === '');
    await until('it is gone from the device', async () => (await countStored(desk)) === 0);
  });

  it('who is no longer on the case keeps her own words, and has nowhere to send them', async () => {
    await desk.page.clock.resume();
    await desk.page.reload(); // the curtain fell while the days went by
    await textField(desk).fill('Jag hann inte skicka det här.');
    await (await editing.startsDescribing(desk)).fill('Andras rubrik, ändrad');
    await desk.page.keyboard.press('Escape');
    await desk.sees(desk.page.getByRole('link', { name: 'Utkast · 2' }));
    const manager = await office.seat('Gruppchef');
    await manager.page.getByRole('link', { name: 'Min myndighet' }).click();
    await manager.page.getByRole('checkbox', { name: 'Anders Ekholm på Unga i risk – Bromma' }).click();
    await desk.sees('Du är inte längre med i ärendet.');
    await desk.page.getByRole('link', { name: 'Utkast · 1' }).click();
    const row = desk.page.getByRole('main').getByRole('article');
    expect(await row.innerText()).toContain('Jag hann inte skicka det här.');
    expect(await row.innerText()).not.toContain('K7F-2QX');
    expect(await row.getByRole('link').count()).toBe(0);
  });
});

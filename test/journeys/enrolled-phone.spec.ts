import type { BrowserContext } from 'playwright-core';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { field, goesOn, isReceived, saysWhat, saysWho, sends } from './concern-form.js';
import { Desk } from './desk.js';
import { tooSmallToTouch } from './fingers.js';
import { wrongsAsItIs } from './looks.js';
import { Office, phone as size } from './office.js';
import { storedIn } from './stored.js';
import { until } from './until.js';

describe('a phone that a teacher has connected', () => {
  let world: World;
  let office: Office;
  let teacher: Desk;
  let context: BrowserContext;
  let phone: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    teacher = await office.seat('Skolkontakt · Brommaskolan');
    context = await office.withWorkers(size);
    phone = await Desk.in(context);
    phone.expects(/^401 GET \/api\/(session|phone)$/);
    phone.expects(/^404 (GET \/api\/demonstration|POST \/api\/phone\/enrolment)$/);
    phone.expects(/net::ERR_/);
  }, 120_000);

  afterEach(() => {
    expect([...office.faults(), ...phone.faults]).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const heading = (name: string) => phone.page.getByRole('heading', { level: 1, name });
  const raised = async () => (await world.sql('select from samverka.concerns')).length;

  it('by a code from her desk, which works once', async () => {
    await teacher.page.goto('/installningar');
    await teacher.button('Anslut en telefon').click();
    const code = await teacher.page.getByText(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/).innerText();
    await phone.page.goto('/telefon');
    expect(await phone.page.getByText(/har inte kommit fram/).count()).toBe(0);
    await field(phone, 'Kod').fill('22222222');
    await phone.button('Anslut telefonen').click();
    await phone.sees(/äldre än tio minuter/);
    expect(await wrongsAsItIs(phone.page)).toEqual([]);
    await field(phone, 'Kod').fill(code.toLowerCase());
    await phone.button('Anslut telefonen').click();
    await heading('Vem gäller det?').waitFor();
    await phone.sees('Maria Sandell, Skolkontakt, Brommaskolan');
    await teacher.page.reload();
    await teacher.sees(teacher.page.getByText('Din telefon'));
  });

  it('raises a concern without a password, and shows how far it has come and not what it says', async () => {
    await saysWho(phone, 'E.L.');
    await saysWhat(phone, 'Skrivet på telefonen.');
    await goesOn(phone);
    await sends(phone);
    await isReceived(phone);
    expect(await phone.page.getByText('Skrivet på telefonen.').count()).toBe(0);
    expect(await wrongsAsItIs(phone.page)).toEqual([]);
    expect(await tooSmallToTouch(phone.page, 'html')).toEqual([]);
    await teacher.page.goto('/oro');
    await teacher.sees(teacher.page.getByRole('main').getByText('Umgänge · Orosanmälan').first());
  });

  it('leads nowhere else', async () => {
    for (const at of ['/mitt', '/arenden', '/installningar']) {
      await phone.page.goto(at);
      await heading('Logga in').waitFor();
    }
    expect(await phone.everything()).not.toContain('K7F-2QX');
  });

  it('opens without a net, in seconds, and sends once when there is one', async () => {
    const before = await raised();
    await phone.page.goto('/oro/ny');
    await heading('Vem gäller det?').waitFor();
    await phone.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await phone.page.reload();
    await phone.page.waitForFunction('navigator.serviceWorker.controller !== null');
    await context.setOffline(true);
    await phone.page.goto('/oro/ny');
    await heading('Vem gäller det?').waitFor();
    await phone.sees('Inget nät.');
    await saysWho(phone, 'K.S.');
    await saysWhat(phone, 'Skrivet i ett källarplan.');
    await goesOn(phone);
    await sends(phone);
    await phone.sees('Din oro väntar på nätet');
    await phone.page.reload();
    await phone.sees('Din oro väntar på nätet');
    const stored = await storedIn(phone);
    for (const words of ['Skrivet i ett källarplan.', 'Maria Sandell', 'K.S.']) expect(stored).not.toContain(words);
    await context.setOffline(false);
    await isReceived(phone);
    expect(await raised()).toBe(before + 1);
  });

  it('stays a phone when it was opened without a net and the net comes back', async () => {
    await context.setOffline(true);
    await phone.page.goto('/oro/ny');
    await phone.sees('Inget nät.');
    await context.setOffline(false);
    await phone.seesNoMore('Inget nät.');
    await phone.page.waitForTimeout(3000);
    await heading('Vem gäller det?').waitFor();
    await phone.page.goto('/oro');
    await heading('Lämna oro').waitFor();
  });

  it('is disconnected from her desk, and keeps what it had not sent until it is connected again', async () => {
    const before = await raised();
    await phone.page.goto('/oro/ny');
    await saysWho(phone, 'B.D.');
    await saysWhat(phone, 'Frånkopplad innan den kom fram.');
    await goesOn(phone);
    await phone.button('Skicka till socialtjänsten').waitFor();
    phone.expects(/^401 POST \/api\/phone\/concerns$/);
    await teacher.page.goto('/installningar');
    await teacher.button('Koppla från: Din telefon').click();
    await teacher.seesNoMore('Din telefon');
    await sends(phone);
    await heading('Anslut telefonen').waitFor();
    expect(await raised()).toBe(before);
    await until('it lies sealed', async () => (await storedIn(phone)).includes('sealed'));
    await phone.page.reload();
    await phone.sees(/har inte kommit fram.*ansluter telefonen igen/);
    await phone.page.goto('/oro');
    await heading('Logga in').waitFor();
    await phone.sees(/har inte kommit fram/);
  });
});

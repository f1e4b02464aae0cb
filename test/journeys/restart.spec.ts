import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '../../src/server.js';
import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases, note, sharesWithAll, writesToOwn } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

const offlineBar = 'Ingen anslutning. Du läser det som hann hämtas';

describe('the server is restarted under three open browsers', () => {
  let world: World;
  let server: NestFastifyApplication;
  let office: Office;
  let officer: Desk;
  let socialWorker: Desk;
  let teacher: Desk;

  beforeAll(async () => {
    world = await bromma();
    server = world.app;
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    socialWorker = await office.seat('Socialsekreterare');
    teacher = await office.seat('Skolkontakt · Brommaskolan');
    for (const desk of office.desks) {
      desk.expects(/^WebSocket connection to .* failed/);
      desk.expects(/^Failed to load resource: net::ERR_/);
      await desk.opensBoard('Unga i risk – Bromma');
    }
    await officer.opensCase(cases.youth);
    await teacher.opensCase(cases.youth);
  }, 120_000);

  afterAll(async () => {
    await office.close();
    await server.close();
    await world.owner.end();
  });

  it('all of them are told that they are not connected', async () => {
    await server.close();
    for (const desk of office.desks) await desk.sees(offlineBar);
  });

  it('once it is back the bar goes, but for the one who has no network', async () => {
    await teacher.page.context().setOffline(true);
    server = await createServer(world.settings, world.urls, []);
    await server.listen(world.settings.port, '127.0.0.1');
    for (const desk of [officer, socialWorker]) await desk.seesNoMore(offlineBar);
    await writesToOwn(officer, 'Ingen där i dag.');
    await sharesWithAll(officer, 'Vi ses på skolan i morgon.');
    expect(await teacher.page.getByText(offlineBar).isVisible()).toBe(true);
  });

  it('what was written meanwhile is on her screen when she is back, and only what she may read', async () => {
    await teacher.page.context().setOffline(false);
    await teacher.seesNoMore(offlineBar);
    await teacher.sees(note(teacher, 'Vi ses på skolan i morgon.'));
    expect(await teacher.everything()).not.toContain('Ingen där i dag.');
  });

  it('a board that stood open is current too', async () => {
    const card = socialWorker.page.getByRole('article').filter({ hasText: cases.youth });
    await socialWorker.sees(card.getByRole('img', { name: 'Delad med alla: 3' }));
    await officer.page.getByRole('link', { name: 'Unga i risk – Bromma' }).click();
    await officer.button('Flytta K7F-2QX').click();
    await officer.page.getByRole('menuitem', { name: 'Uppföljning' }).click();
    const followedUp = socialWorker.page.getByRole('region', { name: 'Uppföljning' }).getByRole('article');
    await socialWorker.sees(followedUp.filter({ hasText: cases.youth }));
  });

  it('nobody had to load anything again, and no page complained of anything else', () => {
    expect(office.desks.map(({ loads }) => loads)).toEqual([1, 1, 1]);
    expect(office.faults()).toEqual([]);
  });
});

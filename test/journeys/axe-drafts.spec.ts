import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases, note, textField, writesToOwn } from './case-room.js';
import type { Desk } from './desk.js';
import * as editing from './editing.js';
import { wrongsOf } from './looks.js';
import { Office } from './office.js';

const patience = 300_000;

describe('what is said of drafts, of lost nets and of two hands on one thing can be used by everybody', () => {
  let world: World;
  let office: Office;
  let officer: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    officer.expects(/^WebSocket connection to .* failed/);
    officer.expects(/^Failed to load resource: net::ERR_/);
    await officer.opensBoard('Unga i risk – Bromma');
    await officer.opensCase(cases.youth);
  }, patience);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  it(
    'both wordings side by side',
    async () => {
      const elsewhere = await office.seat('Områdespolis');
      await elsewhere.opensBoard('Unga i risk – Bromma');
      await elsewhere.opensCase(cases.youth);
      await writesToOwn(elsewhere, 'Bilen står kvar.');
      await officer.sees(note(officer, 'Bilen står kvar.'));
      await (await editing.startsCorrecting(officer, 'Bilen står kvar.')).fill('Bilen står kvar vid uppgången.');
      await (await editing.startsCorrecting(elsewhere, 'Bilen står kvar.')).fill('Bilen är borta sedan klockan nio.');
      await editing.saves(elsewhere);
      await editing.bothTexts(officer);
      expect(await wrongsOf(officer.page, '[role="dialog"]')).toEqual([]);
    },
    patience,
  );

  it(
    'a draft in the composer, and the net gone with notes waiting',
    async () => {
      await officer.page.keyboard.press('Escape');
      await officer.page.context().setOffline(true);
      await officer.sees('Ingen anslutning.');
      await textField(officer).fill('Väntar på nätet.');
      await officer.button(/^Spara – endast/).click();
      await textField(officer).fill('Börjat på.');
      await officer.sees('Väntar på nätet · 1');
      await officer.sees(/Utkast sparat/);
      expect(await wrongsOf(officer.page, '[aria-label="Skriv en anteckning"]')).toEqual([]);
    },
    patience,
  );

  it(
    'the list of drafts',
    async () => {
      await officer.page.context().setOffline(false);
      await officer.seesNoMore(/Väntar på nätet ·/);
      await officer.page.getByRole('link', { name: 'Utkast · 2' }).click();
      await officer.sees(officer.page.getByRole('main').getByText('Börjat på.'));
      expect(await wrongsOf(officer.page)).toEqual([]);
    },
    patience,
  );

  it(
    'the question at sign-out',
    async () => {
      await officer.button(/^Anders Ekholm: inställningar/).click();
      await officer.page.getByRole('menuitem', { name: 'Logga ut' }).click();
      await officer.sees('Du har 2 utkast som inte är skickade');
      expect(await wrongsOf(officer.page, '[role="dialog"]')).toEqual([]);
    },
    patience,
  );
});

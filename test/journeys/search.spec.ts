import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { cases } from './case-room.js';
import type { Desk } from './desk.js';
import { wrongsOf } from './looks.js';
import { Office } from './office.js';

const patience = 120_000;

describe('finding again what one may read', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let socialWorker: Desk;

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    socialWorker = await office.seat('Socialsekreterare');
  }, patience);

  afterEach(() => {
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  const field = ({ page }: Desk) => page.getByRole('searchbox');

  async function looksFor(desk: Desk, text: string): Promise<void> {
    await desk.page.getByRole('link', { name: 'Sök', exact: true }).click();
    await field(desk).fill(text);
  }

  it(
    'an officer finds cases and notes by a word in another form, and nothing of it stands in the address',
    async () => {
      await looksFor(officer, 'skola');
      await officer.sees(officer.page.getByRole('link', { name: 'Tillbaka till skolan' }));
      await officer.sees(officer.page.getByRole('listitem').locator('mark', { hasText: 'skolan' }));
      expect(officer.page.url()).not.toContain('skola');
      expect(await wrongsOf(officer.page)).toEqual([]);
    },
    patience,
  );

  it(
    'she opens a note where it was written, with the word marked, and empties the field by Escape',
    async () => {
      await looksFor(officer, 'tunnelbanan');
      await officer.page
        .locator('section[aria-labelledby="note-hits"]')
        .getByRole('link', { name: cases.youth })
        .first()
        .click();
      await officer.sees(officer.page.locator('[data-found="current"] mark', { hasText: /tunnelbanan/i }));
      expect(await field(officer).inputValue()).toBe('tunnelbanan');
      await field(officer).press('Escape');
      await officer.page.locator('article mark').first().waitFor({ state: 'detached' });
    },
    patience,
  );

  it(
    'a social worker is told that across cases only titles and codes are searched, and why',
    async () => {
      await looksFor(socialWorker, 'tunnelbanan');
      await socialWorker.sees(/förordning 2001:637, 15 §/);
      await socialWorker.sees(socialWorker.page.getByRole('link', { name: cases.youth }));
      expect(await socialWorker.page.locator('section[aria-labelledby="note-hits"]').count()).toBe(0);
      expect(await wrongsOf(socialWorker.page)).toEqual([]);
    },
    patience,
  );
});

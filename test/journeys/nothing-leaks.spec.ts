import type { World } from '../support/world.js';
import { bromma } from './bromma.js';
import { hiddenFromSchool, openToSchool, readBySchool } from './canaries.js';
import { cases, givesGround, note, sharesWithAll, showsActions, textField, widens, writesToOwn } from './case-room.js';
import type { Desk } from './desk.js';
import { Office } from './office.js';

describe('the school works beside police and social services', () => {
  let world: World;
  let office: Office;
  let officer: Desk;
  let socialWorker: Desk;
  let teacher: Desk;
  const seen: string[] = [];

  beforeAll(async () => {
    world = await bromma();
    office = await Office.open(world);
    officer = await office.seat('Områdespolis');
    socialWorker = await office.seat('Socialsekreterare');
    teacher = await office.seat('Skolkontakt · Brommaskolan');
    for (const desk of office.desks) await desk.opensBoard('Unga i risk – Bromma');
  }, 120_000);

  afterEach(async () => {
    seen.push(await teacher.everything());
    expect(office.faults()).toEqual([]);
  });

  afterAll(async () => {
    await office.close();
    await world.end();
  });

  it('the others write past her, and to her, on the case that all three have open', async () => {
    for (const desk of office.desks) await desk.opensCase(cases.youth);
    await writesToOwn(officer, 'kanarie: bara polis');
    await textField(socialWorker).fill('kanarie: polis och socialtjänst');
    await widens(socialWorker, 'Polis + socialtjänst');
    await givesGround(socialWorker);
    await socialWorker.button('Spara – polis och socialtjänst').click();
    await socialWorker.button('Skicka nu').click();
    await officer.sees(note(officer, 'kanarie: polis och socialtjänst'));
    await sharesWithAll(socialWorker, 'Till er alla: mötet är klockan tio.');
    await teacher.sees(note(teacher, 'Till er alla: mötet är klockan tio.'));
    await showsActions(teacher);
    await office.untilTold(teacher);
  });

  it('others move cards that she has not, while she looks at the same board', async () => {
    await teacher.page.getByRole('link', { name: 'Unga i risk – Bromma' }).click();
    await officer.page.getByRole('link', { name: 'Unga i risk – Bromma' }).click();
    await teacher.isConnected();
    await officer.button('Flytta T6N-3VK').click();
    await officer.page.getByRole('menuitem', { name: 'Pågår' }).click();
    await socialWorker.page.getByRole('link', { name: 'Unga i risk – Bromma' }).click();
    await socialWorker.sees(
      socialWorker.page.getByRole('region', { name: 'Pågår' }).getByRole('article').filter({ hasText: 'T6N-3VK' }),
    );
    await office.untilTold(teacher);
  });

  it('she goes through every board and case that she has', async () => {
    for (const board of ['Unga i risk', 'Särskilt utsatta', 'Platser']) {
      await teacher.opensBoard(board);
      seen.push(await teacher.page.content());
    }
    for (const { title, board } of openToSchool) {
      await teacher.opensBoard(board === 'youth' ? 'Unga i risk' : 'Särskilt utsatta');
      await teacher.opensCase(title);
      seen.push(await teacher.page.content());
      await showsActions(teacher);
      seen.push(await teacher.page.content());
    }
  });

  it('a case that is not hers is to her like one that never was', async () => {
    teacher.expects(/^404 GET \/api\/cases\//);
    const [hidden] = await world.sql<{ id: string; board_id: string }>(
      "select id, board_id from samverka.case_files where code = 'T6N-3VK'",
    );
    const screens: string[] = [];
    for (const id of [hidden!.id, '00000000-0000-4000-8000-000000000000']) {
      await teacher.page.goto(`/arenden/${hidden!.board_id}/${id}`);
      await teacher.sees('Sidan finns inte');
      screens.push(await teacher.page.locator('body').innerText());
    }
    expect(screens[0]).toBe(screens[1]);
  });

  it('nothing that is not hers has reached her browser, in any way', () => {
    const all = seen.join('\n');
    const canaries = [...hiddenFromSchool, 'kanarie: bara polis', 'kanarie: polis och socialtjänst'];
    expect(canaries.filter((canary) => all.includes(canary))).toEqual([]);
  });

  it('and it would have been found: what is hers is there, and the officer has what she has not', async () => {
    expect(readBySchool.filter((text) => !seen.join('\n').includes(text))).toEqual([]);
    const officers = await officer.everything();
    expect(officers).toContain('T6N-3VK');
    for (const canary of ['kanarie: bara polis', 'kanarie: polis och socialtjänst', 'Samma bil igen.'])
      expect(officers).toContain(canary);
    expect(hiddenFromSchool.length).toBeGreaterThan(40);
  });
});

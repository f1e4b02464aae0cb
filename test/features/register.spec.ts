import type { DisclosureEntry, RegisterView } from '../../src/contract/register.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let policeManager: Person;
let schoolManager: Person;
let teacher: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
  policeManager = await scene.on(scene.police, ['manager']);
  schoolManager = await scene.on(scene.school, ['manager']);
});
afterAll(() => scene.world.end());

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
const path = (from = today, until = today) => `/api/agency/disclosures?from=${from}&until=${until}`;
const registerOf = (person: Person, ...days: string[]) => person.does<RegisterView>('GET', path(...days));

async function newIn(person: Person, work: () => Promise<unknown>): Promise<DisclosureEntry[]> {
  const before = new Set((await registerOf(person)).entries.map(({ reference }) => reference));
  await work();
  return (await registerOf(person)).entries.filter(({ reference }) => !before.has(reference));
}

const isToldAt = (reference = '', clock: string) =>
  scene.world.sql(
    `begin; set local session_replication_role = replica;
     update samverka.disclosures set disclosed_at = timestamp '${clock}' at time zone 'Europe/Stockholm' where id = '${reference}';
     commit`,
  );

const shown = (entries: DisclosureEntry[]) =>
  entries.map(({ kind, fromAgencyId, toAgencyId, provision }) => [kind, fromAgencyId, toAgencyId, provision]);

describe('an agency’s register of disclosures', () => {
  it('has a row for every receiver of what it told, with the provision', async () => {
    const { police, school, social } = scene;
    const entries = await newIn(policeManager, async () => {
      const { caseId } = await officer.opens(scene.board, { agencyIds: [school, social] });
      await officer.writes(caseId, [police, school].sort());
      await officer.writes(caseId, [police]);
    });
    expect(shown(entries).sort()).toEqual(
      [
        ['case', police, school, 'OSL 10:15 a'],
        ['case', police, social, 'OSL 10:15 a'],
        ['note', police, school, 'OSL 10:15 a'],
      ].sort(),
    );
  });

  it('has what it was told, without the ground that another went by, and nothing of what passed between others', async () => {
    const { police, school, social } = scene;
    const entries = await newIn(schoolManager, async () => {
      const { caseId } = await officer.opens(scene.board, { agencyIds: [school, social] });
      await officer.writes(caseId, [police, social].sort());
      await officer.writes(caseId, [police, school].sort());
    });
    expect(shown(entries).sort()).toEqual([
      ['case', police, school, null],
      ['note', police, school, null],
    ]);
    expect(entries.every(({ code }) => /^[A-Z]\d[A-Z]-\d[A-Z]{2}$/.test(code))).toBe(true);
  });

  it('is kept by days of Stockholm, and says nothing of others', async () => {
    expect((await registerOf(policeManager, '2020-01-01', '2020-12-31')).entries).toEqual([]);
    expect((await registerOf(policeManager, '2020-01-01', today)).entries.length).toBeGreaterThan(0);
  });

  it('begins its days at midnight in Stockholm, and ends them there', async () => {
    const [told] = await newIn(policeManager, () => officer.opens(scene.board, { agencyIds: [scene.school] }));
    const on = async (...days: string[]) =>
      (await registerOf(policeManager, ...days)).entries.some(({ reference }) => reference === told?.reference);
    await isToldAt(told?.reference, '2026-03-01 00:10');
    expect([await on('2026-03-01', '2026-03-01'), await on('2026-02-01', '2026-02-28')]).toEqual([true, false]);
    await isToldAt(told?.reference, '2026-07-31 23:50');
    expect([await on('2026-07-31', '2026-07-31'), await on('2026-08-01', '2026-08-02')]).toEqual([true, false]);
  });

  it('is for managers', async () => {
    for (const person of [officer, teacher])
      expect(await person.meets('GET', path())).toEqual({ status: 403, code: 'role-missing' });
  });

  it('is taken out as a table that Excel opens', async () => {
    const { text, headers, status } = await policeManager.asks('POST', '/api/agency/disclosures/exports', {
      from: today,
      until: today,
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('Utl%C3%A4mnanden');
    const [heads = '', first = ''] = text.split('\r\n');
    expect(heads.replace('\uFEFF', '')).toBe('"Datum";"Referens";"Från";"Till";"Vad";"Ärende";"Grund"');
    expect(first).toContain('"OSL 10:15 a"');
  });
});

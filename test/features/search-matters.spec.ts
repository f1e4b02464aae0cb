import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { search } from '../support/search-room.js';
import * as room from './concerns-room.js';

let scene: Scene;
let teacher: Person;
let manager: Person;
let worker: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  teacher = await scene.on(scene.school, ['contact']);
  manager = await scene.off(scene.social, ['manager']);
  worker = await scene.on(scene.social);
  await manager.does('PUT', `/api/agency/intake/people/${worker.id}`);
});
afterAll(() => scene.world.end());

const child = { name: 'Nils-Erik Berg', schoolClass: '7A', identityNumber: '19990820-2394' };
const raise = () => room.raised(teacher, room.report(scene.social, { child }));
const found = async (person: Person, text: string) => (await search(person, text)).matters.map(({ code }) => code);

describe('what has come in', () => {
  it('is found by its code, and by the number or the name of its child', async () => {
    const { code } = await raise();
    for (const text of [
      code,
      code.toLowerCase().replace('-', ''),
      '199908202394',
      '990820-2394',
      'berg NILS',
      'Nils-Erik Berg',
    ])
      expect([text, await found(worker, text)]).toEqual([text, expect.arrayContaining([code])]);
    for (const text of ['Nil', 'Nils Lind', '990820-2402', code.slice(0, 3)])
      expect([text, await found(worker, text)]).toEqual([text, []]);
  });

  it('says what it is about, from where, and nobody’s name', async () => {
    const { code, id } = await raise();
    const { matters, agencies } = await search(worker, code);
    expect(matters).toMatchObject([
      { matterId: id, code, form: 'report', kind: 'company', fromAgencyId: scene.school, isClosed: false },
    ]);
    expect(JSON.stringify(matters)).not.toContain('Nils');
    expect(agencies.map((agency) => agency.id)).toContain(scene.school);
  });

  it('is found by nobody else: at that agency, by whoever raised it, or at another intake', async () => {
    const { code } = await raise();
    const farAway = await scene.world.anAgency('social_services');
    const theirs = await scene.off(farAway);
    const leading = await scene.off(farAway, ['manager']);
    await leading.does('PUT', `/api/agency/intake/people/${theirs.id}`);
    const others = [teacher, manager, theirs, await scene.on(scene.social), await scene.on(scene.police)];
    for (const person of others)
      for (const text of [code, 'Nils Berg', '19990820-2394']) expect(await found(person, text)).toEqual([]);
  });

  it('is found no more by whoever is taken from the intake', async () => {
    const { code } = await raise();
    const leaving = await scene.off(scene.social);
    await manager.does('PUT', `/api/agency/intake/people/${leaving.id}`);
    expect(await found(leaving, code)).toEqual([code]);
    await manager.does('DELETE', `/api/agency/intake/people/${leaving.id}`);
    expect(await found(leaving, code)).toEqual([]);
  });

  it('has nothing in common at two intakes, though it is about the same child', async () => {
    const other = await scene.world.anAgency('social_services');
    const [leading, theirs] = [await scene.off(other, ['manager']), await scene.off(other)];
    await leading.does('PUT', `/api/agency/intake/people/${theirs.id}`);
    await raise();
    const { code } = await room.raised(teacher, room.report(other, { child }));
    expect(await found(theirs, 'Nils Berg')).toEqual([code]);
    const shared = await scene.world.sql(
      'select from samverka.concern_terms mine join samverka.concern_terms yours using (term) where mine.intake_id = $1 and yours.intake_id = $2',
      [scene.social, other],
    );
    expect(shared).toEqual([]);
  });
});

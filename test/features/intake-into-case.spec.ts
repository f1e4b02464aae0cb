import type { ReportedChild } from '../../src/contract/concerns.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import * as room from './concerns-room.js';
import { aCaseOfAll, leave } from './three.js';

let scene: Scene;
let teacher: Person;
let worker: Person;
let colleague: Person;
let outsider: Person;
let officer: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  teacher = await scene.on(scene.school, ['contact']);
  officer = await scene.on(scene.police);
  const manager = await scene.off(scene.social, ['manager']);
  [worker, colleague] = [await scene.on(scene.social), await scene.on(scene.social)];
  outsider = await scene.off(scene.social);
  for (const { id } of [worker, colleague, outsider]) await manager.does('PUT', `/api/agency/intake/people/${id}`);
});
afterAll(() => scene.world.end());
afterEach(() => {
  leave(teacher, worker, colleague, officer);
});

async function decided(child: Partial<ReportedChild> = {}): Promise<string> {
  const named = { name: 'Nils Berg', schoolClass: '7A', identityNumber: null, ...child };
  const content = { ...room.content, interpreter: 'Somaliska', callback: '070-123 45 67' };
  const { id } = await room.raised(teacher, room.report(scene.social, { child: named, content, urgency: 'acute' }));
  await room.does(worker, id, 'protection', { needsProtection: false, text: 'Ingen fara nu.' });
  await room.does(worker, id, 'decision', { decision: 'opened', reason: 'Behöver utredas.' });
  return id;
}

const links = (by: Person, id: string, caseId: string, addsChild = true) =>
  room.does(by, id, 'outcome', { outcome: 'linked', reason: 'Samma barn.', caseId, addsChild });

describe('a concern that joins a case', () => {
  it('brings all that was said, and chosen from lists', async () => {
    const id = await decided();
    const { caseId } = await aCaseOfAll(scene, officer);
    await links(worker, id, caseId);
    const [note] = (await worker.reads(caseId)).notes;
    for (const line of [
      'Gäller: Nils Berg, 7A',
      'Vad oron gäller: Umgänge',
      'Hur bråttom det är: Akut, i dag',
      'Vet om anmälan: Varken barnet eller vårdnadshavarna',
      'Tolk behövs: Somaliska',
      'Vill bli uppringd på: 070-123 45 67',
    ])
      expect(note?.body.split('\n')).toContain(line);
  });

  it('brings its child as a person, and others on the case hear and see nothing of either', async () => {
    const id = await decided({ identityNumber: '990820-2394' });
    const { caseId } = await aCaseOfAll(scene, officer);
    for (const person of [teacher, officer]) await person.watchesCase(caseId);
    const before = await Promise.all(
      [teacher, officer].map(async (person) => JSON.stringify(await person.reads(caseId))),
    );
    await links(worker, id, caseId);
    await untilTold(scene.world, [teacher, officer]);
    expect((await colleague.reads(caseId)).persons).toMatchObject([
      {
        role: 'youth',
        name: 'Nils Berg',
        number: '199908202394',
        identityKind: 'personnummer',
        audience: [scene.social],
      },
    ]);
    const after = await Promise.all(
      [teacher, officer].map(async (person) => JSON.stringify(await person.reads(caseId))),
    );
    expect(after).toEqual(before);
    for (const { heard } of [teacher, officer])
      expect(heard.filter(({ event }) => /^(note|person|case)\./.test(event))).toEqual([]);
  });

  it('brings no number that is none, and no child where that is not wished', async () => {
    const { caseId } = await aCaseOfAll(scene, officer);
    await links(worker, await decided({ identityNumber: '990820-2395' }), caseId);
    expect((await worker.reads(caseId)).persons).toMatchObject([{ identityKind: 'unknown', number: null }]);
    await links(worker, await decided(), caseId, false);
    expect((await worker.reads(caseId)).persons).toHaveLength(1);
  });

  it('leaves the report and the child there once, though it is opened again and linked by another', async () => {
    const id = await decided();
    const { caseId } = await aCaseOfAll(scene, officer);
    await links(worker, id, caseId);
    await room.does(worker, id, 'reopening');
    expect((await links(colleague, id, caseId)).status).toBe(200);
    const { notes, persons } = await worker.reads(caseId);
    expect([notes.length, persons.length]).toEqual([1, 1]);
    const { caseId: another } = await aCaseOfAll(scene, officer);
    await room.does(worker, id, 'reopening');
    await links(colleague, id, another);
    expect((await worker.reads(another)).notes).toHaveLength(1);
  });

  it('leads to that case whoever may read it, and nobody else', async () => {
    const id = await decided();
    const { caseId } = await aCaseOfAll(scene, officer);
    await links(worker, id, caseId);
    expect((await room.matterOf(colleague, id)).body).toMatchObject({ caseId, boardId: scene.board });
    expect((await room.matterOf(outsider, id)).body).toMatchObject({ outcome: 'linked', caseId: null, boardId: null });
  });

  it('brings a child only where there is one: from a report, and into a case', async () => {
    const { id } = await room.raised(teacher, room.consultation(scene.social));
    const { caseId } = await aCaseOfAll(scene, officer);
    expect((await links(worker, id, caseId)).status).toBe(400);
    const advised = { outcome: 'advised', reason: 'Ring oss igen.', caseId: null, addsChild: true };
    expect((await room.does(worker, await decided(), 'outcome', advised)).status).toBe(400);
  });
});

describe('advice', () => {
  it('is how a report may end too, once it is decided on', async () => {
    const advised = { outcome: 'advised', reason: 'Ring oss igen.', caseId: null, addsChild: false };
    const { id } = await room.raised(teacher, room.report(scene.social));
    expect((await room.does(worker, id, 'outcome', advised)).status).toBe(400);
    expect((await room.does(worker, await decided(), 'outcome', advised)).body).toMatchObject({ outcome: 'advised' });
  });
});

import * as room from '../features/concerns-room.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

/** The same concern about three children: one nobody knows, one the police know for themselves, one social services work with. */
let scene: Scene;
let officer: Person;
let worker: Person;
let stranger: Person;
const aChild = (identityNumber: string) => ({ name: 'Alva Lind', identityNumber, schoolClass: '8B' });
const [ofPolice, ofSocial] = [aChild('20121213-1211'), aChild('20121214-1210')];
const unknown = [aChild('20121215-1219'), aChild('20121216-1218')] as const;
type Child = ReturnType<typeof aChild>;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  worker = await scene.on(scene.social);
  stranger = await scene.on(scene.school, ['contact']);
  const manager = await scene.off(scene.social, ['manager']);
  await manager.does('PUT', `/api/agency/intake/people/${worker.id}`);
  await isKnownTo(officer, scene.police, ofPolice);
  await isKnownTo(worker, scene.social, ofSocial);
  await isWorkedWith(ofSocial);
});
afterAll(() => scene.world.end());

/** On a case that her own agency has for itself. */
async function isKnownTo(person: Person, agency: string, { name, identityNumber: number }: Child): Promise<void> {
  const { caseId } = await person.opens(scene.board, {});
  await person.adds(caseId, [agency], { name, number, identityKind: 'personnummer' });
}

/** Raised before by somebody else, and an inquiry opened. */
async function isWorkedWith(child: Child): Promise<void> {
  const { id } = await room.raised(stranger, room.report(scene.social, { child }));
  await room.does(worker, id, 'protection', { needsProtection: true, text: 'Behöver skydd.' });
  await room.does(worker, id, 'decision', { decision: 'opened', reason: 'Behöver utredas.' });
}

/** All that comes to a school contact of what she calls about a child, and hears. */
async function experienceOf(child: Child, meanwhile: (id: string) => Promise<unknown> = () => Promise.resolve()) {
  const teacher = await scene.on(scene.school, ['contact'], 'Maria Sandell');
  await teacher.watches({ kind: 'mine', id: teacher.id });
  const raised = await room.raises(teacher, room.report(scene.social, { child }));
  const { id } = raised.body;
  await meanwhile(id);
  const calls: [method: 'GET' | 'POST', path: string, body?: object][] = [
    ['GET', '/api/concerns'],
    ['GET', `/api/concerns/${id}`],
    ['GET', `/api/intake/${id}`],
    ['GET', `/api/cases/${id}`],
    ['GET', '/api/start'],
    ['GET', '/api/notices'],
    ...[child.name, child.identityNumber].map((text): ['POST', string, object] => ['POST', '/api/search', { text }]),
  ];
  const answers = [raised];
  for (const call of calls) answers.push(await teacher.asks(...call));
  await untilTold(scene.world, [teacher]);
  const heard = teacher.heard.map(({ event, payload }) => [event, payload]);
  teacher.leaves();
  return alike(JSON.stringify([answers.map(({ status, text }) => [status, text]), heard]), child);
}

/** What differs by chance or by the clock is called alike: ids in the order in which they come, codes, times and the child's number. */
function alike(text: string, { identityNumber }: Child): string {
  const ids: string[] = [];
  const place = (id: string) => `#${String((ids.includes(id) ? ids : (ids.push(id), ids)).indexOf(id))}`;
  return text
    .replaceAll(identityNumber, 'number')
    .replaceAll(identityNumber.replace('-', ''), 'number')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, place)
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    .replaceAll(/"[A-Z0-9]{3}-[A-Z0-9]{3}\b/g, '"code');
}

describe('whoever raises a concern', () => {
  it.each([
    ['the police have for themselves', ofPolice, unknown[0]],
    ['social services have a case about, and an inquiry', ofSocial, unknown[1]],
  ])('cannot tell from all that she is told that it is about a child whom %s', async (_, known, other) => {
    expect(await experienceOf(known)).toBe(await experienceOf(other));
  });

  it('could, were she told anything else: that somebody assesses it is seen here', async () => {
    const assessed = (id: string) =>
      room.does(worker, id, 'protection', { needsProtection: false, text: 'Ingen fara nu.' });
    expect(await experienceOf(ofPolice, assessed)).not.toBe(await experienceOf(ofPolice));
  });
});

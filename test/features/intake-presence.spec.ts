import type { LiveView } from '../../src/contract/live.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import * as room from './concerns-room.js';

let scene: Scene;
let manager: Person;
let colleague: Person;
let leaving: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  manager = await scene.off(scene.social, ['manager']);
  [colleague, leaving] = [await scene.off(scene.social), await scene.off(scene.social)];
  for (const { id } of [colleague, leaving]) await manager.does('PUT', `/api/agency/intake/people/${id}`);
});
afterAll(() => scene.world.end());
afterEach(() => {
  for (const person of [colleague, leaving]) person.leaves();
});

describe('who looks at what has come in', () => {
  it('is seen by those who stay: whoever is taken from the intake stands in none of its views any more', async () => {
    const teacher = await scene.on(scene.school, ['contact']);
    const { id } = await room.raised(teacher, room.report(scene.social));
    const intake = { kind: 'intake', id: scene.social } as const;
    const views = [intake, { kind: 'matter', id }] as const;
    for (const view of views) for (const person of [colleague, leaving]) await person.watches(view);
    await untilTold(scene.world, [colleague]);
    const both = [colleague.id, leaving.id].sort();
    expect(views.map(presentIn)).toEqual([both, both]);
    await manager.does('DELETE', `/api/agency/intake/people/${leaving.id}`);
    await untilTold(scene.world, [colleague]);
    expect(views.map(presentIn)).toEqual([[colleague.id], [colleague.id]]);
    expect(await leaving.watches(intake)).toMatchObject({ ok: false });
  });
});

/** Who is in a view, as her colleague was told of it last. */
function presentIn({ kind, id }: LiveView): string[] | undefined {
  const told = colleague.heard
    .filter(({ event }) => event === 'presence.changed')
    .map(({ payload }) => payload as { view: LiveView; personIds: string[] });
  return told.findLast(({ view }) => view.kind === kind && view.id === id)?.personIds;
}

import { randomUUID } from 'node:crypto';
import type { AgencyAdministrationView } from '../../src/contract/agency-administration.js';
import type { Problem } from '../../src/contract/problems.js';
import type { SessionView } from '../../src/contract/session.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import * as room from './concerns-room.js';
import { leave } from './three.js';

let scene: Scene;
let teacher: Person;
let manager: Person;
let worker: Person;
let colleague: Person;
let officer: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  teacher = await scene.on(scene.school, ['contact']);
  officer = await scene.on(scene.police);
  manager = await scene.off(scene.social, ['manager']);
  worker = await scene.on(scene.social);
  colleague = await scene.on(scene.social);
  for (const { id } of [worker, colleague]) await manager.does('PUT', `/api/agency/intake/people/${id}`);
});
afterAll(() => scene.world.end());
afterEach(() => {
  leave(teacher, manager, worker, colleague, officer);
});

const raise = (changes: object = {}) => room.raised(teacher, room.report(scene.social, changes));

async function assessed(id: string): Promise<void> {
  await room.does(worker, id, 'protection', { needsProtection: false, text: 'Ingen fara nu.' });
  await room.does(worker, id, 'decision', { decision: 'opened', reason: 'Behöver utredas.' });
}

describe('who reads what comes in', () => {
  it('is for the manager of social services to say, and for no other', async () => {
    const { intakeIds } = await manager.does<AgencyAdministrationView>('GET', '/api/agency');
    expect(intakeIds?.sort()).toEqual([worker.id, colleague.id].sort());
    const principal = await scene.on(scene.school, ['manager']);
    expect((await principal.does<AgencyAdministrationView>('GET', '/api/agency')).intakeIds).toBeNull();
    expect((await principal.asks('PUT', `/api/agency/intake/people/${principal.id}`)).status).toBe(404);
    expect((await manager.asks('PUT', `/api/agency/intake/people/${teacher.id}`)).status).toBe(404);
    expect((await worker.asks('PUT', `/api/agency/intake/people/${officer.id}`)).status).toBe(403);
  });

  it('ends at once for whoever is taken from it', async () => {
    const leaving = await scene.off(scene.social);
    await manager.does('PUT', `/api/agency/intake/people/${leaving.id}`);
    const { id } = await raise();
    expect((await leaving.does<SessionView>('GET', '/api/session')).isAtIntake).toBe(true);
    await leaving.watches({ kind: 'intake', id: scene.social });
    await manager.does('DELETE', `/api/agency/intake/people/${leaving.id}`);
    await raise();
    await untilTold(scene.world, [leaving]);
    expect(leaving.heard.map(({ event }) => event)).not.toContain('matter.arrived');
    expect((await leaving.asks('GET', '/api/intake')).status).toBe(404);
    expect((await room.matterOf(leaving, id)).status).toBe(404);
    expect((await leaving.does<SessionView>('GET', '/api/session')).isAtIntake).toBe(false);
  });
});

describe('a matter', () => {
  it('is changed on the version that was seen, and told to the rest of the intake', async () => {
    const { id } = await raise();
    await colleague.watches({ kind: 'intake', id: scene.social });
    const { status, body: row } = await room.does(worker, id, 'assignee', { assigneeId: worker.id });
    await untilTold(scene.world, [colleague]);
    expect([status, row]).toMatchObject([200, { assigneeId: worker.id, version: 2 }]);
    expect(colleague.heard.find(({ event }) => event === 'matter.changed')?.payload).toEqual(row);
    const late = await colleague.asks<Problem>('PUT', `/api/intake/${id}/assignee`, { version: 1, assigneeId: null });
    expect([late.status, late.body]).toMatchObject([409, { code: 'matter-changed', current: row }]);
  });

  it('is given to nobody who does not read there', async () => {
    const { id } = await raise();
    for (const { id: assigneeId } of [teacher, manager, officer])
      expect((await room.does(worker, id, 'assignee', { assigneeId })).status).toBe(400);
  });

  it('keeps each change of its rating, with the reason', async () => {
    const { id } = await raise();
    await room.does(worker, id, 'rating', { rating: 'red', reason: 'Samma bil igen.' });
    await room.does(colleague, id, 'rating', { rating: 'amber', reason: 'Föräldrarna hämtar nu.' });
    const { body } = await room.matterOf(worker, id);
    expect(body.rating).toBe('amber');
    expect(body.ratings).toMatchObject([
      { rating: 'red', reason: 'Samma bil igen.', byId: worker.id },
      { rating: 'amber', reason: 'Föräldrarna hämtar nu.', byId: colleague.id },
    ]);
  });

  it('is assessed, decided on, extended and inquired into, each with its reason', async () => {
    const { id } = await raise();
    expect((await room.does(worker, id, 'extension', { until: '2027-06-01', reason: 'Väntar.' })).status).toBe(400);
    await assessed(id);
    const shorter = { until: '2026-01-01', reason: 'Kortare.' };
    expect((await room.does(worker, id, 'extension', shorter)).status).toBe(400);
    await room.does(worker, id, 'extension', { until: '2027-06-01', reason: 'Väntar på skolans underlag.' });
    await room.does(worker, id, 'inquiry-end');
    expect((await room.matterOf(colleague, id)).body).toMatchObject({
      protection: { text: 'Ingen fara nu.', needsProtection: false, byId: worker.id },
      decision: 'opened',
      decisionReason: 'Behöver utredas.',
      extendedUntil: '2027-06-01',
      extensionReason: 'Väntar på skolans underlag.',
    });
    expect((await room.does(worker, id, 'decision', { decision: 'ongoing', reason: 'Igen.' })).status).toBe(409);
  });

  it('is not closed before it is assessed and decided on', async () => {
    const { id } = await raise();
    const closing = { outcome: 'no_action', reason: 'Klart.', caseId: null, addsChild: false };
    expect((await room.does(worker, id, 'outcome', closing)).status).toBe(400);
    await assessed(id);
    expect((await room.does(worker, id, 'outcome', closing)).status).toBe(200);
    expect((await room.does(worker, id, 'outcome', closing)).status).toBe(409);
    expect((await room.does(worker, id, 'reopening')).body).toMatchObject({ outcome: null, closedAt: null });
  });

  it('becomes a case, where what was said is read by social services alone', async () => {
    const { id, code } = await raise();
    await assessed(id);
    const { caseId } = await worker.opens(scene.board, { title: 'Umgänge' });
    const outcome = { outcome: 'case', reason: 'Utredning inledd.', caseId, addsChild: false };
    expect((await room.does(worker, id, 'outcome', outcome)).status).toBe(200);
    const { notes } = await colleague.reads(caseId);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ audience: [scene.social] });
    for (const part of [code, 'E.L., 8B', room.content.seen, room.content.told]) expect(notes[0]?.body).toContain(part);
    expect((await officer.asks('GET', `/api/cases/${caseId}`)).status).toBe(404);
    expect((await room.matterOf(worker, id)).body).toMatchObject({ caseId, boardId: scene.board, outcome: 'case' });
  });

  it('joins no case that whoever closes it is not on', async () => {
    const { id } = await raise();
    await assessed(id);
    const { caseId } = await officer.opens(scene.board, {});
    for (const foreign of [caseId, randomUUID()])
      expect(
        (
          await room.does(worker, id, 'outcome', {
            outcome: 'linked',
            reason: 'Samma.',
            caseId: foreign,
            addsChild: true,
          })
        ).status,
      ).toBe(404);
    expect((await room.matterOf(worker, id)).body.outcome).toBeNull();
  });

  it('is known to be akin to another by the number however it is written, or by name and class at one school', async () => {
    const child = { name: 'Nils Berg', schoolClass: '7A', identityNumber: '20121212-1212' };
    const first = await raise({ child });
    const byNumber = await raise({ child: { name: 'N.B.', schoolClass: null, identityNumber: '1212121212' } });
    const byName = await raise({ child: { ...child, name: 'nils  berg', schoolClass: '7a', identityNumber: null } });
    const other = await raise({ child: { ...child, name: 'Nils Borg', identityNumber: null } });
    const { akin } = (await room.matterOf(worker, first.id)).body;
    expect(akin.map(({ id, because }) => [id, because]).sort()).toEqual(
      [
        [byNumber.id, 'same_number'],
        [byName.id, 'same_name'],
      ].sort(),
    );
    expect((await room.matterOf(worker, other.id)).body.akin).toEqual([]);
  });

  it('is nothing that whoever raised it can change', async () => {
    const { id } = await raise();
    for (const act of ['assignee', 'rating', 'protection', 'decision', 'answer', 'outcome', 'reopening'])
      for (const person of [teacher, officer, manager]) {
        const inputs = {
          version: 1,
          assigneeId: null,
          rating: 'green',
          reason: 'Nej',
          needsProtection: false,
          text: 'Nej',
        };
        const { status } = await person.asks('PUT', `/api/intake/${id}/${act}`, fitting(act, inputs));
        expect([act, status]).toEqual([act, person === officer ? 404 : 403]);
      }
  });
});

const inputsOf: Record<string, string[]> = {
  assignee: ['assigneeId'],
  rating: ['rating', 'reason'],
  protection: ['needsProtection', 'text'],
  decision: ['decision', 'reason'],
  outcome: ['outcome', 'reason', 'caseId', 'addsChild'],
};

function fitting(act: string, inputs: Record<string, unknown>): object {
  const all: Record<string, unknown> = {
    ...inputs,
    decision: 'ongoing',
    outcome: 'no_action',
    caseId: null,
    addsChild: false,
  };
  return Object.fromEntries(['version', ...(inputsOf[act] ?? [])].map((name) => [name, all[name]]));
}

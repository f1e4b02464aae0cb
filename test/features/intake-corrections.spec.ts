import { randomUUID } from 'node:crypto';
import type { MatterWritten } from '../../src/contract/intake.js';
import type { Problem } from '../../src/contract/problems.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import * as room from './concerns-room.js';
import { leave } from './three.js';

let scene: Scene;
let teacher: Person;
let worker: Person;
let colleague: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  teacher = await scene.on(scene.school, ['contact']);
  const manager = await scene.off(scene.social, ['manager']);
  [worker, colleague] = [await scene.on(scene.social), await scene.on(scene.social)];
  for (const { id } of [worker, colleague]) await manager.does('PUT', `/api/agency/intake/people/${id}`);
});
afterAll(() => scene.world.end());
afterEach(() => {
  leave(teacher, worker, colleague);
});

async function decided(): Promise<string> {
  const { id } = await room.raised(teacher, room.report(scene.social));
  await room.does(worker, id, 'protection', { needsProtection: false, text: 'Ingen fara nu.' });
  await room.does(worker, id, 'decision', { decision: 'opened', reason: 'Behöver utredas.' });
  return id;
}

const whole = async (id: string) => (await room.matterOf(worker, id)).body;
const correctsDecision = (id: string, changes: object = {}) =>
  room.does(colleague, id, 'decision-correction', {
    decision: 'not_opened',
    reason: 'Inget att utreda.',
    because: 'Fel barn.',
    ...changes,
  });

describe('what the intake has judged', () => {
  it('says who judged it, and when', async () => {
    const { protection, decidedBy, decidedAt, corrections } = await whole(await decided());
    expect(protection?.byId).toBe(worker.id);
    expect(decidedBy).toBe(worker.id);
    for (const at of [protection?.at, decidedAt]) expect(Date.now() - Date.parse(at ?? '')).toBeLessThan(60_000);
    expect(corrections).toEqual([]);
  });

  it('is put right with a reason, and how it stood is kept', async () => {
    const id = await decided();
    const before = await whole(id);
    const how = { needsProtection: true, text: 'Hotas hemma.', because: 'Eleven berättade mer.' };
    expect((await room.does(colleague, id, 'protection-correction', how)).status).toBe(200);
    expect((await correctsDecision(id)).status).toBe(200);
    const after = await whole(id);
    expect(after).toMatchObject({
      decision: 'not_opened',
      decisionReason: 'Inget att utreda.',
      decidedBy: colleague.id,
    });
    expect(after.protection).toMatchObject({ needsProtection: true, text: 'Hotas hemma.', byId: colleague.id });
    const by = { byId: worker.id, correctedBy: colleague.id };
    expect(after.corrections).toMatchObject([
      {
        ...by,
        kind: 'protection',
        word: 'not_needed',
        text: 'Ingen fara nu.',
        at: before.protection?.at,
        reason: how.because,
      },
      { ...by, kind: 'decision', word: 'opened', text: 'Behöver utredas.', at: before.decidedAt, reason: 'Fel barn.' },
    ]);
  });

  it('has ended as it had, and why, when it is opened again', async () => {
    const id = await decided();
    const ending = { outcome: 'no_action', reason: 'Inget mer att göra här.', caseId: null, addsChild: false };
    await room.does(worker, id, 'outcome', ending);
    const { closedAt } = await whole(id);
    await room.does(colleague, id, 'reopening');
    const after = await whole(id);
    expect([after.outcome, after.outcomeReason]).toEqual([null, null]);
    const former = { kind: 'outcome', word: 'no_action', text: ending.reason, byId: worker.id, at: closedAt };
    expect(after.corrections).toEqual([
      { ...former, reason: null, correctedBy: colleague.id, correctedAt: expect.any(String) as string },
    ]);
    await room.does(worker, id, 'outcome', { ...ending, outcome: 'advised', reason: 'Råd lämnat.' });
    await room.does(worker, id, 'reopening');
    expect((await whole(id)).corrections.map(({ word }) => word)).toEqual(['no_action', 'advised']);
  });

  it('stays on its day when only the words are other, so that no time of the law is won', async () => {
    const id = await decided();
    const before = await whole(id);
    await correctsDecision(id, { decision: 'opened' });
    expect(await whole(id)).toMatchObject({ decidedAt: before.decidedAt, decidedBy: worker.id });
  });

  it('is judged once, and put right after that; and not before, nor when the matter is closed', async () => {
    const id = await decided();
    const again = { needsProtection: true, text: 'En gång till.' };
    expect((await room.does(colleague, id, 'protection', again)).status).toBe(409);
    const { id: fresh } = await room.raised(teacher, room.report(scene.social));
    expect((await correctsDecision(fresh)).status).toBe(400);
    expect((await room.does(worker, fresh, 'protection-correction', { ...again, because: 'Fel.' })).status).toBe(400);
    await room.does(worker, id, 'outcome', { outcome: 'no_action', reason: 'Klart.', caseId: null, addsChild: false });
    const late = await correctsDecision(id);
    expect([late.status, (late.body as unknown as Problem).code]).toEqual([409, 'matter-changed']);
  });

  it('keeps an inquiry that has been extended: it was opened', async () => {
    const id = await decided();
    await room.does(worker, id, 'extension', { until: '2030-01-01', reason: 'Barnet är sjukt.' });
    expect((await correctsDecision(id)).status).toBe(400);
    expect((await correctsDecision(id, { decision: 'opened' })).status).toBe(200);
  });

  it('is told to whoever raised it when she is answered anew, and not by being put right', async () => {
    const id = await decided();
    await room.does(worker, id, 'answer');
    const told = JSON.stringify((await room.myConcern(teacher, id)).body);
    teacher.connects();
    teacher.heard.length = 0;
    await correctsDecision(id);
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.map(({ event }) => event)).not.toContain('concern.changed');
    expect(JSON.stringify((await room.myConcern(teacher, id)).body)).toBe(told);
    await room.does(worker, id, 'answer');
    expect((await room.myConcern(teacher, id)).body.answer).toBe('not_opened');
  });
});

describe('a consultation', () => {
  const writes = (by: Person, id: string) =>
    by.does('POST', `/api/concerns/${id}/messages`, { id: randomUUID(), body: 'Kan du berätta mer?' });
  const rowOf = async (id: string) => (await room.intakeOf(worker)).matters.find((matter) => matter.id === id);
  const dueOf = async (id: string) =>
    (await scene.world.sql<{ due: Date | null }>('select due_on as due from samverka.matters where id = $1', [id]))[0]
      ?.due;

  it('waits until the intake has answered, and again when more is asked', async () => {
    const { id } = await room.raised(teacher, room.consultation(scene.social));
    const raised = await rowOf(id);
    expect(raised).toMatchObject({ askedAt: raised?.receivedAt, repliedAt: null });
    await writes(teacher, id);
    expect(await rowOf(id)).toMatchObject({ askedAt: raised?.receivedAt, repliedAt: null });
    await writes(colleague, id);
    const answered = await rowOf(id);
    expect(answered?.repliedAt).not.toBeNull();
    expect(await dueOf(id)).toBeNull();
    await writes(colleague, id);
    expect((await rowOf(id))?.repliedAt).toBe(answered?.repliedAt);
    await writes(teacher, id);
    const anew = await rowOf(id);
    expect(anew).toMatchObject({ repliedAt: null });
    expect(anew?.askedAt).not.toBe(raised?.receivedAt);
    expect(await dueOf(id)).not.toBeNull();
  });

  it('is told of as it then stands', async () => {
    const { id } = await room.raised(teacher, room.consultation(scene.social));
    await worker.watches({ kind: 'intake', id: scene.social });
    await writes(colleague, id);
    await untilTold(scene.world, [worker]);
    const heard = worker.heard.find(({ event }) => event === 'matter.written');
    const { matterId, ...written } = heard?.payload as MatterWritten;
    expect(matterId).toBe(id);
    expect(await rowOf(id)).toMatchObject({ ...written, messages: 1 });
  });

  it('that has been answered is late no more, whatever was done with it in between', async () => {
    const { id } = await room.raised(teacher, room.consultation(scene.social));
    await writes(colleague, id);
    await room.does(worker, id, 'assignee', { assigneeId: worker.id });
    expect(await dueOf(id)).toBeNull();
  });
});

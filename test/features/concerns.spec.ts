import { execFileSync } from 'node:child_process';
import type { ConcernMessage } from '../../src/contract/concerns.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import * as room from './concerns-room.js';
import { leave } from './three.js';

let scene: Scene;
let teacher: Person;
let colleague: Person;
let principal: Person;
let officer: Person;
let manager: Person;
let worker: Person;
let outsider: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  teacher = await scene.on(scene.school, ['contact'], 'Maria Sandell');
  colleague = await scene.on(scene.school, ['contact']);
  principal = await scene.on(scene.school, ['principal', 'manager']);
  officer = await scene.on(scene.police);
  manager = await scene.off(scene.social, ['manager']);
  worker = await scene.off(scene.social);
  outsider = await scene.on(scene.social);
  await manager.does('PUT', `/api/agency/intake/people/${worker.id}`);
});
afterAll(() => scene.world.end());
afterEach(() => {
  leave(teacher, colleague, principal, officer, manager, worker, outsider);
});

/** What was told of what is done already comes when it comes. */
async function watchesFromNow(person: Person): Promise<void> {
  await person.watches({ kind: 'mine', id: person.id });
  await untilTold(scene.world, [person]);
  person.heard.splice(0);
}

const eventsOf = (person: Person) =>
  person.heard.map(({ event }) => event).filter((event) => event !== 'presence.changed');

describe('a concern', () => {
  it('reaches the intake at once, and nobody else', async () => {
    const others = [colleague, principal, officer, manager, outsider];
    await worker.watches({ kind: 'intake', id: scene.social });
    for (const person of [teacher, ...others]) await person.watches({ kind: 'mine', id: person.id });
    const { status, body: receipt } = await room.raises(teacher, room.report(scene.social));
    await untilTold(scene.world, [worker, teacher, ...others]);
    expect([status, receipt]).toMatchObject([201, { standing: 'received', answer: null, form: 'report' }]);
    expect(worker.heard.find(({ event }) => event === 'matter.arrived')?.payload).toMatchObject({ code: receipt.code });
    for (const other of others) {
      expect(eventsOf(other)).toEqual([]);
      expect((await room.myConcern(other, receipt.id)).status).toBe(404);
      expect((await room.matterOf(other, receipt.id)).status).toBe(404);
      expect((await room.mine(other)).concerns).toEqual([]);
    }
  });

  it('is read by the intake as it was written, signed by whoever raised it, and by her as she sent it', async () => {
    const sent = room.report(scene.social);
    const receipt = await room.raised(teacher, sent);
    const { body: matter } = await room.matterOf(worker, receipt.id);
    const { content, child } = sent;
    expect(matter.concern).toMatchObject({ content, child, reporter: { name: 'Maria Sandell' } });
    expect((await room.myConcern(teacher, receipt.id)).body).toMatchObject({ content, child });
    const { matters } = await room.intakeOf(worker);
    expect(matters.find(({ id }) => id === receipt.id)).toMatchObject({ code: receipt.code, version: 1 });
  });

  it('sent twice, even at once, is raised once', async () => {
    const sent = room.report(scene.social);
    const answers = await Promise.all([1, 2, 3, 4].map(() => room.raises(teacher, sent)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const { matters } = await room.intakeOf(worker);
    expect(matters.filter(({ id }) => id === answers[0]?.body.id)).toHaveLength(1);
  });

  it.each([
    ['a report about nobody', { child: null }],
    ['that says nothing', { content: { ...room.content, seen: null, told: null } }],
    ['a consultation that names a child', { form: 'consultation' as const }],
  ])('%s is refused', async (_, changes) => {
    expect((await room.raises(teacher, room.report(scene.social, changes))).status).toBe(400);
  });

  it('is refused where there is no intake, or it is my own', async () => {
    expect((await room.raises(teacher, room.report(scene.police))).status).toBe(404);
    expect((await room.raises(outsider, room.report(scene.social))).status).toBe(404);
  });

  it('that names somebody by number is no consultation', async () => {
    const content = { ...room.content, told: 'Det gäller 20121212-1212, tror jag.' };
    const { status, body } = await room.raises(teacher, room.consultation(scene.social, { content }));
    expect([status, body]).toMatchObject([422, { code: 'identity-in-text' }]);
  });
});

describe('what becomes of it', () => {
  it('is told to whoever raised it: received, being assessed, closed; and the answer once it is given', async () => {
    const { id } = await room.raised(teacher, room.report(scene.social));
    const standing = async () => {
      const { concerns } = await room.mine(teacher);
      return concerns.find((concern) => concern.id === id);
    };
    expect(await standing()).toMatchObject({ standing: 'received', answer: null });
    await room.does(worker, id, 'assignee', { assigneeId: worker.id });
    expect(await standing()).toMatchObject({ standing: 'assessing', answer: null });
    await room.does(worker, id, 'protection', { needsProtection: false, text: 'Ingen fara nu.' });
    await room.does(worker, id, 'decision', { decision: 'opened', reason: 'Behöver utredas.' });
    expect(await standing()).toMatchObject({ standing: 'assessing', answer: null });
    await room.does(worker, id, 'answer');
    expect(await standing()).toMatchObject({ standing: 'assessing', answer: 'opened' });
    await room.does(worker, id, 'outcome', { outcome: 'no_action', reason: 'Klart.', caseId: null, addsChild: false });
    expect(await standing()).toMatchObject({ standing: 'closed', answer: 'opened' });
  });

  it('is felt by her only where her own view changes', async () => {
    const { id } = await room.raised(teacher, room.report(scene.social));
    await teacher.watches({ kind: 'mine', id: teacher.id });
    await room.does(worker, id, 'assignee', { assigneeId: worker.id });
    await untilTold(scene.world, [teacher]);
    teacher.heard.length = 0;
    await room.does(worker, id, 'assignee', { assigneeId: worker.id });
    await watchesFromNow(teacher);
    await room.does(worker, id, 'rating', { rating: 'red', reason: 'Två bilar nu.' });
    await room.does(worker, id, 'protection', { needsProtection: true, text: 'Behöver skydd.' });
    await room.does(worker, id, 'assignee', { assigneeId: null });
    await untilTold(scene.world, [teacher]);
    expect(eventsOf(teacher)).toEqual([]);
    await room.does(worker, id, 'decision', { decision: 'ongoing', reason: 'Utreds redan.' });
    await room.does(worker, id, 'answer');
    await untilTold(scene.world, [teacher]);
    expect(eventsOf(teacher)).toEqual(['concern.changed', 'notices.changed']);
  });

  it('cannot be told before it is decided, nor where nobody has asked', async () => {
    const { id } = await room.raised(teacher, room.report(scene.social, { wantsAnswer: false }));
    expect((await room.does(worker, id, 'answer')).status).toBe(400);
    await room.does(worker, id, 'decision', { decision: 'not_opened', reason: 'Skolan har en plan.' });
    expect((await room.does(worker, id, 'answer')).status).toBe(400);
  });
});

describe('a consultation', () => {
  it('is answered in a thread that the two read, and nobody else', async () => {
    const { id } = await room.raised(teacher, room.consultation(scene.social));
    await worker.watches({ kind: 'intake', id: scene.social });
    await watchesFromNow(teacher);
    worker.heard.splice(0);
    const say = (by: Person, body: string) =>
      by.asks<ConcernMessage>('POST', `/api/concerns/${id}/messages`, { id: crypto.randomUUID(), body });
    expect((await say(worker, 'Berätta mer.')).status).toBe(201);
    expect((await say(teacher, 'Det började i augusti.')).status).toBe(201);
    await untilTold(scene.world, [worker, teacher]);
    const withoutBells = (person: Person) => eventsOf(person).filter((event) => event !== 'notices.changed');
    expect(withoutBells(worker)).toEqual(['matter.written', 'matter.written']);
    expect(withoutBells(teacher)).toEqual(['concern.changed', 'concern.changed']);
    const { body } = await room.myConcern(teacher, id);
    expect(body.thread.map((message) => message.body)).toEqual(['Berätta mer.', 'Det började i augusti.']);
    expect((await room.matterOf(worker, id)).body.concern.thread).toHaveLength(2);
    for (const other of [colleague, officer, outsider]) expect((await say(other, 'Jag med.')).status).toBe(404);
    expect((await say(manager, 'Jag med.')).status).toBe(403); // it is not in her role, whatever there is
  });

  it('has no thread where a child is named', async () => {
    const { id } = await room.raised(teacher, room.report(scene.social));
    const message = { id: crypto.randomUUID(), body: 'Hur går det?' };
    expect((await teacher.asks('POST', `/api/concerns/${id}/messages`, message)).status).toBe(404);
  });
});

describe('a copy for the school’s own file', () => {
  const taken = async (person: Person, id: string) =>
    fetch(`${person.url}/api/concerns/${id}/copies`, {
      method: 'POST',
      headers: { cookie: `samverka=${person.token}`, origin: person.url },
    });

  it('is a tagged PDF/A that says what was sent, letter by letter, and nothing that it would be read as', async () => {
    const seen = 'Hämtas *inte* av #mamma [längre] $x$ \\ "så" <där> å ä ö';
    const { id, code } = await room.raised(teacher, room.report(scene.social, { content: { ...room.content, seen } }));
    const answer = await taken(teacher, id);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toContain(`Orosanmalan ${code}.pdf`);
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(pdf.toString('latin1')).toContain('pdfaid');
    const text = textOf(pdf);
    for (const part of [code, 'Maria Sandell', 'E.L., 8B', seen]) expect(text).toContain(part);
  });

  it('says where it was sent, and whether an answer was asked for', async () => {
    const { name } = (await room.mine(teacher)).intakes.find(({ id }) => id === scene.social)!;
    for (const [wantsAnswer, words] of [
      [true, 'Återkoppling Begärd: om en utredning inleds eller inte'],
      [false, 'Återkoppling Inte begärd'],
    ] as const) {
      const { id } = await room.raised(teacher, room.report(scene.social, { wantsAnswer }));
      const text = textOf(Buffer.from(await (await taken(teacher, id)).arrayBuffer()));
      for (const part of [`Till ${name}`, words]) expect(text).toContain(part);
    }
  });

  it('is for whoever raised it, and for nobody else', async () => {
    const { id } = await room.raised(teacher, room.report(scene.social));
    for (const other of [colleague, principal, officer, worker, outsider])
      expect((await taken(other, id)).status).toBe(404);
  });
});

/** As a reader of the file finds it (poppler). */
function textOf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().replaceAll(/\s+/g, ' ');
}

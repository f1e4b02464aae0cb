import fc from 'fast-check';
import type { Socket } from 'socket.io-client';
import { problemCodes } from '../../src/contract/problems.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { brokenPackets, unknownEvents, type WrongMessage, wrongMessages } from './frames.js';
import { Scene } from './scene.js';
import { seed } from './seed.js';
import { everythingKept } from './store.js';

const frames = Number(process.env.FRAMES ?? 3000);
let scene: Scene;
let caseId: string;
let shared: string[];
let senders: Person[];
let teacher: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  const officer = await scene.on(scene.police);
  const assistant = await scene.on(scene.social);
  teacher = await scene.on(scene.school, ['contact']);
  shared = scene.all;
  senders = [officer, assistant, await scene.off(scene.police, ['manager']), await scene.anOperator()];
  ({ caseId } = await officer.opens(scene.board, { agencyIds: [scene.social, scene.school] }));
  await teacher.watchesCase(caseId);
});
afterAll(() => scene.world.end());

/** The socket without its types: what anybody can send. */
function wire(person: Person): Socket {
  if (person.socket?.connected !== true) person.leaves();
  return person.socket ?? person.connects();
}

interface Refusal {
  ok: boolean;
  code: string;
}

async function expectRefused(sender: Person, { event, args }: WrongMessage): Promise<void> {
  const answer = (await wire(sender)
    .timeout(10_000)
    .emitWithAck(event, ...args)) as Refusal;
  expect(Object.keys(answer).sort()).toEqual(['code', 'ok']);
  expect(answer.ok).toBe(false);
  expect(problemCodes.filter((code) => code !== 'internal' && code !== 'busy')).toContain(answer.code);
}

/** Everybody else hears what is told, as if nothing had happened. */
async function expectOthersUndisturbed(): Promise<void> {
  const note = await senders[0]!.writes(caseId, shared);
  await untilTold(scene.world, [teacher]);
  expect(teacher.heard.findLast(({ event }) => event === 'note.written')?.payload).toEqual(note);
}

/** Either the server hung up on this one, or it still answers it. */
async function untilSettled(socket: Socket): Promise<void> {
  const hungUp = new Promise<void>((resolve) =>
    socket.once('disconnect', () => {
      resolve();
    }),
  );
  const answered = socket.emitWithAck('pulse', { kind: 'case', id: caseId }).then(() => undefined);
  await Promise.race([hungUp, answered]);
}

async function sendRaw(sender: Person, packet: string): Promise<Socket> {
  const socket = wire(sender);
  if (!socket.connected)
    await new Promise<void>((resolve) =>
      socket.once('connect', () => {
        resolve();
      }),
    );
  socket.io.engine.write(packet);
  return socket;
}

describe('a message with a fault', () => {
  it(`is refused with a code and stores nothing, ${String(frames)} times`, async () => {
    const before = await everythingKept(scene.world);
    const wrong = fc.tuple(fc.nat({ max: senders.length - 1 }), wrongMessages(caseId, shared));
    const refused = fc.asyncProperty(wrong, ([sender, message]) => expectRefused(senders[sender]!, message));
    await fc.assert(refused, { numRuns: frames, seed, interruptAfterTimeLimit: 300_000, markInterruptAsFailure: true });
    expect(await everythingKept(scene.world)).toEqual(before);
    await expectOthersUndisturbed();
  }, 360_000);

  it('would be answered without the fault', async () => {
    const socket = wire(senders[0]!);
    const view = { kind: 'case', id: caseId };
    for (const event of ['view.watch', 'pulse', 'view.leave'])
      expect(await socket.emitWithAck(event, view)).toMatchObject({ ok: true });
    expect(await socket.emitWithAck('writing', { caseId, audience: shared })).toEqual({ ok: true });
    expect(await socket.emitWithAck('presence.show', true)).toEqual({ ok: true });
  });
});

describe('an event that there is none of', () => {
  it.each(unknownEvents.map((event) => [event.slice(0, 20), event]))('does nothing: %j', async (_, event) => {
    const socket = wire(senders[0]!);
    socket.emit(event, { kind: 'case', id: caseId });
    await untilSettled(socket);
    await expectOthersUndisturbed();
  });
});

describe('a packet that is none', () => {
  it.each(brokenPackets.map((packet) => [packet.slice(0, 40), packet]))(
    'disturbs nobody else: %j',
    async (_, packet) => {
      await untilSettled(await sendRaw(senders[1]!, packet));
      await expectOthersUndisturbed();
    },
  );
});

describe('a frame beyond measure', () => {
  it('ends the connection that it came by, and no other', async () => {
    const socket = await sendRaw(senders[1]!, `2["pulse","${'x'.repeat(70_000)}"]`);
    await new Promise<void>((resolve) =>
      socket.once('disconnect', () => {
        resolve();
      }),
    );
    expect(teacher.socket?.connected).toBe(true);
    await expectOthersUndisturbed();
  });
});

describe('watching more than a screen can show', () => {
  it('is refused from the twenty-first view on', async () => {
    const opening = Array.from({ length: 21 }, () => senders[0]!.opens(scene.board));
    const cards = await Promise.all(opening);
    senders[0]!.leaves();
    const socket = wire(senders[0]!);
    const answers: Refusal[] = [];
    for (const card of cards)
      answers.push((await socket.emitWithAck('view.watch', { kind: 'case', id: card.caseId })) as Refusal);
    expect(answers.map(({ ok }) => ok)).toEqual([...Array.from({ length: 20 }, () => true), false]);
  });
});

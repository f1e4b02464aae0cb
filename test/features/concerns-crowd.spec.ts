import { randomUUID } from 'node:crypto';
import type { IntakeView, MatterRow } from '../../src/contract/intake.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import * as room from './concerns-room.js';

const [schools, ofEach, triaging] = [40, 10, 20];
let scene: Scene;
let teachers: Person[];
let workers: Person[];

beforeAll(async () => {
  scene = await Scene.begin();
  const manager = await scene.off(scene.social, ['manager']);
  workers = await Promise.all(Array.from({ length: triaging }, () => scene.off(scene.social)));
  for (const { id } of workers) await manager.does('PUT', `/api/agency/intake/people/${id}`);
  teachers = await Promise.all(Array.from({ length: schools }, aTeacher));
});
afterAll(async () => {
  for (const worker of workers) worker.leaves();
  await scene.world.end();
});

async function aTeacher(): Promise<Person> {
  return scene.off(await scene.world.anAgency('school'), ['contact']);
}

/** Sends her concerns, one after the other; now and then one twice, as when the answer to the first was lost. */
async function sendsAll(teacher: Person): Promise<string[]> {
  const codes: string[] = [];
  for (let n = 0; n < ofEach; n++) {
    const concern = room.report(scene.social, { id: randomUUID() });
    const sent = await Promise.all(Array.from({ length: n % 3 === 0 ? 2 : 1 }, () => kept(teacher, concern)));
    codes.push(sent[0]!);
    expect(new Set(sent).size).toBe(1);
  }
  return codes;
}

/** What was too much at once is sent again, as the queue of a phone does. */
async function kept(teacher: Person, concern: object): Promise<string> {
  for (;;) {
    const { status, body } = await room.raises(teacher, concern);
    if (status === 201) return body.code;
    expect(status).toBe(503);
  }
}

/** Takes what comes, as she hears of it; several may reach for the same, and one gets it. */
function triages(worker: Person, place: number): () => Promise<MatterRow[]> {
  const taken: Promise<MatterRow | undefined>[] = [];
  const socket = worker.socket!;
  socket.on('matter.arrived', (row: MatterRow) => {
    const turn = parseInt(row.id.slice(0, 4), 16);
    if ([0, 1].some((next) => (turn + next) % triaging === place)) taken.push(takes(worker, row));
  });
  return async () => (await Promise.all(taken)).flatMap((row) => row ?? []);
}

async function takes(worker: Person, { id, version }: MatterRow): Promise<MatterRow | undefined> {
  for (;;) {
    const input = { version, assigneeId: worker.id };
    const { status, body } = await worker.asks<MatterRow>('PUT', `/api/intake/${id}/assignee`, input);
    if (status === 200) return body;
    if (status === 409) return undefined;
    expect(status).toBe(503);
  }
}

const arrivedAt = ({ heard }: Person) =>
  heard.flatMap(({ event, payload }) => (event === 'matter.arrived' ? [(payload as MatterRow).code] : []));

describe('four hundred concerns from forty schools, with twenty who triage them', () => {
  it('are all there, once, to everybody, and each is taken by one', async () => {
    for (const worker of workers) await worker.watches({ kind: 'intake', id: scene.social });
    const ends = workers.map(triages);
    const sent = (await Promise.all(teachers.map(sendsAll))).flat().sort();
    await untilTold(scene.world, workers);
    expect(new Set(sent).size).toBe(schools * ofEach);
    for (const worker of workers) expect(arrivedAt(worker).sort()).toEqual(sent);
    const taken = (await Promise.all(ends.map((end) => end()))).flat();
    expect(taken.map(({ code }) => code).sort()).toEqual(sent);
    const { matters } = await workers[0]!.does<IntakeView>('GET', '/api/intake');
    expect(matters.map(({ code }) => code).sort()).toEqual(sent);
    for (const { id, assigneeId } of taken) expect(matters.find((one) => one.id === id)?.assigneeId).toBe(assigneeId);
    for (const teacher of teachers) expect((await room.mine(teacher)).concerns).toHaveLength(ofEach);
  }, 180_000);
});

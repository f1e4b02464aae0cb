import type { CardView } from '../../src/contract/cards.js';
import type { NoteView } from '../../src/contract/notes.js';
import {
  headAtRevocation,
  noteTheMoment,
  type Revocation,
  revocations,
  type Revoked,
  watchFor,
} from '../hardening/revocations.js';
import { Scene, until } from '../hardening/scene.js';
import { diceFrom, seed } from '../hardening/seed.js';
import type { Heard, Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

const trials = Number(process.env.TRIALS ?? 10);
const dice = diceFrom(seed);
let scene: Scene;
let manager: Person;
let colleague: Person;
let teacher: Person;
let writers: Person[];

beforeAll(async () => {
  scene = await Scene.begin();
  const { police, social, school } = scene;
  manager = await scene.off(police, ['manager']);
  colleague = await scene.on(police);
  teacher = await scene.on(school);
  writers = [];
  for (const agencyId of [police, social, school, police, social, school]) writers.push(await scene.on(agencyId));
  await noteTheMoment(scene);
});
afterAll(() => scene.world.end());

/** People who write to everybody on a case, one note after the other, until they are told to stop. */
class Load {
  readonly kept: NoteView[] = [];
  private isOver = false;
  private readonly writing: Promise<void>;

  constructor(private readonly card: CardView) {
    this.writing = Promise.all(writers.map((writer) => this.keepsWriting(writer))).then(() => undefined);
  }

  written(more: number): Promise<void> {
    const goal = this.kept.length + more;
    return until(() => this.kept.length >= goal);
  }

  async stops(): Promise<void> {
    this.isOver = true;
    await this.writing;
  }

  /** To all who take part; when the police no longer do, to the others. */
  private async keepsWriting(writer: Person): Promise<void> {
    const withoutPolice = this.card.agencyIds.filter((agencyId) => agencyId !== scene.police);
    const audiences = [this.card.agencyIds, writer.agencyId === scene.police ? [] : withoutPolice];
    for (const audience of audiences) while (!this.isOver && (await this.wrote(writer, audience)));
  }

  private async wrote(writer: Person, audience: string[]): Promise<boolean> {
    if (audience.length === 0) return false;
    const note = { id: crypto.randomUUID(), body: 'Under tiden', audience, sharing: writer.shares(audience) };
    const { status, body } = await writer.asks<NoteView>('POST', `/api/cases/${this.card.caseId}/notes`, note);
    if (status === 201) this.kept.push(body);
    else expect([404, busy]).toContain(status);
    return status !== 404;
  }
}

/** Under load nothing is kept, and whoever writes tries again. */
const busy = 503;

interface Trial {
  revoked: Revoked;
  card: CardView;
  load: Load;
}

interface Ended extends Trial {
  head: number;
}

async function begins(): Promise<Trial> {
  const person = await scene.on(scene.police);
  const card = await colleague.opens(scene.board, { agencyIds: [scene.social, scene.school] });
  await Promise.all([person, teacher].map((each) => each.watchesCase(card.caseId)));
  await person.watchesBoard(scene.board);
  teacher.heard.length = 0;
  await watchFor(scene, person, card.streamId);
  return { revoked: { scene, person, caseId: card.caseId, manager, colleague }, card, load: new Load(card) };
}

function inStream(heard: readonly Heard[], streamId: string): number[] {
  return heard.flatMap(({ at }) => (at?.streamId === streamId ? [at.seq] : []));
}

function notesIn(heard: readonly Heard[]): string[] {
  return heard.flatMap(({ event, payload }) => (event === 'note.written' ? [(payload as NoteView).id] : []));
}

/** Nothing that was committed after the revocation; and how much came before, and after. */
async function expectSilenceAfter({
  revoked: { person },
  card,
  head,
}: Ended): Promise<{ heard: number; missed: number }> {
  const heard = inStream(person.heard, card.streamId);
  expect(heard.filter((seq) => seq > head)).toEqual([]);
  const sql = 'select head from samverka.streams where id = $1';
  const [stream] = await scene.world.sql<{ head: string }>(sql, [card.streamId]);
  return { heard: heard.length, missed: Number(stream?.head) - head };
}

function expectNothingMissedByOthers({ load, card }: Trial): void {
  const heard = notesIn(teacher.heard);
  expect(new Set(heard).size).toBe(heard.length);
  expect(heard.sort()).toEqual(load.kept.map(({ id }) => id).sort());
  const seqs = inStream(teacher.heard, card.streamId).sort((a, b) => a - b);
  expect(seqs).toEqual(seqs.map((_, place) => (seqs[0] ?? 0) + place));
}

/** A session that ended is cut off by the next sweep; whoever lost the case alone is told so. */
async function untilShownOut({ revoked: { person, caseId } }: Trial, status: number): Promise<void> {
  if (status === 401) await until(() => person.socket?.connected === false);
  await untilTold(scene.world, [person]);
  const left = person.heard.flatMap(({ event, payload }) => (event === 'case.left' ? [payload] : []));
  if (status === 404) expect(left).toContainEqual(expect.objectContaining({ caseId }));
  else expect(left).toEqual([]);
}

async function oneTrial({ happens, status }: Revocation): Promise<Ended> {
  const trial = await begins();
  const { person, caseId } = trial.revoked;
  await trial.load.written(1 + Math.floor(dice() * 12));
  await happens(trial.revoked);
  expect((await person.asks('GET', `/api/cases/${caseId}`)).status).toBe(status);
  await trial.load.written(6);
  await trial.load.stops();
  await untilTold(scene.world, [teacher]);
  expectNothingMissedByOthers(trial);
  teacher.leaves();
  return { ...trial, head: await headAtRevocation(scene) };
}

describe.each(revocations)('somebody who $name while six others write', (revocation) => {
  it(`hears nothing that was committed afterwards, and the others miss nothing, ${String(trials)} times`, async () => {
    const [ended, total]: [Ended[], { heard: number; missed: number }] = [[], { heard: 0, missed: 0 }];
    for (let trial = 0; trial < trials; trial++) ended.push(await oneTrial(revocation));
    for (const trial of ended) {
      await untilShownOut(trial, revocation.status);
      const { heard, missed } = await expectSilenceAfter(trial);
      trial.revoked.person.leaves();
      Object.assign(total, { heard: total.heard + heard, missed: total.missed + missed });
    }
    // Not for want of anything to hear: there was much, before and after.
    expect(total.heard).toBeGreaterThan(trials);
    if (!revocation.endsTheStream) expect(total.missed).toBeGreaterThan(trials);
  }, 180_000);
});

describe('somebody who was taken off the board and put on again', () => {
  it('hears what is written from then on, and nothing of the time between', async () => {
    const person = await scene.on(scene.police);
    const { caseId, agencyIds } = await colleague.opens(scene.board, { agencyIds: [scene.school] });
    const seat = `/api/agency/boards/${scene.board}/people/${person.id}`;
    await person.watchesCase(caseId);
    await untilTold(scene.world, [person]);
    person.heard.length = 0; // that it was opened may be told after she began to watch
    await manager.does('DELETE', seat);
    await colleague.writes(caseId, agencyIds, 'Medan hon var borta');
    await manager.does('PUT', seat);
    await untilTold(scene.world, [person]);
    const told = person.heard.map(({ event }) => event).filter((event) => event !== 'presence.changed');
    expect([...new Set(told)]).toEqual(['case.left', 'places.changed', 'notices.changed']);
    expect(await person.watchesCase(caseId)).toMatchObject({ ok: true });
    const note = await colleague.writes(caseId, agencyIds, 'När hon är tillbaka');
    await untilTold(scene.world, [person]);
    expect(notesIn(person.heard)).toEqual([note.id]);
  });

  it('misses nothing after her look at the case, while others write', async () => {
    const person = await scene.on(scene.police);
    const card = await colleague.opens(scene.board, { agencyIds: [scene.social, scene.school] });
    const seat = `/api/agency/boards/${scene.board}/people/${person.id}`;
    await manager.does('DELETE', seat);
    const load = new Load(card);
    await load.written(6);
    await manager.does('PUT', seat);
    expect(await person.watchesCase(card.caseId)).toMatchObject({ ok: true });
    const { heads } = await person.reads(card.caseId);
    await load.written(12);
    await load.stops();
    await untilTold(scene.world, [person]);
    const after = load.kept.filter(({ seq }) => seq > (heads[card.streamId] ?? 0));
    expect(notesIn(person.heard)).toEqual(expect.arrayContaining(after.map(({ id }) => id)));
  });
});

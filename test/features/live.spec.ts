import type { CardView } from '../../src/contract/cards.js';
import { digestOf } from '../../src/contract/digest.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { Heads } from '../../src/contract/streams.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let officer: Person;
let sergeant: Person;
let teacher: Person;
let assistant: Person;
let people: Person[];
let card: CardView;
let view: { kind: 'case'; id: string };

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  sergeant = await scene.on(scene.police);
  teacher = await scene.on(scene.school);
  assistant = await scene.on(scene.social);
  people = [officer, sergeant, teacher, assistant];
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.school, scene.social] });
  view = { kind: 'case', id: card.caseId };
});
afterEach(async () => {
  for (const person of people) person.leaves();
  await untilTold(scene.world, []);
  for (const person of people) person.heard.length = 0;
});

/** Who is here, as she was last told. */
function present({ heard }: Person): string[] | undefined {
  const told = heard.filter(({ event }) => event === 'presence.changed').at(-1);
  return (told?.payload as { personIds: string[] } | undefined)?.personIds;
}

describe('being there', () => {
  it('is seen by one’s own agency, and by others only while one chooses so', async () => {
    for (const person of [officer, sergeant, teacher]) expect(await person.watches(view)).toMatchObject({ ok: true });
    await untilTold(scene.world, people);
    const police = [officer.id, sergeant.id].sort();
    expect([officer, sergeant, teacher].map(present)).toEqual([police, police, [teacher.id]]);

    await officer.socket?.emitWithAck('presence.show', true);
    await untilTold(scene.world, people);
    expect(present(teacher)).toEqual([officer.id, teacher.id].sort());
    expect(await assistant.watches(view)).toMatchObject({ presentIds: [assistant.id, officer.id].sort() });

    await officer.socket?.emitWithAck('presence.show', false);
    await untilTold(scene.world, people);
    expect([teacher, assistant].map(present)).toEqual([[teacher.id], [assistant.id]]);
  });

  it('makes no sound where it may not be seen', async () => {
    await teacher.watches(view);
    await untilTold(scene.world, [teacher]);
    const before = teacher.heard.length;
    await officer.watches(view);
    await sergeant.watches(view);
    await sergeant.socket?.emitWithAck('view.leave', view);
    officer.leaves();
    await untilTold(scene.world, [teacher, sergeant]);
    expect(teacher.heard).toHaveLength(before);
  });

  it('ends when one leaves the view', async () => {
    for (const person of [officer, sergeant]) await person.watches(view);
    await sergeant.socket?.emitWithAck('view.leave', view);
    await untilTold(scene.world, [officer]);
    expect(present(officer)).toEqual([officer.id]);
  });
});

describe('being on a board', () => {
  it('ends for all to see when one is taken off it', async () => {
    const manager = await scene.off(scene.police, ['manager']);
    const colleague = await scene.on(scene.police);
    for (const person of [officer, colleague]) await person.watchesBoard(scene.board);
    await untilTold(scene.world, [officer, colleague]);
    expect(present(officer)).toEqual([officer.id, colleague.id].sort());
    await manager.does('DELETE', `/api/agency/boards/${scene.board}/people/${colleague.id}`);
    await untilTold(scene.world, [officer]);
    expect(present(officer)).toEqual([officer.id]);
  });
});

describe('“skriver”', () => {
  it('reaches those it is written to, who have the case open, and nobody else', async () => {
    for (const person of people) await person.watches(view);
    const audience = [scene.school, scene.police];
    expect(await officer.socket?.emitWithAck('writing', { caseId: card.caseId, audience })).toEqual({ ok: true });
    await untilTold(scene.world, people);
    const heard = people.map((person) =>
      person.heard.filter(({ event }) => event === 'writing').map(({ payload }) => payload),
    );
    const sign = { caseId: card.caseId, personId: officer.id, audience: [...audience].sort() };
    expect(heard).toEqual([[], [sign], [sign], []]);
  });

  it('is refused for an audience that one could not write to', async () => {
    await officer.watches(view);
    for (const audience of [[scene.school], [scene.police, crypto.randomUUID()]])
      expect(await officer.socket?.emitWithAck('writing', { caseId: card.caseId, audience })).toEqual({
        ok: false,
        code: 'not-found',
      });
  });
});

describe('the digest', () => {
  const headsOnBoard = async (person: Person): Promise<Heads> => {
    const { cards } = await person.readsBoard(scene.board);
    return Object.fromEntries(
      cards.flatMap(({ streams }) => streams.map(({ streamId, head }): [string, number] => [streamId, head])),
    );
  };

  it('is that of the heads that were read, for each her own', async () => {
    await officer.writes(card.caseId, [scene.police]);
    await officer.writes(card.caseId, scene.all);
    for (const person of people) {
      const { heads } = await person.reads(card.caseId);
      expect(await person.watches(view)).toMatchObject({ digest: digestOf(heads) });
      expect(await person.socket?.emitWithAck('pulse', view)).toEqual({ ok: true, digest: digestOf(heads) });
      expect(await person.watchesBoard(scene.board)).toMatchObject({ digest: digestOf(await headsOnBoard(person)) });
    }
  });

  it('moves for those who may read what was written, and for nobody else', async () => {
    for (const person of people) await person.watches(view);
    const digests = () => Promise.all(people.map(async (person) => await person.socket?.emitWithAck('pulse', view)));
    const before = await digests();
    await officer.writes(card.caseId, [scene.police]);
    await officer.writes(card.caseId, [scene.police, scene.social]);
    const after = await digests();
    const moved = after.map((digest, place) => JSON.stringify(digest) !== JSON.stringify(before[place]));
    expect(moved).toEqual([true, true, false, true]);
  });
});

describe('fifty people who write at once', () => {
  it('are heard once each, in a sequence without gaps, and read in agreement with the heads', async () => {
    const agencies = [scene.police, scene.school, scene.social];
    const writers: Person[] = [];
    for (let number = 0; number < 50; number++) writers.push(await scene.on(agencies[number % 3]!));
    card = await officer.opens(scene.board, { agencyIds: [scene.school, scene.social] });
    await teacher.watchesCase(card.caseId);
    const { heads: before } = await teacher.reads(card.caseId);
    const written = await Promise.all(writers.map((writer) => writer.writes(card.caseId, scene.all)));
    await untilTold(scene.world, [teacher]);

    const heard = teacher.heard.filter(({ event }) => event === 'note.written');
    const first = (before[card.streamId] ?? 0) + 1;
    const seqs = heard.map(({ at }) => at?.seq ?? 0).sort((one, other) => one - other);
    expect(seqs).toEqual(written.map((_, place) => first + place));
    const { notes, heads } = await teacher.reads(card.caseId);
    const byId = (all: NoteView[]) => [...all].sort((one, other) => one.id.localeCompare(other.id));
    expect(byId(heard.map(({ payload }) => payload as NoteView))).toEqual(byId(written));
    expect(byId(notes)).toEqual(byId(written));
    expect(heads[card.streamId]).toBe(first + 49);
  });
});

import type { CardView } from '../../src/contract/cards.js';
import type { NoteView } from '../../src/contract/notes.js';
import { logged } from '../support/log.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, type Three, threeAtABoard } from './three.js';

let three: Three;
let officer: Person;
let teacher: Person;
let card: CardView;
let note: NoteView;

beforeAll(async () => {
  three = await threeAtABoard();
  ({ officer, teacher } = three);
  card = await aCaseOfAll(three.scene, officer);
  note = await officer.writes(card.caseId, three.both);
  await untilTold(three.scene.world, []);
});
afterAll(() => three.scene.world.end());

describe('a push', () => {
  const pushed = async (work: () => Promise<unknown>) => {
    const { traces } = await logged(three.scene.world, async () => {
      await work();
      await untilTold(three.scene.world, [officer, teacher, three.assistant]);
    });
    return traces.filter(({ how }) => how === 'told');
  };
  const reached = (of: Person, told: Person[], stirred: Person[] = []) => ({
    agency: of.agencyId,
    people: told.map(({ id }) => id),
    stirred: stirred.map(({ id }) => id),
  });
  afterEach(() => {
    leave(officer, teacher, three.assistant);
  });

  it('leaves whom it reached, a row in the log of each agency that it reached, and of no other', async () => {
    await officer.watchesCase(card.caseId);
    await teacher.watchesCase(card.caseId);
    await three.assistant.watchesCase(card.caseId);
    const rows = await pushed(() => officer.writes(card.caseId, three.both));
    const { streamId } = note;
    expect(rows).toHaveLength(2);
    for (const person of [officer, teacher])
      expect(rows).toContainEqual(expect.objectContaining({ streamId, ...reached(person, [person]) }));
    expect(rows[0]?.from).toBe((await officer.reads(card.caseId)).heads[streamId]);
  });

  it('tells those who watch the board only that it stirred', async () => {
    await officer.watchesCase(card.caseId);
    await teacher.watchesBoard(three.scene.board);
    const rows = await pushed(() => officer.writes(card.caseId, three.both));
    expect(rows).toContainEqual(expect.objectContaining(reached(teacher, [], [teacher])));
  });

  it('reaches nobody who is signed in and does not watch', async () => {
    await teacher.watches({ kind: 'mine', id: teacher.id });
    await teacher.asksLive('view.leave', { kind: 'mine', id: teacher.id });
    expect(await pushed(() => officer.writes(card.caseId, three.both))).toEqual([]);
  });

  it('that cannot be written down is not sent, and the next one is', async () => {
    await teacher.watchesCase(card.caseId);
    await three.scene.world.sql('alter table log.traces add constraint full_up check (how <> $$told$$) not valid');
    await officer.writes(card.caseId, three.both);
    await untilTold(three.scene.world, [teacher]);
    expect(teacher.heard.map(({ event }) => event)).not.toContain('note.written');
    await three.scene.world.sql('alter table log.traces drop constraint full_up');
    expect(await pushed(() => officer.writes(card.caseId, three.both))).toHaveLength(1);
    expect(teacher.heard.map(({ event }) => event)).toContain('note.written');
  });
});

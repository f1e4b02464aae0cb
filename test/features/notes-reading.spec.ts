import type { CardStream, CardView } from '../../src/contract/cards.js';
import type { NoteView } from '../../src/contract/notes.js';
import { identityNumber } from '../hardening/identity-number.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

const pathOf = ({ caseId, streamId, id }: NoteView) => `/api/cases/${caseId}/streams/${streamId}/notes/${id}`;

describe('a board of places', () => {
  it('holds no persons: no identity number comes into it, while other boards take it in a note', async () => {
    const places = await scene.world.aBoard('place', [scene.police]);
    const planner = await scene.world.aPerson(scene.police, { boards: [places] });
    const { caseId } = await planner.opens(places, { stage: 'reported' });
    const note = await planner.writes(caseId, [scene.police], 'Utan nummer');
    const refused = { status: 422, code: 'identity-in-text' };
    const fresh = { id: crypto.randomUUID(), audience: [scene.police] };
    const written = { ...fresh, body: `Om ${identityNumber}`, sharing: null };
    expect(await planner.meets('POST', `/api/cases/${caseId}/notes`, written)).toEqual(refused);
    expect(await planner.meets('PUT', pathOf(note), { version: 1, body: identityNumber, sharing: null })).toEqual(
      refused,
    );
    expect(
      await planner.meets('POST', `/api/cases/${caseId}/actions`, {
        ...fresh,
        task: identityNumber,
        ownerId: planner.id,
        dueOn: null,
        sharing: null,
      }),
    ).toEqual(refused);
    expect((await officer.writes(card.caseId, [scene.police], `Om ${identityNumber}`)).body).toContain(identityNumber);
  });
});

describe('what is new to somebody', () => {
  const unread = async (person: Person) =>
    (await person.reads(card.caseId)).card.streams.map(({ audience, unread: count }: CardStream) => [
      audience.length,
      count,
    ]);

  it('is what others wrote in what she may read, until she has read it', async () => {
    await officer.writes(card.caseId, both);
    await officer.writes(card.caseId, scene.all);
    await officer.writes(card.caseId, [scene.police]);
    await teacher.writes(card.caseId, scene.all);
    expect(await unread(teacher)).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
    ]);
    expect(await unread(assistant)).toEqual([
      [1, 0],
      [3, 2],
    ]);
    const { heads } = await teacher.reads(card.caseId);
    await officer.writes(card.caseId, both, 'Efter');
    await teacher.does('PUT', `/api/cases/${card.caseId}/reading`, { heads });
    expect(await unread(teacher)).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ]);
    expect(await unread(assistant)).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });

  it('is never less than nothing: marks go no further than there is, and never back', async () => {
    const { streamId } = await officer.writes(card.caseId, both);
    const marks = (seq: number) =>
      teacher.does('PUT', `/api/cases/${card.caseId}/reading`, { heads: { [streamId]: seq } });
    await marks(Number.MAX_SAFE_INTEGER);
    await officer.writes(card.caseId, both);
    await marks(0);
    expect(await unread(teacher)).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
    ]);
  });

  it('is told to her other screens when she has read it, and to nobody else', async () => {
    const { streamId } = await officer.writes(card.caseId, both);
    for (const person of [teacher, officer]) await person.watchesBoard(scene.board);
    await teacher.does('PUT', `/api/cases/${card.caseId}/reading`, { heads: { [streamId]: 1 } });
    await untilTold(scene.world, [teacher, officer]);
    const read = ({ heard }: Person) =>
      heard.filter(({ event }) => event === 'case.read').map(({ payload }) => payload);
    expect([read(teacher), read(officer)]).toEqual([[{ caseId: card.caseId }], []]);
  });
});

import { randomUUID } from 'node:crypto';
import type { CardView } from '../../src/contract/cards.js';
import type { CopyView } from '../../src/contract/copies.js';
import type { NoteHistoryView, NoteView } from '../../src/contract/notes.js';
import type { PoliceMarks } from '../../src/contract/persons.js';
import type { Problem } from '../../src/contract/problems.js';
import type { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
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

const marks: PoliceMarks = { isNoSuspect: true, reliability: 'mostly_reliable', accuracy: 'first_hand' };
const surer: PoliceMarks = { ...marks, accuracy: 'corroborated' };
const pathOf = ({ caseId, streamId, id }: NoteView) => `/api/cases/${caseId}/streams/${streamId}/notes/${id}`;
const marking = (person: Person, audience: string[], said: object = { marks }) =>
  person.asks<NoteView & Problem>('POST', `/api/cases/${card.caseId}/notes`, {
    id: randomUUID(),
    body: 'Hon stod bredvid och såg på.',
    audience,
    sharing: person.shares(audience),
    ...said,
  });
const corrects = (note: NoteView, said: object) =>
  officer.asks<NoteView & Problem>('PUT', pathOf(note), {
    version: note.version,
    body: note.body,
    sharing: null,
    ...said,
  });

describe('what the police write of somebody', () => {
  it('is marked, and read as it is heard', async () => {
    for (const person of [officer, teacher, assistant]) await person.watchesCase(card.caseId);
    const { body: note, status } = await marking(officer, both);
    await untilTold(scene.world, [officer, teacher, assistant]);
    expect([status, note.marks]).toEqual([201, marks]);
    expect((await teacher.reads(card.caseId)).notes).toEqual([note]);
    const heard = [officer, teacher, assistant].map((person) =>
      person.heard.filter(({ event }) => event === 'note.written').map(({ payload }) => payload),
    );
    expect(heard).toEqual([[note], [note], []]);
  });

  it('is marked where others write it too when it is shared on: the marks go along', async () => {
    const { body: note } = await marking(officer, [scene.police]);
    const sharing = lawfully([scene.school]);
    const wish = { version: 1, agencyIds: [scene.school], sharing };
    await officer.does<CopyView>('POST', `${pathOf(note)}/copies`, wish);
    expect((await teacher.reads(card.caseId)).notes).toMatchObject([{ id: note.id, marks }]);
    const { body: corrected } = await corrects(note, { marks: surer });
    await officer.does<CopyView>('POST', `${pathOf(note)}/copies`, { ...wish, version: corrected.version });
    expect((await teacher.reads(card.caseId)).notes).toMatchObject([{ id: note.id, version: 2, marks: surer }]);
  });

  it('is marked otherwise by correcting it, and how it was marked is kept', async () => {
    const { body: note } = await marking(officer, [scene.police]);
    const { body: left } = await corrects(note, { body: 'Hon stod bredvid.' });
    expect(left.marks).toEqual(marks);
    const { body: marked } = await corrects(left, { marks: surer });
    const { body: unmarked } = await corrects(marked, { marks: null });
    expect([marked.marks, unmarked.marks]).toEqual([surer, null]);
    const { versions } = await officer.does<NoteHistoryView>('GET', `${pathOf(note)}/versions`);
    expect(versions.map((version) => version.marks)).toEqual([marks, marks, surer, null]);
  });

  it('is told anew on a ground where others read it and only the marks are new', async () => {
    const { body: note } = await marking(officer, both);
    expect(await corrects(note, { marks: surer })).toMatchObject({ status: 422 });
    const { body } = await corrects(note, { marks: surer, sharing: officer.shares(both) });
    expect(body.marks).toEqual(surer);
  });

  it('carries its marks out of the system too', async () => {
    await marking(officer, both);
    const wish = { format: 'csv', audiences: [both] };
    const { text } = await teacher.asks('POST', `/api/cases/${card.caseId}/exports`, wish);
    expect(text).toContain('Ej misstänkt; Källan: Oftast tillförlitlig; Egen iakttagelse');
  });

  it('need not be: it may be about nobody', async () => {
    expect((await marking(officer, both, {})).body.marks).toBeNull();
  });
});

describe('what others write', () => {
  it('is not marked, by the form or past it', async () => {
    const { status, body } = await marking(teacher, [scene.school]);
    expect([status, body.code]).toEqual([400, 'invalid-input']);
    const note = await teacher.writes(card.caseId, [scene.school]);
    const path = pathOf(note);
    const said = { version: 1, body: 'Annat', sharing: null, marks };
    expect((await teacher.asks('PUT', path, said)).status).toBe(400);
    expect((await teacher.reads(card.caseId)).notes).toMatchObject([{ id: note.id, marks: null }]);
  });

  it.each([{ ...marks, more: 1 }, { isNoSuspect: true }, { ...marks, accuracy: 'toString' }, 'reliable', []])(
    'is refused with marks that are none: %j',
    async (wrong) => {
      expect((await marking(officer, [scene.police], { marks: wrong })).status).toBe(400);
    },
  );
});

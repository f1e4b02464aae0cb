import type { CardView } from '../../src/contract/cards.js';
import type { NoteHistoryView, NoteView } from '../../src/contract/notes.js';
import type { Problem } from '../../src/contract/problems.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let colleague: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
  colleague = await scene.on(scene.police);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

const pathOf = ({ caseId, streamId, id }: NoteView) => `/api/cases/${caseId}/streams/${streamId}/notes/${id}`;
const corrects = (person: Person, note: NoteView, body: string, version = note.version) =>
  person.asks<NoteView & Problem>('PUT', pathOf(note), { version, body, sharing: person.shares(note.audience) });
const withdraws = (person: Person, note: NoteView, version = note.version) =>
  person.asks<NoteView & Problem>('PUT', `${pathOf(note)}/withdrawal`, { version, reason: 'wrong_case' });
const sends = (person: Person, note: object) =>
  person.asks<NoteView & Problem>('POST', `/api/cases/${card.caseId}/notes`, note);

describe('a note', () => {
  it('is read and heard by those it is for, letter by letter, and by nobody else', async () => {
    const people = [officer, teacher, assistant];
    for (const person of people) await person.watchesCase(card.caseId);
    const body = 'Åsa sa: "½ – ja!" 👩‍👧\n\tSe <b>under</b> \\u0000 %00';
    const note = await officer.writes(card.caseId, both, body);
    await untilTold(scene.world, people);
    expect(note).toMatchObject({
      body,
      audience: both,
      authorId: officer.id,
      agencyId: scene.police,
      version: 1,
      seq: 1,
    });
    expect((await teacher.reads(card.caseId)).notes).toEqual([note]);
    expect((await assistant.reads(card.caseId)).notes).toEqual([]);
    const heard = people.map((person) =>
      person.heard.filter(({ event }) => event === 'note.written').map(({ payload }) => payload),
    );
    expect(heard).toEqual([[note], [note], []]);
  });

  it('on the board only stirs its card', async () => {
    await teacher.watchesBoard(scene.board);
    const { streamId, seq } = await officer.writes(card.caseId, both);
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.filter(({ event }) => event !== 'notices.changed').at(-1)).toEqual({
      event: 'case.stirred',
      payload: { caseId: card.caseId, byId: officer.id },
      at: { streamId, seq },
    });
  });

  it('sent again and again, and at the same moment, is kept once and answered alike', async () => {
    await teacher.watchesCase(card.caseId);
    const note = { id: crypto.randomUUID(), body: 'En gång', audience: both, sharing: officer.shares(both) };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sends(officer, note)));
    answers.push(await sends(officer, note));
    await untilTold(scene.world, [teacher]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(teacher.heard.filter(({ event }) => event === 'note.written')).toHaveLength(1);
  });

  it('does not take the place of another', async () => {
    const note = { id: crypto.randomUUID(), body: 'Min', audience: both, sharing: officer.shares(both) };
    await sends(officer, note);
    expect(await sends(officer, { ...note, body: 'Min, ändrad' })).toMatchObject({
      status: 409,
      body: { code: 'id-taken' },
    });
    expect(await sends(teacher, note)).toMatchObject({ status: 409, body: { code: 'id-taken' } });
    expect((await sends(assistant, { ...note, audience: [scene.social], sharing: null })).status).toBe(201);
    expect((await officer.reads(card.caseId)).notes.map(({ body }) => body)).toEqual(['Min']);
  });

  it('is for agencies on the case, the author’s own among them', async () => {
    const leisure = await scene.world.anAgency('leisure');
    for (const audience of [[scene.school], [scene.police, leisure], [scene.police, crypto.randomUUID()]])
      expect((await sends(officer, { id: crypto.randomUUID(), body: 'x', audience, sharing: null })).status).toBe(404);
    expect((await officer.reads(card.caseId)).card.streams.map(({ notes }) => notes)).toEqual([0, 0]);
  });

  it('that goes beyond its author’s agency is kept with the act of sharing it', async () => {
    const { id } = await officer.writes(card.caseId, both);
    await officer.writes(card.caseId, [scene.police]);
    const sql = 'select item_id, to_agencies, decided_by, version from samverka.disclosures where item_kind = $1';
    expect(await scene.world.sql(`${sql} and item_id = $2`, ['note', id])).toEqual([
      { item_id: id, to_agencies: [scene.school], decided_by: officer.id, version: 1 },
    ]);
  });
});

describe('a note that was wrong', () => {
  it('is corrected by its author, heard by its readers, and keeps what it said', async () => {
    const note = await officer.writes(card.caseId, both, 'Fel');
    await teacher.watchesCase(card.caseId);
    const { body: corrected } = await corrects(officer, note, 'Rätt');
    await untilTold(scene.world, [teacher]);
    expect(corrected).toMatchObject({ body: 'Rätt', version: 2, seq: note.seq + 1, writtenAt: note.writtenAt });
    expect(teacher.heard.filter(({ event }) => event === 'note.corrected').map(({ payload }) => payload)).toEqual([
      corrected,
    ]);
    const history = await teacher.does<NoteHistoryView>('GET', `${pathOf(note)}/versions`);
    expect(history.versions.map(({ version, body }) => [version, body])).toEqual([
      [1, 'Fel'],
      [2, 'Rätt'],
    ]);
    expect(await assistant.meets('GET', `${pathOf(note)}/versions`)).toEqual({ status: 404, code: 'not-found' });
  });

  it('is corrected once by two at the same moment: the other is shown both', async () => {
    const note = await officer.writes(card.caseId, both, 'Fel');
    const answers = await Promise.all(['Ett', 'Två'].map((body) => corrects(officer, note, body)));
    const [first, second] = answers.sort((one, other) => one.status - other.status);
    expect([first?.status, second?.status]).toEqual([200, 409]);
    expect(second?.body).toMatchObject({ code: 'note-changed', current: first?.body });
  });

  it('is nobody else’s to correct or withdraw', async () => {
    const note = await officer.writes(card.caseId, both);
    for (const person of [teacher, colleague]) {
      expect((await corrects(person, note, 'Inte mitt')).body.code).toBe('role-missing');
      expect((await withdraws(person, note)).body.code).toBe('role-missing');
    }
    expect((await corrects(assistant, note, 'Finns inte')).body.code).toBe('not-found');
    expect((await officer.reads(card.caseId)).notes).toEqual([note]);
  });

  it('is withdrawn with a reason, stays with its readers, and is changed no more', async () => {
    const note = await officer.writes(card.caseId, both);
    const { body: withdrawn } = await withdraws(officer, note);
    expect(withdrawn).toMatchObject({ body: note.body, withdrawnBecause: 'wrong_case', withdrawalReason: null });
    expect((await teacher.reads(card.caseId)).notes).toEqual([withdrawn]);
    expect(await withdraws(officer, note)).toMatchObject({ status: 409, body: { current: withdrawn } });
    expect((await corrects(officer, note, 'Igen')).status).toBe(409);
  });
});

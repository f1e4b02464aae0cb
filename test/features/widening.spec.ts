import type { CardView } from '../../src/contract/cards.js';
import type { CaseView } from '../../src/contract/cases.js';
import { type CopyView, withoutCopies } from '../../src/contract/copies.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { Problem } from '../../src/contract/problems.js';
import type { SearchView } from '../../src/contract/search.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let officer: Person;
let socialWorker: Person;
let teacher: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  socialWorker = await scene.on(scene.social);
  teacher = await scene.on(scene.school, ['contact']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.social, scene.school] });
});
afterEach(() => {
  for (const person of [officer, socialWorker, teacher]) person.leaves();
});

const pathOf = ({ caseId, streamId, id }: NoteView) => `/api/cases/${caseId}/streams/${streamId}/notes/${id}`;
const sharesOn = (person: Person, note: NoteView, wishes: object = {}) =>
  person.asks<CopyView & Problem>('POST', `${pathOf(note)}/copies`, {
    version: note.version,
    agencyIds: [scene.school],
    sharing: lawfully([scene.school]),
    ...wishes,
  });
const shown = ({ notes, copies }: CaseView) => withoutCopies(notes, copies);
const pair = () => [scene.police, scene.social].sort();

describe('a note that is shared on', () => {
  it('is read as it stood by those who come to, as its author’s and shared by whoever did', async () => {
    const note = await officer.writes(card.caseId, pair(), 'Han är ofta vid tunnelbanan');
    await sharesOn(socialWorker, note);
    const [copy] = (await teacher.reads(card.caseId)).notes;
    expect(copy).toMatchObject({
      body: note.body,
      authorId: officer.id,
      agencyId: scene.police,
      writtenAt: note.writtenAt,
      sharedById: socialWorker.id,
      version: 1,
      audience: scene.all,
    });
    expect(copy?.streamId).not.toBe(note.streamId);
  });

  it('says where it came from to nobody who did not know', async () => {
    const note = await officer.writes(card.caseId, [scene.police]);
    await sharesOn(officer, note, { agencyIds: [scene.school] });
    expect((await teacher.reads(card.caseId)).copies).toEqual([]);
    expect((await socialWorker.reads(card.caseId)).notes).toEqual([]);
    expect(await officer.reads(card.caseId)).toMatchObject({
      copies: [{ noteId: note.id, version: 1, byId: officer.id }],
    });
  });

  it('is one to whoever reads both: on screen, on the card and in a search', async () => {
    const note = await officer.writes(card.caseId, pair(), 'Mopeden står vid porten');
    await sharesOn(officer, note);
    const view = await socialWorker.reads(card.caseId);
    expect(shown(view)).toEqual([note]);
    expect(view.card.streams.reduce((sum, { notes }) => sum + notes, 0)).toBe(1);
    const { notes } = await officer.does<SearchView>('POST', `/api/cases/${card.caseId}/search`, { text: 'mopeden' });
    expect(notes.map(({ streamId }) => streamId)).toEqual([note.streamId]);
    const found = await teacher.does<SearchView>('POST', `/api/cases/${card.caseId}/search`, { text: 'mopeden' });
    expect(found.notes).toHaveLength(1);
  });

  it('is told once to each: as shared on where it came from, as written where it went', async () => {
    const note = await officer.writes(card.caseId, [scene.police]);
    for (const person of [officer, teacher, socialWorker]) await person.watchesCase(card.caseId);
    await sharesOn(officer, note);
    await untilTold(scene.world, [officer, teacher, socialWorker]);
    const heard = (person: Person) =>
      person.heard
        .splice(0)
        .map(({ event }) => event)
        .filter((event) => event !== 'presence.changed')
        .sort();
    expect([heard(officer), heard(teacher), heard(socialWorker)]).toEqual([
      ['note.shared', 'note.written'],
      ['note.written', 'notices.changed'],
      [],
    ]);
  });

  it('is shared once, however often it is sent', async () => {
    const note = await officer.writes(card.caseId, pair());
    const answers = await Promise.all([1, 2, 3].map(() => sharesOn(officer, note)));
    expect(new Set(answers.map(({ status, text }) => `${String(status)} ${text}`)).size).toBe(1);
    expect((await teacher.reads(card.caseId)).notes).toHaveLength(1);
  });

  it('reaches them again when it has been corrected, by an act of its own', async () => {
    const note = await officer.writes(card.caseId, pair(), 'Kl. 19');
    await sharesOn(officer, note);
    const corrected = await officer.does<NoteView>('PUT', pathOf(note), {
      version: 1,
      body: 'Kl. 21',
      sharing: officer.shares(note.audience),
    });
    const reads = async () => (await teacher.reads(card.caseId)).notes.map(({ body, version }) => [body, version]);
    expect(await reads()).toEqual([['Kl. 19', 1]]);
    await sharesOn(officer, corrected);
    expect(await reads()).toEqual([['Kl. 21', 2]]);
  });

  it('stands until it is taken back there too: by its author, or by whoever shared it on', async () => {
    const note = await officer.writes(card.caseId, pair());
    await sharesOn(socialWorker, note);
    await officer.does('PUT', `${pathOf(note)}/withdrawal`, { version: 1, reason: 'wrong' });
    const [copy] = (await teacher.reads(card.caseId)).notes;
    expect(copy?.withdrawnAt).toBeNull();
    const withdrawal = { version: 1, reason: 'wrong' };
    expect(await teacher.meets('PUT', `${pathOf(copy!)}/withdrawal`, withdrawal)).toMatchObject({ status: 403 });
    await socialWorker.does('PUT', `${pathOf(copy!)}/withdrawal`, withdrawal);
    expect((await teacher.reads(card.caseId)).notes).toMatchObject([{ withdrawnBecause: 'wrong' }]);
  });

  it.each([
    ['without a ground', { sharing: { assessment: 'För att', uses: [] } }, 400, 'invalid-input'],
    [
      'on a ground that is for another',
      { sharing: lawfully(['0b0e9a0e-6b0e-4b6e-8f0e-0b0e9a0e6b0e']) },
      422,
      'ground-missing',
    ],
    ['as it did not stand', { version: 7 }, 409, 'note-changed'],
  ])('is not shared %s', async (_, wishes, status, code) => {
    const note = await officer.writes(card.caseId, pair());
    expect((await sharesOn(officer, note, wishes)).body).toMatchObject({ status, code });
    expect((await teacher.reads(card.caseId)).notes).toEqual([]);
  });

  it('is shared there again as it stands, when it was taken back there alone', async () => {
    const note = await officer.writes(card.caseId, pair());
    await sharesOn(officer, note);
    const [copy] = (await teacher.reads(card.caseId)).notes;
    await officer.does('PUT', `${pathOf(copy!)}/withdrawal`, { version: 1, reason: 'wrong' });
    expect((await sharesOn(officer, note)).status).toBeLessThan(300);
    const [again] = (await teacher.reads(card.caseId)).notes;
    expect(again).toMatchObject({ body: note.body, withdrawnAt: null, withdrawnBecause: null });
    await sharesOn(officer, note);
    expect((await teacher.reads(card.caseId)).notes).toEqual([again]);
  });

  it('is shared on though an agency that read it has left the case', async () => {
    const note = await officer.writes(card.caseId, pair(), 'Innan de gick');
    await socialWorker.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    expect((await sharesOn(officer, note)).status).toBe(201);
    const [copy] = (await teacher.reads(card.caseId)).notes;
    expect(copy).toMatchObject({ body: 'Innan de gick', audience: [scene.police, scene.school].sort() });
    expect(shown(await officer.reads(card.caseId))).toEqual([note]);
  });

  it('is not shared by who does not read it, nor with an agency that is not on the case, nor once it is taken back', async () => {
    const note = await officer.writes(card.caseId, [scene.police]);
    expect((await sharesOn(teacher, note)).status).toBe(404);
    const outside = await scene.world.anAgency('leisure');
    expect((await sharesOn(officer, note, { agencyIds: [outside], sharing: lawfully([outside]) })).status).toBe(404);
    await officer.does('PUT', `${pathOf(note)}/withdrawal`, { version: 1, reason: 'wrong_case' });
    expect((await sharesOn(officer, note)).status).toBe(409);
  });
});

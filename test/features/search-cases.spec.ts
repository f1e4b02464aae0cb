import { randomUUID } from 'node:crypto';
import type { Person } from '../support/person.js';
import { marked, notesOf, search, searchIn, SearchRoom, titlesOf } from '../support/search-room.js';

let room: SearchRoom;
let officer: Person;
let teacher: Person;
let socialWorker: Person;
let manager: Person;

beforeAll(async () => {
  room = await SearchRoom.open();
  ({ officer, teacher, socialWorker, manager } = room.people);
});
afterAll(() => room.world.end());

describe('searching cases', () => {
  it('finds a case by its title while it is being typed', async () => {
    await room.opens('Ungdomsgäng vid Åkeshovs skola');
    for (const text of ['un', 'ungd', 'ungdomsgänget', 'åkes', 'skolan ungd', 'ÅKESHOV'])
      expect(titlesOf(await search(officer, text))).toContain('Ungdomsgäng vid Åkeshovs skola');
    for (const text of ['akes', 'gäng', 'ungd -skola'])
      expect(titlesOf(await search(officer, text))).not.toContain('Ungdomsgäng vid Åkeshovs skola');
  });

  it('marks what was found in the title', async () => {
    await room.opens('Frånvaro sedan påsk');
    const { cases } = await search(officer, 'från');

    expect(marked(cases[0]!.title, cases[0]!.titleMarks)).toEqual(['Frånvaro']);
  });

  it('finds a case by its code, whole or begun, with and without the hyphen, and shows it first', async () => {
    const { code } = await room.opens('Kodad');
    for (const text of [code, code.toLowerCase(), code.replace('-', ''), ` ${code} `, code.slice(0, 5)])
      expect((await search(officer, text)).cases[0]).toMatchObject({ code });
    expect((await search(officer, code.slice(1))).cases.map((each) => each.code)).not.toContain(code);
  });

  it('finds a closed case, and says that it is closed; open ones come first', async () => {
    const closed = await room.opens('Avslutad vargjakt');
    await room.opens('Pågående vargjakt');
    await room.writes(closed.caseId, 'Om vargjakt');
    const { card } = await officer.reads(closed.caseId);
    await officer.does('PUT', `/api/cases/${closed.caseId}/closure`, { revision: card.revision, reason: 'other' });
    const { cases, notes, boards } = await search(officer, 'vargjakt');

    expect(cases.map(({ title, isClosed }) => [title, isClosed])).toEqual([
      ['Pågående vargjakt', false],
      ['Avslutad vargjakt', true],
    ]);
    expect(notes[0]?.foundIn.isClosed).toBe(true);
    expect(boards.map(({ id }) => id)).toEqual([room.board]);
  });
});

describe('what a search may tell', () => {
  it('finds nothing of what others keep to themselves', async () => {
    const { caseId } = await room.opens('Delat om lodjur');
    await officer.writes(caseId, [room.agencies.police], 'Polisens uppgift om lodjuret');
    await officer.opens(room.board, { title: 'Polisens lodjur' });

    expect(await search(teacher, 'lodjur')).toMatchObject({ cases: [{ title: 'Delat om lodjur' }], notes: [] });
    expect(await searchIn(teacher, caseId, 'lodjur')).toEqual({ notes: [], isCut: false });
    expect(notesOf(await search(officer, 'lodjur'))).toHaveLength(1);
  });

  it('finds a restricted case for those who are named on it alone', async () => {
    const { caseId } = await room.opens('Skyddat rådjur', { isRestricted: true });
    const colleague = await room.world.aPerson(room.agencies.police, { boards: [room.board] });

    expect(titlesOf(await search(officer, 'rådjur'))).toHaveLength(1);
    expect(titlesOf(await search(colleague, 'rådjur'))).toEqual([]);
    expect(await colleague.meets('POST', `/api/cases/${caseId}/search`, { text: 'rådjur' })).toEqual({
      status: 404,
      code: 'not-found',
    });
  });

  it('finds nothing from the moment that one is taken off the board', async () => {
    const { caseId, code } = await room.opens('Järvens spår');
    await room.writes(caseId, 'Järven syntes');
    const leaver = await room.world.aPerson(room.agencies.police, { boards: [room.board] });
    await room.world.sql('select samverka.reseat(array[$1]::uuid[], null)', [caseId]);
    expect(notesOf(await search(leaver, 'järven'))).toHaveLength(1);
    await manager.does('DELETE', `/api/agency/boards/${room.board}/people/${leaver.id}`);

    for (const text of ['järven', code]) expect(await search(leaver, text)).toMatchObject({ cases: [], notes: [] });
    expect(await leaver.meets('POST', `/api/cases/${caseId}/search`, { text: 'järven' })).toMatchObject({
      status: 404,
    });
  });

  it('keeps the social services to titles and codes across cases, and lets them search within one', async () => {
    const { caseId } = await room.opens('Bävern');
    await room.writes(caseId, 'Bävern bygger');

    expect(await search(socialWorker, 'bäver')).toMatchObject({
      cases: [{ title: 'Bävern' }],
      notes: [],
      areNotesSearched: false,
    });
    expect(notesOf(await searchIn(socialWorker, caseId, 'bäver'))).toHaveLength(1);
    expect(await search(teacher, 'bäver')).toMatchObject({ areNotesSearched: true, notes: [{ authorId: officer.id }] });
  });

  it('names whoever wrote what was found, and the agencies that read it', async () => {
    const { caseId } = await room.opens();
    await room.writes(caseId, 'Grävlingen igen', teacher);
    const { people, agencies: named } = await search(officer, 'grävling');

    expect(people.map(({ name }) => name)).toEqual(['Maja Sund']);
    expect(named.map(({ id }) => id).sort()).toEqual(Object.values(room.agencies).sort());
  });

  it('answers a case that does not exist like one that is hidden', async () => {
    const { caseId } = await officer.opens(room.board);
    const [hidden, absent] = [caseId, randomUUID()].map((id) =>
      teacher.asks('POST', `/api/cases/${id}/search`, { text: 'något' }),
    );
    expect((await hidden!).text).toBe((await absent!).text);
  });
});

import type { Person } from '../support/person.js';
import { marked, notesOf, search, searchIn, SearchRoom } from '../support/search-room.js';

let room: SearchRoom;
let officer: Person;
beforeAll(async () => {
  room = await SearchRoom.open();
  ({ officer } = room.people);
});
afterAll(() => room.world.end());

async function isFound(caseId: string, body: string, text: string): Promise<boolean> {
  const { id } = await room.writes(caseId, body);
  const { notes } = await searchIn(officer, caseId, text);
  return notes.some(({ noteId }) => noteId === id);
}

describe('searching notes', () => {
  let caseId: string;
  beforeAll(async () => {
    ({ caseId } = await room.opens());
  });

  it.each([
    ['Ungdomarna träffas vid torget', 'ungdom'],
    ['En ungdom', 'ungdomarna'],
    ['Hon kom till skolan', 'skola'],
    ['Det är en skola', 'skolan'],
    ['Gänget är tillbaka', 'gäng'],
    ['Många flickor', 'flickan'],
    ['Hög skolfrånvaro', 'skolfrånvaro'],
    ['ÅKESHOVS centrum', 'åkeshov'],
    ['cafe\u0301 vid A\u030akeshov', 'Åkeshov'],
    ['Ring 070-123 45 67', '070-123 45 67'],
    ['polis/socialtjänst', 'socialtjänst'],
    ['Se K7F-2QX om detta', 'k7f-2qx'],
    ['Två ord, och ännu flera', 'ord och flera'],
    ['Hon sade: "jag kommer"', '"jag kommer'],
    ['En skola, och en till', '"skola"'],
  ])('finds "%s" by %s', async (body, text) => {
    expect(await isFound(caseId, body, text)).toBe(true);
  });

  it.each([
    ['Han väntar', 'hån vänta'],
    ['En ask', 'åska'],
    ['Ett öde', 'ode'],
    ['Hon kom till skolan', 'ola'],
    ['Jag kommer inte', '"kommer jag"'],
    ['Polis och skola', 'skola -polis'],
    ['Skolan ringde polisen', 'skola -"ringde polisen"'],
    ['Hon kom till skolan', '"skola"'],
    ['Och det', 'och'],
    ['Hög skolfrånvaro', 'skolfrån'],
  ])('does not find "%s" by %s', async (body, text) => {
    expect(await isFound(caseId, body, text)).toBe(false);
  });

  it('says where the words stand, in letters of the text itself', async () => {
    const body = 'Skolan 👩‍👧 ringde:\nungdomarna i A\u030akeshov, SKOLAN igen; inte skolgården';
    const { id } = await room.writes(caseId, body);
    const { notes } = await searchIn(officer, caseId, 'skola åkeshov ungdom');
    const note = notes.find(({ noteId }) => noteId === id);

    expect(marked(body, note?.marks ?? [])).toEqual(['Skolan', 'ungdomarna', 'A\u030akeshov', 'SKOLAN']);
    expect(note?.version).toBe(1);
  });

  it('shows the words with a little around them', async () => {
    const long = `${'Först en lång inledning. '.repeat(20)}Vid Ängbyplan syntes tre.${' Sedan mer.'.repeat(40)}`;
    const { id } = await room.writes(caseId, long);
    const { notes } = await search(officer, 'ängbyplan');
    const hit = notes.find(({ noteId }) => noteId === id)!;

    expect(hit).toMatchObject({ isCutBefore: true, isCutAfter: true, authorId: officer.id });
    expect(hit.snippet.length).toBeLessThanOrEqual(200);
    expect(long).toContain(hit.snippet);
    expect(marked(hit.snippet, hit.marks)).toEqual(['Ängbyplan']);
    expect(hit.foundIn).toMatchObject({ caseId, title: 'Ett ärende', isClosed: false });
  });

  it('answers the newest first, and says when there are more', async () => {
    const { caseId: other } = await room.opens();
    const ids: string[] = [];
    for (let number = 0; number < 52; number++)
      ids.push((await room.writes(other, `Tecknet zebra ${String(number)}`)).id);
    const { notes, isCut } = await search(officer, 'zebra');

    expect(notes.map(({ noteId }) => noteId)).toEqual(ids.reverse().slice(0, 50));
    expect(isCut).toBe(true);
  });

  it('finds what was written long ago as well as what is new', async () => {
    const { id, streamId } = await room.writes(caseId, 'Ett gammalt spår');
    const old = "timestamp '2020-01-01'";
    await room.world.sql('set session_replication_role = replica');
    await room.world.sql(`update samverka.notes set written_at = ${old} where id = $1`, [id]);
    await room.world.sql(`update samverka.note_words set written_at = ${old} where note_id = $1 and stream_id = $2`, [
      id,
      streamId,
    ]);
    await room.world.sql('set session_replication_role = origin');

    expect(notesOf(await search(officer, 'spår'))).toEqual([id]);
  });

  it('finds a note as it was corrected, and no longer as it was', async () => {
    const note = await room.writes(caseId, 'En röd moped');
    const path = `/api/cases/${caseId}/streams/${note.streamId}/notes/${note.id}`;
    await officer.does('PUT', path, { version: 1, body: 'En blå vespa', sharing: officer.shares(note.audience) });

    expect(notesOf(await search(officer, 'moped'))).toEqual([]);
    expect(await searchIn(officer, caseId, 'vespa')).toMatchObject({ notes: [{ noteId: note.id, version: 2 }] });
  });

  it('does not find what was taken back', async () => {
    const note = await room.writes(caseId, 'Ett rykte om knark');
    const path = `/api/cases/${caseId}/streams/${note.streamId}/notes/${note.id}/withdrawal`;
    await officer.does('PUT', path, { version: 1, reason: 'wrong' });

    expect(notesOf(await search(officer, 'rykte'))).toEqual([]);
    expect(notesOf(await searchIn(officer, caseId, 'rykte'))).toEqual([]);
  });
});

describe('strange searches', () => {
  it.each([
    '""',
    '" "',
    '--',
    '- -',
    '-skola',
    '-"a b"',
    "' or 1=1 --",
    'a & b | !c <-> d:*',
    "\\'); drop",
    '%_%',
    '()[]{}*+?^$.|\\',
    '😀😀',
    '\u200b\u200b',
    'İİ',
    'ßß',
    '\u{10ffff}\u{10ffff}',
    'a'.repeat(100),
    'å '.repeat(50),
    '- " - " -a "-b" "',
    '\ufffd\ufffe',
    '你好',
    'och',
    'i på',
    '\t\n x',
  ])('are answered quietly: %j', async (text) => {
    const { caseId } = await room.opens();
    expect((await officer.asks('POST', '/api/search', { text })).status).toBe(200);
    expect((await officer.asks('POST', `/api/cases/${caseId}/search`, { text })).status).toBe(200);
  });

  it.each(['', 'a', 'a'.repeat(101), '  ', 'a\0b', '\ud800\ud800'])('are refused in words: %j', async (text) => {
    expect(await officer.meets('POST', '/api/search', { text })).toEqual({ status: 400, code: 'invalid-input' });
  });
});

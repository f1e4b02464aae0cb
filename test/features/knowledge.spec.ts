import { randomUUID } from 'node:crypto';
import type { CardView } from '../../src/contract/cards.js';
import type { CaseKnowledge, NoteKnowledge } from '../../src/contract/knowledge.js';
import type { NoteView } from '../../src/contract/notes.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, type Three, threeAtABoard } from './three.js';

let three: Three;
let officer: Person;
let teacher: Person;
let other: Person;
let manager: Person;
let card: CardView;
let note: NoteView;

beforeAll(async () => {
  three = await threeAtABoard();
  ({ officer, teacher } = three);
  other = await three.scene.on(three.scene.school, ['principal']);
  manager = await three.scene.on(three.scene.school, ['manager']);
});
afterAll(() => three.scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(three.scene, officer);
  note = await officer.writes(card.caseId, three.both, 'Om skolgången');
});
afterEach(() => {
  leave(officer, teacher, other);
});

const at = () => `/api/cases/${card.caseId}`;
const path = () => `${at()}/streams/${note.streamId}/notes/${note.id}/knowledge`;
const ofNote = (person: Person) => person.does<NoteKnowledge>('GET', path());
const ofCase = (person: Person, on: string) => person.does<CaseKnowledge>('GET', `${at()}/knowledge?on=${on}`);
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
const knowersOf = async (person: Person) =>
  (await ofNote(person)).item.knowers.map(({ personId, how }) => [personId, how]);

describe('who has read a note', () => {
  it('names the agencies that have it, and since when', async () => {
    const { item, agencies } = await ofNote(teacher);
    expect(item).toMatchObject({ itemId: note.id, streamId: note.streamId, kind: 'note', agencyIds: three.both });
    expect(Date.parse(item.since)).toBeGreaterThanOrEqual(Date.parse(note.writtenAt));
    expect(agencies.map(({ id }) => id).sort()).toEqual(three.both);
  });

  it('names colleagues who opened it, had it told, found it and took it out, each by the first', async () => {
    const [finder, taker, listener] = [other, manager, teacher];
    await finder.does('POST', '/api/search', { text: 'skolgången' });
    await finder.reads(card.caseId);
    await taker.does('POST', `${at()}/exports`, { format: 'json', audiences: [three.both] });
    await listener.reads(card.caseId);
    expect(await knowersOf(teacher)).toEqual([
      [finder.id, 'found'],
      [taker.id, 'exported'],
      [listener.id, 'opened'],
    ]);
    await listener.watchesCase(card.caseId);
    note = await officer.writes(card.caseId, three.both);
    await untilTold(three.scene.world, [listener]);
    expect(await knowersOf(teacher)).toEqual([[listener.id, 'told']]);
  });

  it('names nobody of another agency, nor tells whether anybody there has read it', async () => {
    expect(await knowersOf(teacher)).toEqual([]);
    expect(await knowersOf(officer)).toEqual([[officer.id, 'wrote']]);
    const before = await ofNote(officer);
    await teacher.reads(card.caseId);
    expect(await ofNote(officer)).toEqual(before);
  });

  it('does not take a look at the card, the history or who has read for reading', async () => {
    await teacher.does('GET', `/api/boards/${three.scene.board}/cards/${card.caseId}`);
    await teacher.does('GET', `${at()}/history`);
    await teacher.watchesBoard(three.scene.board);
    await officer.does('PUT', path().replace('/knowledge', ''), {
      version: 1,
      body: 'Rättad',
      sharing: officer.shares(three.both),
    });
    await untilTold(three.scene.world, [teacher]);
    expect(await knowersOf(teacher)).toEqual([]);
  });

  it('is nothing that anybody but its readers may ask, and among these not who only manages', async () => {
    const refusal = await three.assistant.meets('GET', path());
    expect(refusal).toEqual({ status: 404, code: 'not-found' });
    expect(await manager.meets('GET', path())).toEqual({ status: 403, code: 'role-missing' });
    expect(await manager.meets('GET', `${at()}/knowledge?on=${today()}`)).toEqual({
      status: 403,
      code: 'role-missing',
    });
    expect((await teacher.reads(card.caseId)).may.seeReaders).toBe(true);
    expect((await manager.reads(card.caseId)).may.seeReaders).toBe(false);
  });
});

describe('who knew what on a day', () => {
  it('is what each had come to know until that day had ended here', async () => {
    await teacher.reads(card.caseId);
    const action = await officer.plans(card.caseId, three.both);
    const { items, on } = await ofCase(teacher, today());
    expect(on).toBe(today());
    expect(items.map(({ itemId, kind, knowers }) => [itemId, kind, knowers.map(({ how }) => how)])).toEqual([
      [note.id, 'note', ['opened']],
      [action.id, 'action', ['opened']], // by asking: it is shown to her
    ]);
    expect((await ofCase(teacher, '2026-01-01')).items).toEqual([]);
  });

  it('says of a day that has passed what was known then, however much has been read since', async () => {
    await three.scene.world.sql(`update samverka.history set happened_at = '2026-03-10T23:30:00Z' where item_id = $1`, [
      note.id,
    ]);
    await three.scene.world.sql(
      `update log.traces set at = '2026-03-11T22:59:00Z' where how = 'wrote' and stream_id = $1`,
      [note.streamId],
    );
    await other.reads(card.caseId);
    const knownOn = async (on: string) => (await ofCase(officer, on)).items.map(({ knowers }) => knowers.length);
    expect(await knownOn('2026-03-10')).toEqual([]); // written half past midnight here
    expect(await knownOn('2026-03-11')).toEqual([1]);
  });

  it('shows a note as it read then, and not what it was corrected to later', async () => {
    const past = `update samverka.note_versions set written_at = '2026-03-10T12:00:00Z' where note_id = $1 and version = 1`;
    await officer.does('PUT', path().replace('/knowledge', ''), {
      version: 1,
      body: 'Rättad',
      sharing: officer.shares(three.both),
    });
    await three.scene.world.sql(past, [note.id]);
    await three.scene.world.sql(`update samverka.history set happened_at = '2026-03-10T12:00:00Z' where item_id = $1`, [
      note.id,
    ]);
    const wordingsOn = async (on: string) => (await ofCase(officer, on)).items.map(({ wording }) => wording);
    expect(await wordingsOn('2026-03-10')).toEqual(['Om skolgången']);
    expect(await wordingsOn(today())).toEqual(['Rättad']);
  });

  it('counts as reading the case, since it shows what stood in it', async () => {
    await ofCase(teacher, today());
    expect(await knowersOf(teacher)).toEqual([[teacher.id, 'opened']]);
  });

  it('is asked of a day', async () => {
    for (const on of ['', '2026-02-30', 'idag', '2026-3-1', randomUUID()])
      expect((await officer.meets('GET', `${at()}/knowledge?on=${on}`)).status).toBe(400);
  });
});

describe('what was shared on', () => {
  const all = () => [...three.both, three.scene.social].sort();
  const sharesOn = (version = 1) =>
    officer.does('POST', path().replace('knowledge', 'copies'), {
      version,
      agencyIds: [three.scene.social],
      sharing: lawfully([three.scene.social]),
    });

  it('is one thing, which those whom it was shared on with have had since then', async () => {
    await sharesOn();
    await three.assistant.reads(card.caseId);
    const { items, agencies } = await ofCase(officer, today());
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ itemId: note.id, streamId: note.streamId, agencyIds: three.both });
    expect(items[0]?.sharedOn).toMatchObject([{ agencyIds: [three.scene.social], wording: 'Om skolgången' }]);
    expect(items[0]?.knowers.map(({ personId, how }) => [personId, how])).toEqual([[officer.id, 'wrote']]);
    expect(agencies.map(({ id }) => id).sort()).toEqual(all());
    const { item } = await ofNote(officer);
    expect(item.sharedOn.map(({ agencyIds }) => agencyIds)).toEqual([[three.scene.social]]);
    expect(item.since < (item.sharedOn[0]?.since ?? '')).toBe(true);
  });

  it('reads there as it was told, whatever it has been corrected to since', async () => {
    await sharesOn();
    await officer.does('PUT', path().replace('/knowledge', ''), {
      version: 1,
      body: 'Rättad',
      sharing: officer.shares(three.both),
    });
    const [item] = (await ofCase(officer, today())).items;
    expect([item?.wording, item?.sharedOn[0]?.wording]).toEqual(['Rättad', 'Om skolgången']);
  });

  it('is theirs to follow where they read it, and nothing of where it came from', async () => {
    await sharesOn();
    const { items } = await ofCase(three.assistant, today());
    expect(items).toMatchObject([{ itemId: note.id, agencyIds: all(), sharedOn: [] }]);
    expect(items[0]?.streamId).not.toBe(note.streamId);
  });

  it('is one also where it is a person', async () => {
    const person = await officer.adds(card.caseId, three.both);
    await officer.does('POST', `${at()}/streams/${person.streamId}/persons/${person.id}/copies`, {
      version: 1,
      agencyIds: [three.scene.social],
      sharing: lawfully([three.scene.social]),
    });
    const { items } = await ofCase(officer, today());
    expect(items.map(({ kind, sharedOn }) => [kind, sharedOn.length])).toEqual([
      ['note', 0],
      ['person', 1],
    ]);
  });
});

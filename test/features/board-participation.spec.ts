import type { CardFace, CardView } from '../../src/contract/cards.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  teacher = await scene.on(scene.school);
  assistant = await scene.on(scene.social);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board);
});
afterEach(() => {
  for (const person of [officer, teacher, assistant]) {
    person.leaves();
    person.heard.length = 0;
  }
});

const invites = (agencyId: string) =>
  officer.asks<CardFace>('POST', `/api/cases/${card.caseId}/agencies`, {
    agencyId,
    sharing: lawfully([agencyId]),
    persons: [],
    notes: [],
    actions: [],
  });
const sees = async (person: Person) => (await person.asks('GET', `/api/cases/${card.caseId}`)).status === 200;

async function isRestricted(): Promise<void> {
  const { revision } = (await officer.reads(card.caseId)).card;
  await officer.does('PUT', `/api/cases/${card.caseId}/restriction`, { revision, isRestricted: true });
}

describe('an agency that comes onto a case later', () => {
  it('sees the card and nothing from before, and reads what is written to it from then on', async () => {
    await officer.writes(card.caseId, [scene.police], 'Före');
    await officer.plans(card.caseId, [scene.police], 'Före');
    expect(await sees(teacher)).toBe(false);
    await teacher.watchesBoard(scene.board);
    expect((await invites(scene.school)).body.agencyIds).toEqual([scene.police, scene.school].sort());
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.map(({ event }) => event)).toEqual(expect.arrayContaining(['places.changed', 'case.joined']));

    const audience = [scene.police, scene.school];
    await officer.writes(card.caseId, [scene.police], 'Efter, men inte till skolan');
    const note = await officer.writes(card.caseId, audience, 'Efter');
    const seen = await teacher.reads(card.caseId);
    expect([seen.notes, seen.actions]).toEqual([[note], []]);
    expect(seen.card.streams.map(({ notes, unread }) => [notes, unread])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Före|inte till skolan/);
  });

  it('is told that there is such a case by an act that is kept', async () => {
    await invites(scene.school);
    const sql = `select from_agency, to_agencies, decided_by from samverka.disclosures where item_kind = 'case' and item_id = $1`;
    expect(await scene.world.sql(sql, [card.caseId])).toEqual([
      { from_agency: scene.police, to_agencies: [scene.school], decided_by: officer.id },
    ]);
  });

  it('comes onto it beside another that is asked at the same moment', async () => {
    const answers = await Promise.all([invites(scene.school), invites(scene.social)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await officer.reads(card.caseId)).card.agencyIds).toEqual(scene.all);
    expect([await sees(teacher), await sees(assistant)]).toEqual([true, true]);
  });

  it('must be of the board', async () => {
    const stranger = await scene.world.anAgency('leisure');
    for (const agencyId of [stranger, crypto.randomUUID()]) expect((await invites(agencyId)).status).toBe(404);
  });
});

describe('an agency that ends its part', () => {
  it('reads no more of the case, and the others go on', async () => {
    await invites(scene.school);
    const note = await officer.writes(card.caseId, [scene.police, scene.school], 'Innan polisen gick');
    await officer.watchesCase(card.caseId);
    await officer.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    await untilTold(scene.world, [officer]);
    expect(officer.heard.filter(({ event }) => event === 'case.left').map(({ payload }) => payload)).toEqual([
      { caseId: card.caseId, isKept: true },
    ]);
    expect(await sees(officer)).toBe(false);
    const seen = await teacher.reads(card.caseId);
    expect([seen.card.agencyIds, seen.notes]).toEqual([[scene.school], [note]]);
    expect(seen.people.map(({ id }) => id)).toContain(officer.id);
    await teacher.writes(card.caseId, [scene.school], 'Vi fortsätter');
  });

  it('cannot be the last', async () => {
    expect(await officer.meets('DELETE', `/api/cases/${card.caseId}/agencies/mine`)).toEqual({
      status: 400,
      code: 'bad-request',
    });
    expect(await sees(officer)).toBe(true);
  });

  it('reads again what it read before, and nothing of what was written meanwhile, when it is asked back', async () => {
    await invites(scene.school);
    await teacher.writes(card.caseId, [scene.police, scene.school], 'Före');
    const mine = await teacher.writes(card.caseId, [scene.school], 'Skolans');
    await teacher.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    await officer.writes(card.caseId, [scene.police], 'Under tiden');
    await invites(scene.school);
    expect((await teacher.reads(card.caseId)).notes.map(({ body }) => body)).toEqual(['Före', mine.body]);
  });
});

describe('an agency that ends its part while the others write to each other', () => {
  it('waits for nobody, and keeps nobody waiting: what is hidden from it is not felt either', async () => {
    const desks: Person[] = [];
    for (const agencyId of [scene.social, scene.school, scene.social, scene.school])
      desks.push(await scene.on(agencyId));
    const others = [scene.social, scene.school].sort();
    card = await officer.opens(scene.board, { agencyIds: others });
    const notes = desks.flatMap((desk) => Array.from({ length: 10 }, () => desk.writes(card.caseId, others)));
    await notes[0];
    await officer.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    expect(await Promise.all(notes)).toHaveLength(40);
    const [{ deadlocks } = { deadlocks: '?' }] = await scene.world.sql<{ deadlocks: string }>(
      'select deadlocks from pg_stat_database where datname = current_database()',
    );
    expect(deadlocks).toBe('0');
  });
});

describe('a restricted case', () => {
  it('keeps those who are on it, and nobody comes onto it by the board any more', async () => {
    await isRestricted();
    const newcomer = await scene.off(scene.police);
    const manager = await scene.off(scene.police, ['manager']);
    await manager.does('PUT', `/api/agency/boards/${scene.board}/people/${newcomer.id}`);
    expect([await sees(officer), await sees(newcomer)]).toEqual([true, false]);
    await manager.does('PUT', `/api/agency/cases/${card.caseId}/people/${newcomer.id}`);
    expect(await sees(newcomer)).toBe(true);
    await manager.does('DELETE', `/api/agency/cases/${card.caseId}/people/${newcomer.id}`);
    expect(await sees(newcomer)).toBe(false);
  });

  it('opened as one is the opener’s alone', async () => {
    const colleague = await scene.on(scene.police);
    card = await officer.opens(scene.board, { isRestricted: true });
    expect([await sees(officer), await sees(colleague)]).toEqual([true, false]);
  });

  it('is everybody’s on the board again when it is no longer restricted', async () => {
    card = await officer.opens(scene.board, { isRestricted: true });
    const colleague = await scene.on(scene.police);
    await officer.does('PUT', `/api/cases/${card.caseId}/restriction`, {
      revision: card.revision,
      isRestricted: false,
    });
    expect(await sees(colleague)).toBe(true);
  });
});

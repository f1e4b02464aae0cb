import type { Audience } from '../../src/contract/agencies.js';
import type { CardView } from '../../src/contract/cards.js';
import type { BoardExport, CaseExport, ExportFormat } from '../../src/contract/exports.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let card: CardView;
let everyone: Audience;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police, ['caseworker'], 'Åsa Polis');
  teacher = await scene.on(scene.school, ['contact'], 'Maria Lärare');
  everyone = [scene.police, scene.school].sort();
  card = await officer.opens(scene.board, { agencyIds: [scene.school], labels: ['peers'], dueOn: '2026-11-24' });
  await officer.writes(card.caseId, [scene.police], 'kanarie: bara polis');
  await officer.plans(card.caseId, [scene.police], 'kanarie: bara polisens åtgärd');
  await officer.writes(card.caseId, everyone, 'Till alla; med "citat"\noch en rad till');
  await teacher.writes(card.caseId, everyone, '=HYPERLINK("http://example.invalid")');
});
afterAll(() => scene.world.end());

function takes<T>(person: Person, path: string, format: ExportFormat, audiences: Audience[]) {
  return person.asks<T>('POST', `${path}/exports`, { format, audiences });
}

const atCase = () => `/api/cases/${card.caseId}`;
const atBoard = () => `/api/boards/${scene.board}`;

/** Cells as a program for tables reads them. */
function tableIn(csv: string): string[][] {
  const rows = csv.split('\r\n').slice(0, -1);
  return rows.map((row) => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));
}

describe('a case that is taken out', () => {
  it('holds what was chosen, and is readable for those who may read all of it', async () => {
    const { body } = await takes<CaseExport>(officer, atCase(), 'json', [everyone]);
    expect(body.notes.map(({ audience }) => audience)).toEqual([everyone, everyone]);
    expect([body.actions, body.audience, body.takenBy.name]).toEqual([[], everyone, 'Åsa Polis']);
    const { body: all } = await takes<CaseExport>(officer, atCase(), 'json', [everyone, [scene.police]]);
    expect([all.notes.length, all.actions.length, all.audience]).toEqual([3, 1, [scene.police]]);
  });

  it('says nothing of what was left out', async () => {
    for (const format of ['csv', 'json', 'print'] as const) {
      const { text } = await takes(officer, atCase(), format, [everyone]);
      expect(text).toContain('Till alla');
      expect(text).not.toMatch(/kanarie|"head"|unread|openActions|nextAction/);
    }
  });

  it('holds nothing that I may not read, even if I ask for it', async () => {
    const asked = [everyone, [scene.police], [scene.social]];
    const answers = await Promise.all([asked, [everyone]].map((each) => takes(teacher, atCase(), 'csv', each)));
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(answers[0]?.text).not.toContain('kanarie');
  });

  it('is a file of a name that says what, for whom and when, kept by nobody on the way', async () => {
    const { headers } = await takes(officer, atCase(), 'csv', [everyone, [scene.police]]);
    const name = decodeURIComponent(
      /filename\*=UTF-8''(.*)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '',
    );
    expect(name).toMatch(new RegExp(`^${card.code} – Endast police – \\d{4}-\\d\\d-\\d\\d\\.csv$`));
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[ -~]+";/);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff']);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  });

  it('opens in Swedish Excel, and as text: what looks like a formula is none', async () => {
    const response = await fetch(`${scene.world.url}${atCase()}/exports`, {
      method: 'POST',
      headers: {
        origin: scene.world.url,
        cookie: `samverka=${officer.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ format: 'csv', audiences: [everyone] }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, face, ...notes] = tableIn(bytes.toString('utf8').slice(1));
    expect(head?.slice(0, 7)).toEqual(['Kod', 'Vad', 'Läses av', 'Tid', 'Av', 'Myndighet', 'Text']);
    expect(face?.slice(0, 3)).toEqual([card.code, 'Ärende', 'police + school']);
    expect(face).toEqual(expect.arrayContaining(['Ny oro', 'Umgänge', '2026-11-24']));
    expect(notes.map((row) => row[6])).toEqual([
      'Till alla; med "citat"\noch en rad till',
      `'=HYPERLINK("http://example.invalid")`,
    ]);
    for (const start of ['=', '+', '-', '@', '\t=', ' -']) {
      const { caseId } = await officer.opens(scene.board);
      await officer.writes(caseId, [scene.police], `${start}1`);
      const { text } = await takes(officer, `/api/cases/${caseId}`, 'csv', [[scene.police]]);
      expect(text).toContain(`"'${start}1"`);
    }
  });

  it('speaks the language of whoever takes it', async () => {
    const wishes = { format: 'csv', audiences: [everyone] };
    const { text } = await officer.asks('POST', `${atCase()}/exports`, wishes, { 'accept-language': 'en' });
    expect(text).toContain('"Code";"What";"Read by"');
    expect(text).toContain('"New concern"');
  });

  it('is not there for whoever is not on it, as one that never was', async () => {
    const stranger = await scene.on(scene.social);
    const answers = await Promise.all(
      [card.caseId, '00000000-0000-4000-8000-000000000001'].map((id) =>
        takes(stranger, `/api/cases/${id}`, 'csv', [everyone]),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.text).toBe(answers[1]?.text);
  });

  it('is taken by an act of our own page, and by no other', async () => {
    const wishes = { format: 'csv', audiences: [everyone] };
    const foreign = { origin: 'http://elsewhere.example' };
    expect((await officer.asks('POST', `${atCase()}/exports`, wishes, foreign)).status).toBe(403);
    expect((await officer.asks('GET', `${atCase()}/exports`)).status).toBe(404);
  });
});

describe('a board that is taken out', () => {
  it('holds the cards whose readers were chosen, with as many counts as were', async () => {
    const hidden = await officer.opens(scene.board, { title: 'Bara polisens' });
    const { body } = await takes<BoardExport>(officer, atBoard(), 'json', [everyone]);
    expect(body.cards.map(({ caseId }) => caseId)).toEqual([card.caseId]);
    expect(body.cards[0]?.counts).toEqual([{ audience: everyone, notes: 2 }]);
    expect(body.audience).toEqual(everyone);
    const { body: all } = await takes<BoardExport>(officer, atBoard(), 'json', [everyone, [scene.police]]);
    expect(all.cards.some(({ caseId }) => caseId === hidden.caseId)).toBe(true);
    expect(all.audience).toEqual([scene.police]);
  });

  it('holds cards of my lens only, and is as readable as they are', async () => {
    const asked = [everyone, [scene.police], [scene.school]];
    const { body, text } = await takes<BoardExport>(teacher, atBoard(), 'json', asked);
    expect(body.cards.map(({ counts }) => counts)).toEqual([[{ audience: everyone, notes: 2 }]]);
    expect(text).not.toMatch(/Bara polisens|kanarie/);
    const { text: csv } = await takes(teacher, atBoard(), 'csv', asked);
    expect(tableIn(csv)[1]?.at(-1)).toBe('police + school: 2');
  });

  it('is not there for whoever is not on it', async () => {
    const stranger = await scene.off(scene.school);
    expect((await takes(stranger, atBoard(), 'csv', [everyone])).status).toBe(404);
  });

  it('that holds nothing is for my own agency alone', async () => {
    const { body } = await takes<BoardExport>(officer, atBoard(), 'json', [[scene.social]]);
    expect([body.cards, body.audience]).toEqual([[], [scene.police]]);
  });
});

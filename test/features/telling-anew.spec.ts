import type { ActionView } from '../../src/contract/actions.js';
import type { CardView } from '../../src/contract/cards.js';
import type { LastSharing } from '../../src/contract/grounds.js';
import type { NoteView } from '../../src/contract/notes.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let card: CardView;
let both: string[];

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
  both = [scene.police, scene.school].sort();
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.school] });
});

const pathOf = (kind: 'notes' | 'actions', { caseId, streamId, id }: NoteView | ActionView) =>
  `/api/cases/${caseId}/streams/${streamId}/${kind}/${id}`;

interface Kept {
  version: number;
  from_agency: string;
  ground_id: string | null;
  hasReason: boolean;
}

const kept = (itemId: string) =>
  scene.world.sql<Kept>(
    'select version, from_agency, ground_id, assessment is not null as "hasReason" from samverka.disclosures where item_id = $1 order by version',
    [itemId],
  );

describe('a note that is corrected', () => {
  it('is told anew, on a ground of its own', async () => {
    const note = await officer.writes(card.caseId, both);
    const sharing = { ...lawfully([scene.school]), assessment: 'Rättelsen behövs också' };
    await officer.does('PUT', pathOf('notes', note), { version: 1, body: 'Rättad', sharing });
    expect((await kept(note.id)).map(({ version, hasReason }) => [version, hasReason])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(await officer.does('GET', `${pathOf('notes', note)}/sharing`)).toEqual({ sharing });
  });

  it('is not told without one, and stays as it was', async () => {
    const note = await officer.writes(card.caseId, both);
    const correction = { version: 1, body: 'Rättad', sharing: null };
    expect(await officer.meets('PUT', pathOf('notes', note), correction)).toEqual({
      status: 422,
      code: 'ground-missing',
    });
    expect((await teacher.reads(card.caseId)).notes).toEqual([note]);
  });

  it('says to its author’s agency on what ground it was told, and to nobody else', async () => {
    const note = await officer.writes(card.caseId, both);
    const path = `${pathOf('notes', note)}/sharing`;
    expect(await officer.does<LastSharing>('GET', path)).toEqual({ sharing: lawfully([scene.school]) });
    expect(await teacher.does<LastSharing>('GET', path)).toEqual({ sharing: null });
  });
});

describe('an action', () => {
  const replans = (action: ActionView, wishes: object) =>
    teacher.meets('PUT', pathOf('actions', action), {
      version: action.version,
      task: action.task,
      ownerId: action.ownerId,
      dueOn: action.dueOn,
      sharing: null,
      ...wishes,
    });
  const concludes = (action: ActionView, wishes: object) =>
    teacher.meets('PUT', `${pathOf('actions', action)}/outcome`, { version: action.version, note: null, ...wishes });
  const missing = { status: 422, code: 'ground-missing' };

  it('is not planned for others without a ground', async () => {
    const action = { id: crypto.randomUUID(), task: 'Ring', audience: both, ownerId: officer.id, dueOn: null };
    const path = `/api/cases/${card.caseId}/actions`;
    expect(await officer.meets('POST', path, { ...action, sharing: null })).toEqual(missing);
    expect((await officer.reads(card.caseId)).actions).toEqual([]);
  });

  it('says something new on a ground of whoever says it', async () => {
    const action = await officer.plans(card.caseId, both);
    expect(await replans(action, { task: 'Ring i kväll' })).toEqual(missing);
    expect(await replans(action, { task: 'Ring i kväll', sharing: lawfully([scene.police]) })).toMatchObject({
      status: 200,
    });
    expect(await concludes({ ...action, version: 2 }, { outcome: 'done', sharing: null })).toEqual(missing);
    const sharing = lawfully([scene.police]);
    expect(await concludes({ ...action, version: 2 }, { outcome: 'done', sharing })).toMatchObject({ status: 200 });
    expect((await kept(action.id)).map((row) => [row.version, row.from_agency, row.ground_id])).toEqual([
      [1, scene.police, 'crime_prevention'],
      [2, scene.school, 'crime_prevention'],
      [3, scene.school, 'crime_prevention'],
    ]);
  });

  it('changes hands and days, and is opened again, without one: that tells nothing', async () => {
    const action = await officer.plans(card.caseId, both);
    const handed = { ownerId: teacher.id, dueOn: '2027-01-01' };
    expect(await replans(action, handed)).toMatchObject({ status: 200 });
    await concludes({ ...action, version: 2 }, { outcome: 'done', sharing: lawfully([scene.police]) });
    expect(await concludes({ ...action, version: 3 }, { outcome: null, sharing: null })).toMatchObject({ status: 200 });
    expect((await kept(action.id)).map(({ ground_id: ground }) => ground)).toEqual([
      'crime_prevention',
      null,
      'crime_prevention',
      null,
    ]);
  });
});

describe('a consent', () => {
  it('is told to those whom it names, and rests on itself', async () => {
    const consent = await officer.records(card.caseId, both, { purpose: 'Att det ska gå bra' });
    expect(await kept(consent.id)).toEqual([
      { version: 1, from_agency: scene.police, ground_id: 'consent', hasReason: false },
    ]);
  });
});

describe('that a case exists', () => {
  const opening = (wishes: object) => ({
    requestId: crypto.randomUUID(),
    title: 'Ett ärende',
    stage: 'concern',
    areaId: null,
    labels: [],
    dueOn: null,
    responsibleId: null,
    isRestricted: false,
    ...wishes,
  });

  it('is told on a ground when it is opened with others, and not without', async () => {
    const path = `/api/boards/${scene.board}/cards`;
    const missing = { status: 422, code: 'ground-missing' };
    const before = (await officer.readsBoard(scene.board)).cards.length;
    expect(await officer.meets('POST', path, opening({ agencyIds: [scene.school], sharing: null }))).toEqual(missing);
    expect((await officer.readsBoard(scene.board)).cards).toHaveLength(before);
    expect(await kept(card.caseId)).toMatchObject([{ from_agency: scene.police, ground_id: 'crime_prevention' }]);
  });

  it('is told on a ground to whoever is invited: the family’s consent, where it names them', async () => {
    const path = `/api/cases/${card.caseId}/agencies`;
    const named = [scene.police, scene.school, scene.social].sort();
    const { id } = await officer.records(card.caseId, both, { agencyIds: named });
    const use = { groundId: 'consent', agencyIds: [scene.social], answers: { covered: true } };
    const invites = (consentId: string | null) =>
      officer.meets('POST', path, {
        agencyId: scene.social,
        sharing: { assessment: 'De ska vara med', uses: [{ ...use, consentId }] },
        persons: [],
        notes: [],
        actions: [],
      });
    expect(await invites(crypto.randomUUID())).toEqual({ status: 422, code: 'consent-missing' });
    expect(await invites(id)).toMatchObject({ status: 201 });
    expect((await officer.reads(card.caseId)).card.agencyIds).toEqual(scene.all);
  });

  it('is not told to an agency on a ground that is for another', async () => {
    const path = `/api/cases/${card.caseId}/agencies`;
    const invitation = {
      agencyId: scene.social,
      sharing: lawfully([scene.school]),
      persons: [],
      notes: [],
      actions: [],
    };
    expect(await officer.meets('POST', path, invitation)).toEqual({ status: 422, code: 'ground-missing' });
    expect((await officer.reads(card.caseId)).card.agencyIds).toEqual(both);
  });
});

import type { CardFace } from '../../src/contract/cards.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let card: CardFace;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.school], labels: ['peers', 'online'] });
});

function says(wishes: object) {
  const { caseId, revision, title, areaId, labels, dueOn } = card;
  const description = { revision, title, areaId, labels, dueOn, sharing: null, ...wishes };
  return officer.meets('PUT', `/api/cases/${caseId}/description`, description);
}

const told = () =>
  scene.world.sql<{ to_agencies: string[]; ground_id: string; version: number }>(
    `select to_agencies, ground_id, version from samverka.disclosures where item_kind = 'title' and item_id = $1 order by version`,
    [card.caseId],
  );

describe('what a card says anew', () => {
  it.each([
    ['by its title', { title: 'Annat' }],
    ['by a label', { labels: ['peers', 'online', 'violence'] }],
    ['by one label less', { labels: ['peers'] }],
  ])('%s is told to the others on a ground, or is not said', async (_, wishes) => {
    expect(await says(wishes)).toEqual({ status: 422, code: 'ground-missing' });
    expect(await says({ ...wishes, sharing: lawfully([scene.social]) })).toEqual({
      status: 422,
      code: 'ground-missing',
    });
    expect((await officer.reads(card.caseId)).card).toMatchObject({ title: card.title, labels: card.labels });
    expect((await says({ ...wishes, sharing: lawfully([scene.school]) })).status).toBe(200);
    expect(await told()).toMatchObject([{ to_agencies: [scene.school], ground_id: 'crime_prevention' }]);
  });

  it.each([
    ['when it is due', { dueOn: '2027-02-01' }],
    ['the same labels in another order', { labels: ['online', 'peers'] }],
  ])('needs none where it is %s', async (_, wishes) => {
    expect((await says(wishes)).status).toBe(200);
    expect(await told()).toEqual([]);
  });

  it('needs none where nobody else is on the case', async () => {
    card = await officer.opens(scene.board);
    expect((await says({ title: 'Annat' })).status).toBe(200);
    expect(await told()).toEqual([]);
  });

  it('is told each time, of the step at which it was said', async () => {
    await officer.describes(card.caseId, { title: 'Ett' });
    await officer.describes(card.caseId, { title: 'Två' });
    const [first, second] = await told();
    expect(second!.version).toBeGreaterThan(first!.version);
  });

  it('stands in the books of both agencies', async () => {
    await officer.describes(card.caseId, { title: 'Ett' });
    const kinds = await scene.world.sql<{ item_kind: string }>(
      `select item_kind from samverka.disclosures where item_id = $1 and ground_id is not null`,
      [card.caseId],
    );
    expect(kinds.map(({ item_kind: kind }) => kind).sort()).toEqual(['case', 'title']);
  });
});

describe('a ground that is not for everything', () => {
  it('carries what it is for, and nothing else', async () => {
    const socialWorker = await scene.on(scene.social);
    card = await socialWorker.opens(scene.board);
    const answers = await answersTo('concern_feedback');
    const use = { groundId: 'concern_feedback', agencyIds: [scene.school], consentId: null, answers };
    const sharing = { assessment: 'Återkoppling', uses: [use] };
    const invitation = { agencyId: scene.school, sharing, persons: [], notes: [], actions: [] };
    const path = `/api/cases/${card.caseId}/agencies`;
    expect(await socialWorker.meets('POST', path, invitation)).toEqual({ status: 422, code: 'ground-unfit' });
    await socialWorker.invites(card.caseId, scene.school);
    const audience = [scene.school, scene.social].sort();
    const note = { id: crypto.randomUUID(), body: 'Utredning inledd', audience, sharing };
    expect((await socialWorker.meets('POST', `/api/cases/${card.caseId}/notes`, note)).status).toBe(201);
  });
});

async function answersTo(groundId: string): Promise<Record<string, boolean>> {
  const asked = await scene.world.sql<{ key: string; must_be: boolean }>(
    'select key, must_be from samverka.legal_ground_questions where ground_id = $1',
    [groundId],
  );
  return Object.fromEntries(asked.map(({ key, must_be: mustBe }) => [key, mustBe]));
}

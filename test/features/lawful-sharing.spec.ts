import type { CardView } from '../../src/contract/cards.js';
import type { GroundUse, LastSharing } from '../../src/contract/grounds.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { Problem } from '../../src/contract/problems.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let socialWorker: Person;
let teacher: Person;
let principal: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  socialWorker = await scene.on(scene.social);
  teacher = await scene.on(scene.school, ['contact']);
  principal = await scene.on(scene.school, ['contact', 'principal']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.social, scene.school] });
});

const rightly = { under_age: true, concrete: true, unsuitable: false, past_crime: false };
const ofYouth = (wishes: object = {}): GroundUse => ({
  groundId: 'youth_at_risk',
  agencyIds: [scene.police],
  consentId: null,
  answers: { ...rightly, ...wishes },
});
const ofCrime = (...agencyIds: string[]): GroundUse => ({
  groundId: 'crime_prevention',
  agencyIds,
  consentId: null,
  answers: { needed: true, overriding: false },
});
const ofConsent = (consentId: string | null, ...agencyIds: string[]): GroundUse => ({
  groundId: 'consent',
  agencyIds,
  consentId,
  answers: { covered: true },
});

function shares(person: Person, with_: string[], uses: GroundUse[] | null) {
  const sharing = uses && { assessment: 'Behövs inför kvällen', uses };
  const note = { id: crypto.randomUUID(), body: 'Delas', audience: [person.agencyId, ...with_].sort(), sharing };
  return person.asks<NoteView & Problem>('POST', `/api/cases/${card.caseId}/notes`, note);
}

async function outcome(person: Person, with_: string[], uses: GroundUse[] | null): Promise<string> {
  const { status, body } = await shares(person, with_, uses);
  return status === 201 ? 'shared' : `${String(status)} ${body.code}`;
}

interface Kept {
  ground_id: string;
  to_agencies: string[];
  version: number;
}

const groundsOf = (note: NoteView) =>
  scene.world.sql<Kept>(
    'select ground_id, to_agencies, version from samverka.disclosures where item_id = $1 order by version, ground_id',
    [note.id],
  );

describe('what is shared', () => {
  it('rests on a ground that reaches the receiver, with the author’s own line of why', async () => {
    const { body: note } = await shares(socialWorker, [scene.police], [ofYouth()]);
    expect(await groundsOf(note)).toEqual([{ ground_id: 'youth_at_risk', to_agencies: [scene.police], version: 1 }]);
    const path = `/api/cases/${card.caseId}/streams/${note.streamId}/notes/${note.id}/sharing`;
    expect(await socialWorker.does('GET', path)).toMatchObject({ sharing: { assessment: 'Behövs inför kvällen' } });
  });

  it('rests on one for every receiver, where they need different ones', async () => {
    const others = [scene.police, scene.school];
    expect(await outcome(socialWorker, others, [ofYouth(), ofCrime(scene.school)])).toBe('shared');
  });

  it.each([
    ['on none', () => null],
    ['on one for some of the receivers only', () => [ofYouth()]],
    ['on two for the same receiver', () => [ofYouth(), ofCrime(scene.police, scene.school)]],
    ['on one for somebody else', () => [ofYouth(), ofCrime(scene.social)]],
  ])('is not shared %s', async (_, uses) => {
    const others = [scene.police, scene.school];
    expect(await outcome(socialWorker, others, uses())).toBe('422 ground-missing');
    expect((await socialWorker.reads(card.caseId)).notes).toEqual([]);
  });

  it.each([
    ['for somebody of 22', { under_age: false }],
    ['without concrete circumstances', { concrete: false }],
    ['where it disturbs ongoing measures', { unsuitable: true }],
    ['about a crime already committed', { past_crime: true }],
    ['with a question left open', { concrete: undefined }],
  ])('is not shared under 10:18 a %s', async (_, answers) => {
    expect(await outcome(socialWorker, [scene.police], [ofYouth(answers)])).toBe('422 ground-ruled-out');
  });

  it('is not shared on a ground that is not for the sender, or does not reach the receiver', async () => {
    const clause = { ...ofCrime(scene.police), groundId: 'general_clause', answers: { obvious: true } };
    expect(await outcome(socialWorker, [scene.police], [clause])).toBe('422 ground-unfit');
    expect(await outcome(teacher, [scene.police], [clause])).toBe('shared');
    expect(await outcome(socialWorker, [scene.police], [{ ...clause, groundId: 'no_such' }])).toBe('422 ground-unfit');
  });

  it('is released by a principal, and by nobody else at the school', async () => {
    const answers = { requested: true, overriding: false };
    const release = { ...ofCrime(scene.police), groundId: 'principal_on_request', answers };
    expect(await outcome(principal, [scene.police], [release])).toBe('shared');
    expect(await outcome(teacher, [scene.police], [release])).toBe('422 ground-unfit');
  });

  it('needs no ground within one’s own agency', async () => {
    expect(await outcome(officer, [], null)).toBe('shared');
  });
});

describe('what is shared with consent', () => {
  const both = () => [scene.police, scene.school].sort();

  it('names one that is in force and names them both', async () => {
    const { id } = await officer.records(card.caseId, both());
    expect(await outcome(officer, [scene.school], [ofConsent(id, scene.school)])).toBe('shared');
    expect(await outcome(teacher, [scene.police], [ofConsent(id, scene.police)])).toBe('shared');
  });

  it.each([
    ['none', () => Promise.resolve(null)],
    ['one that does not exist', () => Promise.resolve(crypto.randomUUID())],
    ['one that does not name the receiver', () => given(officer, [scene.police, scene.social])],
    ['one that has ended', () => given(officer, both(), { from: '2026-01-01', until: '2026-01-31' })],
    ['one that is still to come', () => given(officer, both(), { from: '2098-01-01', until: '2098-12-31' })],
    ['one that she may not know of', () => given(socialWorker, [scene.social], { agencyIds: scene.all })],
  ])('is not shared on %s', async (_, consent) => {
    expect(await outcome(officer, [scene.school], [ofConsent(await consent(), scene.school)])).toBe(
      '422 consent-missing',
    );
  });

  async function given(person: Person, audience: string[], wishes: object = {}): Promise<string> {
    return (await person.records(card.caseId, audience.sort(), wishes)).id;
  }

  it('is not shared on one of another case', async () => {
    const other = await officer.opens(scene.board, { agencyIds: [scene.school] });
    const { id } = await officer.records(other.caseId, both());
    expect(await outcome(officer, [scene.school], [ofConsent(id, scene.school)])).toBe('422 consent-missing');
  });

  it('is neither shared nor corrected once it has been withdrawn, and can still be taken back', async () => {
    const consent = await officer.records(card.caseId, both());
    const { body: note } = await shares(officer, [scene.school], [ofConsent(consent.id, scene.school)]);
    const path = `/api/cases/${card.caseId}/streams/${note.streamId}/notes/${note.id}`;
    const withdrawal = `/api/cases/${card.caseId}/streams/${consent.streamId}/consents/${consent.id}/withdrawal`;
    await teacher.does('PUT', withdrawal, { version: 1, by: 'guardian' });
    expect(await outcome(officer, [scene.school], [ofConsent(consent.id, scene.school)])).toBe('422 consent-missing');
    const { sharing } = await officer.does<LastSharing>('GET', `${path}/sharing`);
    const correction = await officer.meets('PUT', path, { version: 1, body: 'Rättad', sharing });
    expect(correction).toEqual({ status: 422, code: 'consent-missing' });
    await officer.does('PUT', `${path}/withdrawal`, { version: 1, reason: 'not_needed' });
    expect((await teacher.reads(card.caseId)).notes).toMatchObject([{ id: note.id, withdrawnBecause: 'not_needed' }]);
  });
});

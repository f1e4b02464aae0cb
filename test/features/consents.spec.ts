import type { CardView } from '../../src/contract/cards.js';
import type { ConsentView } from '../../src/contract/consents.js';
import type { HistoryPage } from '../../src/contract/history.js';
import type { Problem } from '../../src/contract/problems.js';
import type { Scene } from '../hardening/scene.js';
import { aConsent } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

const consents = () => `/api/cases/${card.caseId}/consents`;
const pathOf = ({ caseId, streamId, id }: ConsentView) => `/api/cases/${caseId}/streams/${streamId}/consents/${id}`;

function withdraws(person: Person, consent: ConsentView, by = 'guardian', version = consent.version) {
  return person.asks<ConsentView & Problem>('PUT', `${pathOf(consent)}/withdrawal`, { version, by });
}

const toldOfConsents = ({ heard }: Person) => heard.filter(({ event }) => event.startsWith('consent.'));

async function refused(wishes: object): Promise<unknown> {
  const { status, body } = await officer.asks<Problem>('POST', consents(), { ...aConsent(both), ...wishes });
  return { status, code: body.code, fields: body.fields };
}

describe('a consent', () => {
  it('is known to the agencies that it names, and to no other', async () => {
    for (const person of [teacher, assistant]) await person.watchesCase(card.caseId);
    const consent = await officer.records(card.caseId, both);
    await untilTold(scene.world, [teacher, assistant]);
    expect(toldOfConsents(teacher)).toEqual([
      { event: 'consent.recorded', payload: consent, at: expect.anything() as unknown },
    ]);
    expect(toldOfConsents(assistant)).toEqual([]);
    expect((await teacher.reads(card.caseId)).consents).toEqual([consent]);
    expect((await assistant.reads(card.caseId)).consents).toEqual([]);
  });

  it('says who gave it, for what, and until when', async () => {
    const consent = await officer.records(card.caseId, both, { withInterpreter: true });
    expect(consent).toMatchObject({
      givers: ['self', 'guardian'],
      isSigned: true,
      withInterpreter: true,
      agencyIds: both,
      information: ['attendance', 'peers'],
      purpose: 'Att skolgången ska fungera',
      from: '2026-01-01',
      until: '2027-12-31',
      withdrawnAt: null,
      withdrawnBy: null,
      changedBy: officer.id,
    });
  });

  it('is kept once, however often it is sent', async () => {
    const consent = aConsent(both);
    const first = await officer.does('POST', consents(), consent);
    expect(await officer.does('POST', consents(), consent)).toEqual(first);
    expect((await officer.reads(card.caseId)).consents).toHaveLength(1);
  });

  it('may name an agency of the board that is not on the case, and is not told to it', async () => {
    const alone = await officer.opens(scene.board, { agencyIds: [scene.social] });
    const consent = await officer.records(alone.caseId, [scene.police], { agencyIds: both });
    expect(consent).toMatchObject({ audience: [scene.police], agencyIds: both });
    expect(await teacher.meets('GET', `/api/cases/${alone.caseId}`)).toMatchObject({ status: 404 });
  });

  it('is told to nobody whom it does not name', async () => {
    const fields = [{ path: 'audience', rule: 'isNamed' }];
    const named = { audience: scene.all, agencyIds: [scene.police] };
    expect(await refused(named)).toEqual({ status: 400, code: 'invalid-input', fields });
  });

  it('names no agency that is not at the board', async () => {
    const stranger = await scene.world.anAgency('school');
    expect(await refused({ agencyIds: [...both, stranger] })).toMatchObject({ status: 404 });
  });

  it('ends after it begins, and within two years', async () => {
    const backwards = { from: '2026-11-24', until: '2026-11-23' };
    expect(await refused(backwards)).toMatchObject({ fields: [{ path: 'until', rule: 'isNotBeforeFrom' }] });
    const long = { from: '2026-11-24', until: '2028-11-25' };
    expect(await refused(long)).toMatchObject({ fields: [{ path: 'until', rule: 'isWithinTwoYears' }] });
    await officer.records(card.caseId, both, { from: '2026-11-24', until: '2028-11-24' });
  });

  it('is for persons, and so for no board of places', async () => {
    const board = await scene.world.aBoard('place', scene.all);
    const planner = await scene.world.aPerson(scene.police, { boards: [board] });
    const place = await planner.opens(board, { stage: 'reported' });
    const { status, body } = await planner.asks<Problem>(
      'POST',
      `/api/cases/${place.caseId}/consents`,
      aConsent([scene.police]),
    );
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'no-persons-here' });
    expect((await planner.reads(place.caseId)).may).toMatchObject({ recordConsent: false });
  });
});

describe('a consent that is withdrawn', () => {
  it('is so for all who knew of it, at once, and by whom', async () => {
    const consent = await officer.records(card.caseId, both);
    await teacher.watchesCase(card.caseId);
    const { body } = await withdraws(officer, consent);
    await untilTold(scene.world, [teacher]);
    expect(body).toMatchObject({ version: 2, withdrawnBy: 'guardian', changedBy: officer.id });
    expect(toldOfConsents(teacher)).toMatchObject([
      { event: 'consent.withdrawn', payload: { withdrawnBy: 'guardian' } },
    ]);
    expect((await teacher.reads(card.caseId)).consents).toEqual([body]);
  });

  it('may be so by word to any agency that it names', async () => {
    const consent = await officer.records(card.caseId, both);
    expect((await withdraws(teacher, consent, 'self')).body).toMatchObject({ changedBy: teacher.id });
  });

  it('is so by somebody who gave it', async () => {
    const consent = await officer.records(card.caseId, both);
    const { status, body } = await withdraws(officer, consent, 'other_guardian');
    expect({ status, fields: body.fields }).toEqual({ status: 400, fields: [{ path: 'by', rule: 'isGiver' }] });
  });

  it('is so once: the second is shown what stands', async () => {
    const consent = await officer.records(card.caseId, both);
    await withdraws(officer, consent);
    const { status, body } = await withdraws(teacher, consent, 'self');
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'consent-changed' });
    expect(body.current).toMatchObject({ withdrawnBy: 'guardian' });
  });

  it('does not exist for those who do not know of it', async () => {
    const consent = await officer.records(card.caseId, both);
    expect((await withdraws(assistant, consent)).status).toBe(404);
  });

  it('can be so in a closed case', async () => {
    const consent = await officer.records(card.caseId, both);
    const { revision } = (await officer.reads(card.caseId)).card;
    await officer.does('PUT', `/api/cases/${card.caseId}/closure`, { revision, reason: 'other' });
    expect(await officer.meets('POST', consents(), aConsent(both))).toMatchObject({ code: 'case-closed' });
    expect((await withdraws(officer, consent)).status).toBe(200);
  });

  it('stands in the history of those who knew of it', async () => {
    await withdraws(officer, await officer.records(card.caseId, both));
    const kinds = async (person: Person) =>
      (await person.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history`)).entries.map(({ kind }) => kind);
    expect(await kinds(teacher)).toEqual(expect.arrayContaining(['consent.withdrawn', 'consent.recorded']));
    expect(await kinds(assistant)).not.toContain('consent.recorded');
  });
});

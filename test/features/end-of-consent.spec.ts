import { randomUUID } from 'node:crypto';
import type { CardView } from '../../src/contract/cards.js';
import type { ConsentView, SharedOnConsent } from '../../src/contract/consents.js';
import type { Sharing } from '../../src/contract/grounds.js';
import type { HistoryPage } from '../../src/contract/history.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { CaseRecord, RecordSummary } from '../../src/contract/records.js';
import { type Scene, until } from '../hardening/scene.js';
import { inHerTransaction } from '../secrecy/entering.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let card: CardView;
let consent: ConsentView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
});
afterAll(() => scene.world.end());

const on = (consentId: string, agencyIds: string[]): Sharing => ({
  assessment: 'Familjen har sagt ja',
  uses: [{ groundId: 'consent', agencyIds, consentId, answers: { covered: true } }],
});
const invites = (agencyId: string, sharing: Sharing) =>
  officer.does('POST', `/api/cases/${card.caseId}/agencies`, {
    agencyId,
    sharing,
    persons: [],
    notes: [],
    actions: [],
  });
const shares = (body: string, sharing: Sharing) =>
  officer.does<NoteView>('POST', `/api/cases/${card.caseId}/notes`, {
    id: randomUUID(),
    body,
    audience: both,
    sharing,
  });
const withdraws = (person: Person, { streamId, id, version }: ConsentView) =>
  person.does('PUT', `/api/cases/${card.caseId}/streams/${streamId}/consents/${id}/withdrawal`, {
    version,
    by: 'guardian',
  });
const recordOf = (person: Person) => person.does<CaseRecord>('GET', `/api/cases/${card.caseId}/record`);
const recordsOf = (person: Person) => person.does<RecordSummary[]>('GET', `/api/boards/${scene.board}/records`);
const isGoneFor = (person: Person) => person.meets('GET', `/api/cases/${card.caseId}`);

/** Police and social services on a legal ground, and the school on nothing but the family's consent. */
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.social] });
  consent = await officer.records(card.caseId, [scene.police], { agencyIds: both });
  await invites(scene.school, on(consent.id, [scene.school]));
  consent = (await teacher.reads(card.caseId)).consents[0]!;
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

describe('when a consent is withdrawn, an agency that is on the case by it alone', () => {
  it('is off the case at once, and hears nothing more', async () => {
    await teacher.watchesCase(card.caseId);
    await withdraws(officer, consent);
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard.map(({ event }) => event)).toContain('case.left');
    expect(await isGoneFor(teacher)).toEqual({ status: 404, code: 'not-found' });
    expect((await officer.reads(card.caseId)).card.agencyIds).toEqual([scene.police, scene.social].sort());
    teacher.heard.length = 0;
    await officer.writes(card.caseId, [scene.police, scene.social].sort());
    await untilTold(scene.world, [teacher]);
    expect(teacher.heard).toEqual([]);
  });

  it('goes though it was the one that was told', async () => {
    expect(await withdraws(teacher, consent)).toMatchObject({ withdrawnBy: 'guardian' });
    expect(await isGoneFor(teacher)).toEqual({ status: 404, code: 'not-found' });
  });

  it('keeps what it had been told, as it stood then', async () => {
    const note = await shares('Skolan bör veta', on(consent.id, [scene.school]));
    const own = await teacher.writes(card.caseId, [scene.school], 'Vårt eget');
    await officer.writes(card.caseId, [scene.police], 'Inte för skolan');
    const before = await teacher.reads(card.caseId);
    await withdraws(officer, consent);
    await officer.does('PUT', `/api/cases/${card.caseId}/streams/${note.streamId}/notes/${note.id}/withdrawal`, {
      version: 1,
      reason: 'wrong',
    });
    const record = await recordOf(teacher);
    expect(record).toMatchObject({ because: 'consent_ended', notes: [note, own], actions: before.actions });
    expect(record.consents).toMatchObject([{ id: consent.id, purpose: consent.purpose, withdrawnBy: 'guardian' }]);
    expect(record.card.title).toBe(card.title);
    expect((await recordsOf(teacher))[0]).toMatchObject({ caseId: card.caseId, because: 'consent_ended' });
  });

  it('stays where it came on another ground', async () => {
    await withdraws(officer, consent);
    await invites(scene.school, lawfully([scene.school]));
    const again = await officer.records(card.caseId, both);
    await withdraws(officer, again);
    expect((await teacher.reads(card.caseId)).card.agencyIds).toContain(scene.school);
    expect((await recordsOf(teacher)).map(({ caseId }) => caseId)).not.toContain(card.caseId);
  });

  it('stays while another consent that it knows names it', async () => {
    const second = await officer.records(card.caseId, both);
    await withdraws(officer, consent);
    expect((await teacher.reads(card.caseId)).consents).toHaveLength(2);
    await withdraws(officer, second);
    expect(await isGoneFor(teacher)).toEqual({ status: 404, code: 'not-found' });
  });

  it('does not keep itself there by a consent that it alone knows', async () => {
    await teacher.records(card.caseId, [scene.school], { agencyIds: both });
    await withdraws(officer, consent);
    expect(await isGoneFor(teacher)).toEqual({ status: 404, code: 'not-found' });
  });

  it('is not brought onto it twice, on another ground, to be put out by that', async () => {
    const forSocial = await officer.records(card.caseId, [scene.police, scene.social].sort());
    await invites(scene.social, on(forSocial.id, [scene.social]));
    await withdraws(officer, forSocial);
    expect((await assistant.reads(card.caseId)).card.agencyIds).toContain(scene.social);
  });

  it('is not told again by smuggled SQL that the case is there: only whoever comes is', async () => {
    const { streamId } = (await officer.reads(card.caseId)).card;
    const sharing = JSON.stringify(on(consent.id, [scene.school]));
    const disclose = `select samverka.disclose($1, 'case', $2, 1, $3, $4)`;
    const values = [streamId, card.caseId, [scene.school], sharing];
    const refusal = await inHerTransaction(scene.world, officer, [[disclose, values]]);
    expect(refusal).toEqual({ code: '42501', message: 'told only to whoever comes' });
  });

  it('is known to have gone, and not why', async () => {
    await withdraws(officer, consent);
    const { entries } = await assistant.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history`);
    expect(entries[0]).toMatchObject({ kind: 'case.peopled', byId: null, agencyId: null, fromId: scene.school });
    expect(JSON.stringify(await assistant.reads(card.caseId))).not.toContain('consent_ended');
  });
});

describe('a consent whose last day is over', () => {
  const tomorrow = (isIt: boolean) =>
    scene.world.sql(`create or replace function samverka.today() returns date language sql stable security definer
      begin atomic select (now() at time zone 'Europe/Stockholm')::date ${isIt ? '+ 5000' : ''}; end`);
  const isDue = () => scene.world.sql(`insert into jobs.job (name) values ('consents.lapse')`);
  afterEach(() => tomorrow(false));

  it('ends the same, by the job that looks at the calendar', async () => {
    await teacher.watchesCase(card.caseId);
    await officer.watchesCase(card.caseId);
    await tomorrow(true);
    await isDue();
    await until(() => [teacher, officer].every(({ heard }) => heard.some(({ event }) => event.startsWith('case.'))));
    expect(teacher.heard.map(({ event }) => event)).toContain('case.left');
    expect(officer.heard.map(({ event }) => event)).toContain('case.peopled');
    expect(await isGoneFor(teacher)).toEqual({ status: 404, code: 'not-found' });
    expect(await recordOf(teacher)).toMatchObject({ because: 'consent_ended', notes: [] });
  }, 15_000);
});

describe('the record of a case', () => {
  it('is kept when an agency leaves by itself', async () => {
    await assistant.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
    expect(await recordOf(assistant)).toMatchObject({ because: 'part_ended' });
  });

  it('is none of another agency’s, nor of those who are not at the board', async () => {
    await withdraws(officer, consent);
    const outsider = await scene.world.aPerson(scene.school, { roles: ['contact'] });
    for (const person of [officer, assistant, outsider])
      expect(await person.meets('GET', `/api/cases/${card.caseId}/record`)).toEqual({ status: 404, code: 'not-found' });
    expect(await recordsOf(officer)).toEqual([]);
  });
});

describe('what has been shared on a consent and on nothing else', () => {
  const sharedFor = (person: Person) =>
    person.does<SharedOnConsent[]>('GET', `/api/cases/${card.caseId}/consents/shared`);

  it('is known to whoever shared it, and to whoever was told', async () => {
    const note = await shares('Skolan bör veta', on(consent.id, [scene.school]));
    await shares('På annan grund', lawfully([scene.school]));
    const expected = [
      {
        consentId: consent.id,
        itemKind: 'note',
        itemId: note.id,
        fromAgencyId: scene.police,
        toAgencyId: scene.school,
      },
    ];
    expect(await sharedFor(officer)).toMatchObject(expected);
    expect(await sharedFor(teacher)).toMatchObject(expected);
    expect(await sharedFor(assistant)).toEqual([]);
  });
});

import type { CardView } from '../../src/contract/cards.js';
import type { Problem } from '../../src/contract/problems.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { CaseRecord } from '../../src/contract/records.js';
import type { RequestView } from '../../src/contract/requests.js';
import type { StartView } from '../../src/contract/start.js';
import type { Scene } from '../hardening/scene.js';
import { aRequest, lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let principal: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
  principal = await scene.on(scene.school, ['principal']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, teacher, assistant, principal);
});

const pathOf = ({ caseId, streamId, id }: RequestView) => `/api/cases/${caseId}/streams/${streamId}/requests/${id}`;
const settles = (person: Person, how: string, request: RequestView, wishes: object = {}) =>
  person.asks<RequestView & Problem>('PUT', `${pathOf(request)}/${how}`, { version: request.version, ...wishes });
const refuses = (person: Person, request: RequestView, wishes: object = {}) =>
  settles(person, 'refusal', request, { reason: 'secrecy', note: null, sharing: null, ...wishes });
const answers = (person: Person, request: RequestView, wishes: object = {}) =>
  settles(person, 'answer', request, {
    noteId: crypto.randomUUID(),
    body: 'Han har varit där varje dag',
    chosen: null,
    chosenAction: null,
    sharing: person.shares(both),
    ...wishes,
  });
const asked = () => officer.requests(card.caseId, scene.school);
const heardBy = (person: Person) => person.heard.map(({ event, payload }) => [event, payload]);

/** By the principal, because she was asked: 2025:170 § 7. */
function onRequest(agencyId: string) {
  const answersToQuestions = { requested: true, overriding: false };
  const use = { groundId: 'principal_on_request', agencyIds: [agencyId], consentId: null, answers: answersToQuestions };
  return { assessment: 'Polisen behöver det i utredningen', uses: [use] };
}

describe('a request for information', () => {
  it('is told to the agency that is asked, and to no other on the case', async () => {
    for (const person of [teacher, assistant]) await person.watchesCase(card.caseId);
    const before = (await assistant.asks('GET', `/api/cases/${card.caseId}`)).text;
    const request = await asked();
    await untilTold(scene.world, [teacher, assistant]);
    expect(request).toMatchObject({
      audience: both,
      agencyId: scene.police,
      askedAgencyId: scene.school,
      outcome: null,
    });
    expect(heardBy(teacher)).toContainEqual(['request.made', request]);
    expect(assistant.heard.filter(({ event }) => event !== 'presence.changed')).toEqual([]);
    expect((await teacher.reads(card.caseId)).requests).toEqual([request]);
    expect((await assistant.asks('GET', `/api/cases/${card.caseId}`)).text).toBe(before);
    expect((await settles(assistant, 'withdrawal', request)).status).toBe(404);
  });

  it('counts as unread for those who are asked', async () => {
    await asked();
    const { streams } = (await teacher.reads(card.caseId)).card;
    expect(streams.find(({ audience }) => audience.join() === both.join())).toMatchObject({ unread: 1, notes: 0 });
  });

  it('is kept once, however often it is sent', async () => {
    const wish = aRequest(scene.school);
    const first = await officer.requests(card.caseId, scene.school, wish);
    expect(await officer.requests(card.caseId, scene.school, wish)).toEqual(first);
    const other = { ...wish, question: 'Något annat?' };
    expect(await officer.meets('POST', `/api/cases/${card.caseId}/requests`, other)).toMatchObject({
      code: 'id-taken',
    });
  });

  it('needs a ground, somebody else to ask, and one who is on the case', async () => {
    const asks = (wishes: object) =>
      officer.meets('POST', `/api/cases/${card.caseId}/requests`, { ...aRequest(scene.school), ...wishes });
    const unfit = { ...lawfully([scene.school]), uses: onRequest(scene.school).uses };
    expect(await asks({ sharing: unfit })).toEqual({ status: 422, code: 'ground-unfit' });
    expect(await asks({ askedAgencyId: scene.police })).toEqual({ status: 400, code: 'invalid-input' });
    const stranger = await scene.world.anAgency('school');
    const unknown = await asks({ askedAgencyId: stranger });
    expect(await asks({ askedAgencyId: crypto.randomUUID() })).toEqual(unknown);
    expect(unknown.status).toBeGreaterThanOrEqual(403);
  });

  it('is answered by a note for the two, kept with the answer in one act', async () => {
    const request = await asked();
    await officer.watchesCase(card.caseId);
    await officer.watches({ kind: 'mine', id: officer.id });
    const { body: answered } = await answers(principal, request, { sharing: onRequest(scene.police) });
    await untilTold(scene.world, [officer]);
    expect(answered).toMatchObject({ outcome: 'answered', version: 2, changedBy: principal.id });
    const read = await officer.reads(card.caseId);
    expect(read.requests).toEqual([answered]);
    expect(read.notes).toMatchObject([{ id: answered.answerId, audience: both, authorId: principal.id }]);
    expect(heardBy(officer)).toEqual(
      expect.arrayContaining([
        ['note.written', read.notes[0]],
        ['request.answered', answered],
      ]),
    );
  });

  it('is answered by a note that stands in one’s own agency, as it reads now', async () => {
    const request = await asked();
    const hers = await teacher.writes(card.caseId, [scene.school]);
    const by = ({ id: noteId, streamId }: NoteView, version: number) =>
      answers(teacher, request, { noteId, body: null, chosen: { streamId, version } });
    expect((await by(hers, 2)).body.code).toBe('note-changed');
    const { body: answered } = await by(hers, 1);
    expect(answered).toMatchObject({ outcome: 'answered', answerId: hers.id });
    const read = await officer.reads(card.caseId);
    expect(read.notes).toMatchObject([{ id: hers.id, body: hers.body, audience: both, authorId: teacher.id }]);
    expect((await assistant.reads(card.caseId)).notes).toEqual([]);
  });

  it('is answered by nothing that others read besides, nor by both a note and words, nor by neither', async () => {
    const request = await asked();
    const { id: noteId, streamId, version } = await teacher.writes(card.caseId, [scene.school, scene.social]);
    const chosen = { streamId, version };
    const chosenAction = { streamId, actionId: crypto.randomUUID(), version: 1 };
    const twofold = [{ noteId, chosen }, { body: null }, { chosenAction }, { body: null, chosenAction }];
    for (const wishes of [{ noteId, body: null, chosen }, { noteId: null }, ...twofold])
      expect(await answers(teacher, request, wishes)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(await officer.reads(card.caseId)).toMatchObject({ requests: [request], notes: [] });
  });

  it('is not answered on the ground of principals by anybody else, and then nothing is kept', async () => {
    const request = await asked();
    expect((await answers(teacher, request, { sharing: onRequest(scene.police) })).body.code).toBe('ground-unfit');
    expect(await teacher.reads(card.caseId)).toMatchObject({ requests: [request], notes: [] });
  });

  it('is refused for a reason of the list without any ground, and with words of one’s own on one', async () => {
    const { status, body } = await refuses(teacher, await asked());
    expect([status, body]).toMatchObject([200, { outcome: 'refused', reason: 'secrecy', reasonNote: null }]);
    const request = await asked();
    const note = 'Det finns bara i elevhälsan';
    expect((await refuses(teacher, request, { note })).body.code).toBe('ground-missing');
    const said = await refuses(teacher, request, { note, sharing: teacher.shares(both) });
    expect(said.body.reasonNote).toBe(note);
    expect((await officer.reads(card.caseId)).requests).toContainEqual(said.body);
  });

  it('is taken back by the agency that asked, and by that one alone', async () => {
    const request = await asked();
    expect((await settles(teacher, 'withdrawal', request)).status).toBe(403);
    expect((await refuses(officer, request)).status).toBe(403);
    expect((await answers(officer, request)).status).toBe(403);
    const { body } = await settles(officer, 'withdrawal', request);
    expect(body.outcome).toBe('withdrawn');
    expect((await refuses(teacher, request)).body).toMatchObject({ code: 'request-changed', current: body });
  });

  it('ends once: whoever is second is told how it stands', async () => {
    const request = await asked();
    const both = await Promise.all([refuses(teacher, request), refuses(principal, request, { reason: 'not_held' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = both.find(({ status }) => status === 200)!.body;
    expect((await officer.reads(card.caseId)).requests).toEqual([first]);
    const again = { reason: first.reason };
    const settler = first.changedBy === teacher.id ? teacher : principal;
    expect((await refuses(settler, request, again)).body).toEqual(first);
  });
});

describe('on the page of what is mine, a request', () => {
  const waitingFor = async (person: Person) => {
    const { requests } = await person.does<StartView>('GET', '/api/start');
    return requests.filter(({ caseId }) => caseId === card.caseId).map(({ id }) => id);
  };

  it('waits for everybody of the agency that is asked, or for whoever of it answers for the case', async () => {
    const { id } = await asked();
    expect(await waitingFor(teacher)).toEqual([id]);
    expect(await waitingFor(principal)).toEqual([id]);
    const { revision } = (await teacher.reads(card.caseId)).card;
    await officer.does('PUT', `/api/cases/${card.caseId}/responsible`, { revision, responsibleId: principal.id });
    expect(await waitingFor(principal)).toEqual([id]);
    expect(await waitingFor(teacher)).toEqual([]);
  });

  it('is waited for by whoever asked, the one that is due first first, until it is settled', async () => {
    const later = await asked();
    const sooner = await officer.requests(card.caseId, scene.social, { dueOn: '2026-01-15' });
    expect(await waitingFor(officer)).toEqual([sooner.id, later.id]);
    expect(await waitingFor(assistant)).toEqual([sooner.id]);
    expect(await waitingFor(await scene.on(scene.police))).toEqual([]);
    await refuses(teacher, later);
    expect(await waitingFor(officer)).toEqual([sooner.id]);
    expect(await waitingFor(teacher)).toEqual([]);
  });
});

it('is kept by an agency whose part has ended, and waits for nobody then', async () => {
  const request = await officer.requests(card.caseId, scene.social);
  await assistant.does('DELETE', `/api/cases/${card.caseId}/agencies/mine`);
  const { requests } = await assistant.does<CaseRecord>('GET', `/api/cases/${card.caseId}/record`);
  expect(requests).toEqual([request]);
  const { requests: waiting } = await officer.does<StartView>('GET', '/api/start');
  expect(waiting.map(({ id }) => id)).not.toContain(request.id);
});

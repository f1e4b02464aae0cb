import type { CaseRecord, RecordSummary } from '../../src/contract/records.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { sealedReason } from './changing.js';
import { inHerTransaction, type Statement } from './entering.js';
import { Scene } from './scene.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
beforeAll(async () => {
  scene = await Scene.set();
  ({ officer, teacher, assistant } = scene.people);
});
afterAll(() => scene.world.end());

const opens = (...others: ('school' | 'social')[]) =>
  officer.opens(scene.boards.shared, {
    title: 'Oro kring skolan',
    agencyIds: others.map((one) => scene.agencies[one]),
  });
const titleFor = async (person: Person, caseId: string) => (await person.reads(caseId)).card.title;
const sealedFor = async (caseId: string) => {
  const sql = `select stream.audience, file.title from samverka.case_files file join samverka.streams stream on stream.id = file.sealed_in where file.id = $1`;
  const [sealed] = await scene.world.sql<{ audience: string[]; title: Buffer }>(sql, [caseId]);
  return sealed!;
};

describe('what a case is called', () => {
  it('opens for those who come, who are told under a key of their own', async () => {
    const { caseId } = await opens();
    const alone = await sealedFor(caseId);
    expect(alone.audience).toEqual([scene.agencies.police]);
    await officer.invites(caseId, scene.agencies.school);
    const shared = await sealedFor(caseId);
    expect(shared.audience).toEqual([scene.agencies.police, scene.agencies.school].sort());
    expect(shared.title.equals(alone.title)).toBe(false);
    for (const person of [officer, teacher]) expect(await titleFor(person, caseId)).toBe('Oro kring skolan');
  });

  it('stays as it was sealed when somebody leaves, and opens for those who remain', async () => {
    const { caseId } = await opens('school', 'social');
    const before = await sealedFor(caseId);
    await teacher.asks('DELETE', `/api/cases/${caseId}/agencies/mine`);
    await assistant.does('DELETE', `/api/cases/${caseId}/agencies/mine`);
    expect(await sealedFor(caseId)).toEqual(before);
    for (const person of [officer, teacher]) expect(await titleFor(person, caseId)).toBe('Oro kring skolan');
  });

  it('opens in what those keep who have left', async () => {
    const { caseId } = await opens('school', 'social');
    await assistant.does('DELETE', `/api/cases/${caseId}/agencies/mine`);
    const { card } = await assistant.does<CaseRecord>('GET', `/api/cases/${caseId}/record`);
    expect(card.title).toBe('Oro kring skolan');
    const kept = await assistant.does<RecordSummary[]>('GET', `/api/boards/${scene.boards.shared}/records`);
    expect(kept).toContainEqual(expect.objectContaining({ caseId, title: 'Oro kring skolan' }));
  });

  it('is sealed for those who are there now, once it is another', async () => {
    const { caseId } = await opens('school', 'social');
    await assistant.does('DELETE', `/api/cases/${caseId}/agencies/mine`);
    await officer.describes(caseId, { title: 'Utan socialtjänsten' });
    expect((await sealedFor(caseId)).audience).not.toContain(scene.agencies.social);
    expect(await titleFor(teacher, caseId)).toBe('Utan socialtjänsten');
    await officer.invites(caseId, scene.agencies.social);
    expect(await titleFor(assistant, caseId)).toBe('Utan socialtjänsten');
  });

  it('opens on the board, on the start page, by search and in what is taken out', async () => {
    const { caseId } = await opens('school');
    const { card } = await officer.reads(caseId);
    await officer.does('PUT', `/api/cases/${caseId}/responsible`, {
      revision: card.revision,
      responsibleId: teacher.id,
    });
    const { cards } = await teacher.readsBoard(scene.boards.shared);
    expect(cards.find((one) => one.caseId === caseId)?.title).toBe('Oro kring skolan');
    for (const [method, path, body] of [
      ['GET', '/api/start', undefined],
      ['POST', '/api/search', { text: 'oro skolan' }],
      ['POST', `/api/cases/${caseId}/exports`, { format: 'json', audiences: card.streams.map((s) => s.audience) }],
    ] as const)
      expect((await teacher.asks(method, path, body)).text).toContain('Oro kring skolan');
  });
});

describe('a card that some of its readers could not open', () => {
  const refused = { code: '23000', message: 'a title that its readers cannot open' };
  const announce = `select samverka.announce((select stream_id from samverka.case_files where id = $1), '{"kind": "case.described"}')`;
  const commits = (caseId: string, ...statements: Statement[]) =>
    inHerTransaction(scene.world, officer, [...statements, [announce, [caseId]]]);
  const sealingFor = 'update samverka.case_files set sealed_in = $2 where id = $1';

  it('cannot be committed where it is sealed for her agency alone', async () => {
    const { caseId } = await opens('school');
    const { streamId } = await officer.writes(caseId, [officer.agencyId]);
    expect(await commits(caseId, [sealingFor, [caseId, streamId]])).toEqual(refused);
  });

  it('cannot be committed where it is called nothing', async () => {
    const { caseId } = await opens('school');
    const naming = 'update samverka.case_files set title = null where id = $1';
    expect(await commits(caseId, [naming, [caseId]])).toEqual(refused);
  });

  it('cannot be committed where somebody comes and it is not sealed anew', async () => {
    const { caseId } = await opens();
    const { school } = scene.agencies;
    const telling = `select samverka.disclose(stream_id, 'case', $1, 1, array[$2]::uuid[], $3) from samverka.case_files where id = $1`;
    const sharing = JSON.stringify({ ...lawfully([school]), assessment: sealedReason });
    const inviting: Statement = ['select samverka.invite_agency($1, $2)', [caseId, school]];
    expect(await commits(caseId, inviting, [telling, [caseId, school, sharing]])).toEqual(refused);
  });

  it('could be, were it not looked at', async () => {
    const { caseId } = await opens('school');
    const { streamId } = await officer.writes(caseId, [officer.agencyId]);
    const trigger = (how: string) =>
      scene.world.sql('alter table samverka.case_files ' + how + ' trigger title_must_open');
    await trigger('disable');
    expect(await commits(caseId, [sealingFor, [caseId, streamId]]).finally(() => trigger('enable'))).toBe('kept');
    expect((await teacher.reads(caseId)).card.title).toBe(''); // shown without, and nothing else fails for it
  });
});

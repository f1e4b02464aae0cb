import type { CardFace, CardView } from '../../src/contract/cards.js';
import type { CaseMergesView, OpenCase } from '../../src/contract/cases.js';
import type { Problem } from '../../src/contract/problems.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant } = await threeAtABoard());
});
afterAll(() => scene.world.end());
afterEach(() => {
  leave(officer, teacher, assistant);
});

const opened = (agencyIds: string[], wishes: Partial<OpenCase> = {}) =>
  officer.opens(scene.board, { agencyIds, ...wishes });
const merging = (by: Person, { caseId, revision }: CardFace, into: { caseId: string }) =>
  by.asks<CardFace & Problem>('PUT', `/api/cases/${caseId}/merging`, { revision, intoCaseId: into.caseId });
const mergesOf = (by: Person, { caseId }: { caseId: string }) =>
  by.does<CaseMergesView>('GET', `/api/cases/${caseId}/merges`);
const reopening = (by: Person, { caseId, revision }: CardFace) =>
  by.does<CardFace>('DELETE', `/api/cases/${caseId}/closure?revision=${revision}`);

describe('a case that goes on in another', () => {
  it('is closed, and says where it goes on to those who are on both', async () => {
    const [one, other] = [await opened([scene.school]), await opened([scene.school, scene.social])];
    await teacher.watchesCase(one.caseId);
    const { body: card } = await merging(officer, one, other);
    await untilTold(scene.world, [teacher]);
    expect(card).toMatchObject({ caseId: one.caseId, closedBecause: 'handed_over' });
    expect(teacher.heard.map(({ event }) => event)).toContain('case.closed');
    for (const each of [officer, teacher]) {
      expect(await mergesOf(each, one)).toMatchObject({ into: { caseId: other.caseId, at: card.closedAt }, from: [] });
      expect(await mergesOf(each, other)).toMatchObject({ into: null, from: [{ caseId: one.caseId, code: one.code }] });
    }
  });

  it('is unknown to those who are only on the other one: they hear, see and are told nothing', async () => {
    const [one, other] = [await opened([scene.school]), await opened([scene.school, scene.social])];
    await assistant.watchesCase(other.caseId);
    const paths = [`/api/cases/${other.caseId}`, `/api/cases/${other.caseId}/merges`, `/api/boards/${scene.board}`];
    const read = () => Promise.all(paths.map(async (path) => (await assistant.asks('GET', path)).text));
    const before = await read();
    await merging(officer, one, other);
    await untilTold(scene.world, [assistant]);
    expect(await read()).toEqual(before);
    expect(assistant.heard.filter(({ event }) => event !== 'presence.changed')).toEqual([]);
  });

  it('needs everybody who is on it to be on the other: nobody is left behind, and nobody comes', async () => {
    const [one, other] = [await opened([scene.school, scene.social]), await opened([scene.school])];
    expect((await merging(officer, one, other)).body.code).toBe('readers-missing');
    const named = await opened([scene.school], { isRestricted: true });
    expect((await merging(officer, await opened([scene.school]), named)).body.code).toBe('readers-missing');
  });

  it('goes on in none that is closed, itself, or not hers', async () => {
    const [one, closed] = [await opened([scene.school]), await opened([scene.school])];
    await officer.does('PUT', `/api/cases/${closed.caseId}/closure`, { revision: closed.revision, reason: 'other' });
    expect((await merging(officer, one, closed)).body.code).toBe('case-closed');
    expect((await merging(officer, one, one)).status).toBe(400);
    const hidden = await assistant.opens(scene.board);
    const answers = [await merging(officer, one, hidden), await merging(officer, one, { caseId: crypto.randomUUID() })];
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(2).fill([404, answers[0]!.text]));
    expect((await officer.reads(one.caseId)).card.closedAt).toBeNull();
  });

  it('tells nobody who is no longer on both', async () => {
    const [one, other] = [await opened([scene.school]), await opened([scene.school])];
    await merging(officer, one, other);
    const { card } = await officer.reads(other.caseId);
    const restriction = { revision: card.revision, isRestricted: true };
    await officer.does('PUT', `/api/cases/${other.caseId}/restriction`, restriction);
    const [manager, late] = [await scene.off(scene.school, ['manager']), await scene.off(scene.school, ['contact'])];
    await manager.does('PUT', `/api/agency/boards/${scene.board}/people/${late.id}`);
    expect(await mergesOf(late, one)).toEqual({ into: null, from: [] });
    expect((await late.reads(one.caseId)).card).toMatchObject({ closedBecause: 'handed_over' });
  });

  it('is by itself again once it is open, also when it is closed anew', async () => {
    const [one, other] = [await opened([scene.school]), await opened([scene.school])];
    const { body: merged } = await merging(officer, one, other);
    const again = await reopening(officer, merged);
    expect(await mergesOf(officer, one)).toEqual({ into: null, from: [] });
    await officer.does('PUT', `/api/cases/${one.caseId}/closure`, { revision: again.revision, reason: 'other' });
    expect([await mergesOf(officer, one), await mergesOf(officer, other)]).toEqual(
      Array(2).fill({ into: null, from: [] }),
    );
  });

  it('leads on from case to case', async () => {
    const cards: CardView[] = [];
    for (let at = 0; at < 3; at++) cards.push(await opened([scene.school]));
    await merging(officer, cards[0]!, cards[1]!);
    await merging(officer, cards[1]!, cards[2]!);
    expect(await mergesOf(teacher, cards[1]!)).toMatchObject({
      into: { caseId: cards[2]!.caseId },
      from: [{ caseId: cards[0]!.caseId }],
    });
  });
});

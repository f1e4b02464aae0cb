import type { AgencyAdministrationView } from '../../src/contract/agency-administration.js';
import type { CardView } from '../../src/contract/cards.js';
import { connected, Scene, until } from '../hardening/scene.js';
import { emailOf, hasPassword, signsIn } from '../hardening/signing-in.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let manager: Person;
let headmaster: Person;
let officer: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  manager = await scene.off(scene.police, ['manager']);
  headmaster = await scene.off(scene.school, ['manager']);
  officer = await scene.on(scene.police);
  card = await officer.opens(scene.board, { title: 'Bara för dem i ärendet', agencyIds: [scene.school] });
});
afterAll(() => scene.world.end());

const notFound = { status: 404, code: 'not-found' };
const seatOf = ({ id }: Person) => `/api/agency/boards/${scene.board}/people/${id}`;
const view = (person: Person) => person.does<AgencyAdministrationView>('GET', '/api/agency');

async function onTheCase(): Promise<string[]> {
  return (await view(manager)).cases.find(({ caseId }) => caseId === card.caseId)?.memberIds ?? [];
}

function told({ heard }: Person): string[] {
  return heard.map(({ event }) => event).filter((event) => event !== 'presence.changed');
}

describe('a colleague whom the manager puts on a board', () => {
  it('hears of it at once, and is on the cases there; off it, she is on none and is told so', async () => {
    const colleague = await scene.off(scene.police);
    await connected(colleague);
    expect(await colleague.meets('GET', `/api/boards/${scene.board}`)).toEqual(notFound);
    await manager.does('PUT', seatOf(colleague));
    await untilTold(scene.world, [colleague]);
    expect(new Set(told(colleague))).toEqual(new Set(['notices.changed', 'places.changed']));
    expect((await colleague.readsBoard(scene.board)).cards.map(({ caseId }) => caseId)).toEqual([card.caseId]);

    await colleague.watchesCase(card.caseId);
    await manager.does('DELETE', seatOf(colleague));
    await untilTold(scene.world, [colleague]);
    expect(colleague.heard).toContainEqual({
      event: 'case.left',
      payload: { caseId: card.caseId, isKept: false },
      at: undefined,
    });
    expect(await colleague.meets('GET', `/api/cases/${card.caseId}`)).toEqual(notFound);
  });

  it('is told to those on the cases: who is on them has changed', async () => {
    const colleague = await scene.off(scene.police);
    await officer.watchesCase(card.caseId);
    const { heads } = await officer.reads(card.caseId);
    await manager.does('PUT', seatOf(colleague));
    await untilTold(scene.world, [officer]);
    const at = { streamId: card.streamId, seq: (heads[card.streamId] ?? 0) + 1 };
    expect(officer.heard).toContainEqual({ event: 'case.peopled', payload: { caseId: card.caseId }, at });
    officer.leaves();
  });
});

describe('a manager', () => {
  it('sees her agency’s people, boards and cases by code, and no word of what they say', async () => {
    const seen = await view(manager);
    expect(seen.cases.map(({ code, memberIds }) => [code, memberIds.includes(officer.id)])).toEqual([
      [card.code, true],
    ]);
    expect(seen.people.map(({ agencyId }) => agencyId)).toEqual(seen.people.map(() => scene.police));
    expect(seen.people.map(({ id }) => id)).toEqual(expect.arrayContaining([manager.id, officer.id]));
    expect(JSON.stringify(seen)).not.toContain(card.title);
    expect(await manager.meets('GET', `/api/cases/${card.caseId}`)).toEqual(notFound);
    expect(await manager.meets('GET', `/api/boards/${scene.board}`)).toEqual(notFound);
    expect(await manager.watchesCase(card.caseId)).toEqual({ ok: false, code: 'not-found' });
  });

  it('hears when her agency changes, and nobody else does', async () => {
    for (const person of [manager, headmaster, officer]) await connected(person);
    await untilTold(scene.world, [manager, headmaster, officer]);
    for (const person of [manager, headmaster, officer]) person.heard.length = 0;
    const newcomer = { name: 'Ny', initials: 'N', title: 'Polis', email: 'ny@example.org', roles: ['caseworker'] };
    await manager.does('POST', '/api/agency/people', newcomer);
    await untilTold(scene.world, [manager, headmaster, officer]);
    expect([manager, headmaster, officer].map(told)).toEqual([['agency.changed'], [], []]);
    expect((await view(manager)).people).toContainEqual(
      expect.objectContaining({ name: 'Ny', isInvited: true, isDisabled: false, email: 'ny@example.org' }),
    );
  });

  it('has no say about another agency’s people, as if they did not exist', async () => {
    const teacher = await scene.on(scene.school);
    const change = { title: 'Rektor', roles: ['manager'] };
    for (const id of [teacher.id, crypto.randomUUID()]) {
      const asked = [
        manager.meets('PUT', `/api/agency/people/${id}`, change),
        manager.meets('POST', `/api/agency/people/${id}/reset`),
        manager.meets('PUT', `/api/agency/people/${id}/disablement`),
        manager.meets('DELETE', `/api/agency/people/${id}/disablement`),
        manager.meets('PUT', `/api/agency/boards/${scene.board}/people/${id}`),
        manager.meets('DELETE', `/api/agency/boards/${scene.board}/people/${id}`),
        manager.meets('PUT', `/api/agency/cases/${card.caseId}/people/${id}`),
      ];
      expect(await Promise.all(asked)).toEqual(asked.map(() => notFound));
    }
    expect((await teacher.asks('GET', `/api/boards/${scene.board}`)).status).toBe(200);
  });

  it('has no say about boards that her agency is not at', async () => {
    const theirs = await scene.world.aBoard('place', [scene.school]);
    for (const board of [theirs, crypto.randomUUID()])
      for (const method of ['PUT', 'DELETE'] as const)
        expect(await manager.meets(method, `/api/agency/boards/${board}/people/${officer.id}`)).toEqual(notFound);
  });

  it('names nobody of another agency on a restricted case, even when nobody is named on it', async () => {
    const teacher = await scene.on(scene.school);
    const { caseId, revision } = await officer.opens(scene.board, { agencyIds: [scene.school] });
    await officer.does('PUT', `/api/cases/${caseId}/restriction`, { revision, isRestricted: true });
    await scene.world.sql('delete from samverka.case_named where case_id = $1', [caseId]);
    await scene.world.sql('analyze samverka.case_named');
    expect(await manager.meets('PUT', `/api/agency/cases/${caseId}/people/${teacher.id}`)).toEqual(notFound);
    expect(await scene.world.sql('select from samverka.case_named where case_id = $1', [caseId])).toEqual([]);
  });

  it('gives no operator’s role, and does not take the manager’s from herself', async () => {
    const roles = (...given: string[]) => ({ title: 'Chef', roles: given });
    expect(await manager.meets('PUT', `/api/agency/people/${officer.id}`, roles('operator'))).toEqual({
      status: 400,
      code: 'invalid-input',
    });
    expect(await manager.meets('PUT', `/api/agency/people/${manager.id}`, roles('caseworker'))).toEqual({
      status: 400,
      code: 'bad-request',
    });
    await manager.does('PUT', `/api/agency/people/${manager.id}`, roles('manager', 'caseworker'));
    await manager.does('PUT', `/api/agency/people/${manager.id}`, roles('manager'));
  });
});

describe('roles', () => {
  it('count from the moment they change', async () => {
    const colleague = await scene.on(scene.police, ['contact']);
    await expect(colleague.opens(scene.board)).rejects.toThrow('role-missing');
    await manager.does('PUT', `/api/agency/people/${colleague.id}`, { title: 'Utredare', roles: ['caseworker'] });
    expect((await colleague.opens(scene.board)).boardId).toBe(scene.board);
  });

  it.each(['caseworker', 'coordinator', 'contact', 'principal', 'communicator'] as const)(
    'of a %s do not make a manager',
    async (role) => {
      const person = await scene.on(scene.police, [role]);
      const refused = { status: 403, code: 'role-missing' };
      expect(await person.meets('GET', '/api/agency')).toEqual(refused);
      expect(await person.meets('PUT', `/api/agency/people/${officer.id}/disablement`)).toEqual(refused);
      expect(await person.meets('PUT', seatOf(person))).toEqual(refused);
    },
  );
});

describe('a disabled account', () => {
  it('is signed out, cut off and off every case, and cannot sign in until it is enabled', async () => {
    const colleague = await scene.off(scene.police);
    await hasPassword(scene.world, colleague);
    await manager.does('PUT', seatOf(colleague));
    await colleague.watchesCase(card.caseId);
    await manager.does('PUT', `/api/agency/people/${colleague.id}/disablement`);
    expect(await colleague.meets('GET', '/api/boards')).toEqual({ status: 401, code: 'not-signed-in' });
    await until(() => colleague.socket?.connected === false);
    expect((await signsIn(scene.world, emailOf(colleague))).status).toBe(401);
    expect(await onTheCase()).not.toContain(colleague.id);

    await manager.does('DELETE', `/api/agency/people/${colleague.id}/disablement`);
    expect((await signsIn(scene.world, emailOf(colleague))).status).toBe(201);
    expect((await colleague.asks('GET', '/api/boards')).status).toBe(401);
    expect(await onTheCase()).toContain(colleague.id);
  });
});

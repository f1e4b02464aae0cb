import { randomUUID } from 'node:crypto';
import type { AgencyView } from '../../src/contract/agencies.js';
import type { OperationView } from '../../src/contract/operation.js';
import { Scene } from '../hardening/scene.js';
import { accepts } from '../hardening/signing-in.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let operator: Person;
let officer: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  operator = await scene.anOperator();
  officer = await scene.on(scene.police);
});
afterAll(() => scene.world.end());

const seats = (boardId: string) => `/api/operation/boards/${boardId}/agencies`;
const ours = async () =>
  (await operator.does<OperationView>('GET', '/api/operation')).boards.find(({ id }) => id === scene.board)?.agencyIds;
const authority = { name: 'Kommunen', isPublic: true };
const school = { name: 'Nya skolan', shortName: 'NS', kind: 'school', authority };

describe('who sits at a board that there is', () => {
  it('brings a new agency to a board that there is, once, and onto no case there', async () => {
    const made = await operator.does<AgencyView>('POST', '/api/operation/agencies', school);
    const chief = { name: 'Ann', initials: 'A', title: 'Rektor', email: 'ann@example.org' };
    const at = `/api/operation/agencies/${made.id}/managers`;
    const manager = await accepts(scene.world, await operator.does('POST', at, chief));
    const before = await ours();
    for (const _ of ['first', 'again'])
      expect(await operator.asks('PUT', seats(scene.board), { agencyIds: [made.id] })).toMatchObject({ status: 204 });

    expect(await ours()).toEqual([...before!, made.id].sort());
    expect(await manager.does('GET', '/api/agency')).toMatchObject({ boards: [{ id: scene.board }], cases: [] });
    const { caseId } = await officer.opens(scene.board, { agencyIds: [made.id] });
    expect(await manager.does('GET', '/api/agency')).toMatchObject({ cases: [{ caseId }] });
  });

  it('brings nobody to a board that there is not, and nobody who is not there', async () => {
    const refused = { status: 400, code: 'bad-request' };
    expect(await operator.meets('PUT', seats(randomUUID()), { agencyIds: [scene.police] })).toEqual(refused);
    expect(await operator.meets('PUT', seats(scene.board), { agencyIds: [randomUUID()] })).toEqual(refused);
    for (const person of [officer, await scene.on(scene.police, ['manager'])])
      expect(await person.meets('PUT', seats(scene.board), { agencyIds: [scene.school] })).toEqual({
        status: 403,
        code: 'role-missing',
      });
  });
});

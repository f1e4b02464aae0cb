import { Database } from '../../src/platform/database/database.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

/**
 * Waiting tells. While an act that the school never hears of is still open, the school's own acts are answered: one
 * that waited for it would be given up by the database after two seconds, and answered with 503.
 */
let world: World;
let [police, school] = ['', ''];
let board: string;
let officer: Person, other: Person, chief: Person, teacher: Person, principal: Person;

beforeAll(async () => {
  world = await World.begin();
  [police, school] = [await world.anAgency('police'), await world.anAgency('school')];
  board = await world.aBoard('youth_at_risk', [police, school]);
  officer = await world.aPerson(police, { boards: [board], roles: ['caseworker', 'coordinator'] });
  other = await world.aPerson(police, { boards: [board] });
  chief = await world.aPerson(police, { roles: ['manager'] });
  teacher = await world.aPerson(school, { boards: [board], roles: ['contact'] });
  principal = await world.aPerson(school, { boards: [board], roles: ['principal', 'manager'] });
});
afterAll(() => world.end());

/** Does something in the middle of another's transaction, which is then taken back. */
async function amid<T>({ token }: Person, sql: string, values: unknown[], act: () => Promise<T>): Promise<T> {
  let answer: T | undefined;
  const work = world.app.get(Database).as({ sessionToken: token, act: 'test' }, async ({ rows }) => {
    await rows.query(sql, values);
    answer = await act();
    throw new Error('taken back');
  });
  await expect(work).rejects.toThrow('taken back');
  return answer as T;
}

describe('the school is not kept waiting', () => {
  it('by the police disabling an officer who is not on the case that they share', async () => {
    const { caseId } = await officer.opens(board, { agencyIds: [school], isRestricted: true });
    const names = () => principal.asks('PUT', `/api/agency/cases/${caseId}/people/${teacher.id}`);
    const disabling = 'select * from samverka.disable_person($1, true)';
    expect(await amid(chief, disabling, [other.id], names)).toMatchObject({ status: 204 });
  });

  it('by an officer reading the case', async () => {
    const { streamId } = await officer.opens(board, { agencyIds: [school] });
    const seats = () => principal.asks('DELETE', `/api/agency/boards/${board}/people/${teacher.id}`);
    const reading = 'insert into samverka.read_marks (user_id, stream_id, seq) values ($1, $2, 1)';
    expect(await amid(officer, reading, [officer.id, streamId], seats)).toMatchObject({ status: 204 });
  });
});

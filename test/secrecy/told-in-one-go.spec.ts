import { setTimeout as pause } from 'node:timers/promises';
import { Listeners } from '../../src/platform/live/listeners.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { World } from '../support/world.js';

/**
 * One act may be told of in many streams. Whoever hears of it in one of them, and then hears that places have changed,
 * would learn from the time between the two how much was told to others: so all is found out before any of it is told.
 */
let world: World;
let board: string;
let officer: Person, other: Person, chief: Person, teacher: Person;

beforeAll(async () => {
  world = await World.begin();
  const [police, school] = [await world.anAgency('police'), await world.anAgency('school')];
  board = await world.aBoard('youth_at_risk', [police, school]);
  officer = await world.aPerson(police, { boards: [board], roles: ['caseworker', 'coordinator'] });
  other = await world.aPerson(police);
  chief = await world.aPerson(police, { roles: ['manager'] });
  teacher = await world.aPerson(school, { boards: [board], roles: ['contact'] });
  await officer.opens(board, { agencyIds: [school] });
});
afterAll(() => world.end());

const slowlyMs = 500;

/** As over the one connection that it is: whatever is asked waits for what was asked before, and hidden streams take long. */
function makeSlow(streamIds: readonly string[]): void {
  const listeners = world.app.get(Listeners);
  const [of, ofPeople] = [listeners.of.bind(listeners), listeners.ofPeople.bind(listeners)];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>, ms: number): Promise<T> => {
    const mine = last.then(() => pause(ms)).then(ask);
    last = mine;
    return mine;
  };
  listeners.of = (streamId) => inTurn(() => of(streamId), streamIds.includes(streamId) ? slowlyMs : 0);
  listeners.ofPeople = (personIds) => inTurn(() => ofPeople(personIds), 0);
}

it('leaves no time between two frames for what was told to others', async () => {
  const hidden = [await officer.opens(board), await officer.opens(board)];
  makeSlow(hidden.map(({ streamId }) => streamId));
  await teacher.watchesBoard(board);
  const times = new Map<string, number>();
  teacher.socket?.onAny((event: string) => times.set(event, performance.now()));
  await chief.does('PUT', `/api/agency/boards/${board}/people/${other.id}`);
  await pause(3 * slowlyMs);
  await untilTold(world, [teacher]);
  const between = times.get('places.changed')! - times.get('case.peopled')!;
  expect(Math.abs(between)).toBeLessThan(slowlyMs / 2);
});

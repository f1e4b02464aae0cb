import type { World } from './world.js';
import type { Person } from './person.js';
import { Teller } from '../../src/platform/live/teller.js';

/**
 * Proves that whatever was going to be heard has been heard, without sleeping: a message that all of them hear goes
 * the same way, after the rest. Twice, for what is only asked for once the first has been told.
 */
export async function untilTold(world: World, people: readonly Person[]): Promise<void> {
  for (let round = 0; round < 3; round++) await oneRound(world, people);
}

async function oneRound({ app }: World, people: readonly Person[]): Promise<void> {
  const listening = people.filter(({ socket }) => socket?.connected === true);
  const heard = listening.map(
    (person) =>
      new Promise<void>((resolve) =>
        person.socket?.once('agency.changed', () => {
          resolve();
        }),
      ),
  );
  const personIds = listening.map(({ id }) => id);
  await app.get(Teller).tell([{ to: 'people', event: 'agency.changed', personIds }]);
  await Promise.all(heard);
  for (const { heard: all } of listening)
    all.splice(0, all.length, ...all.filter(({ event, payload }) => event !== 'agency.changed' || payload !== null));
}

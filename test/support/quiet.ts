import type { Person } from './person.js';
import type { World } from './world.js';
import { Teller } from '../../src/platform/live/teller.js';

const barrier = '00000000-0000-4000-8000-000000000000';

/**
 * Proves that whatever was going to be heard has been heard, without sleeping: a message that all of them hear goes
 * the same way, after the rest. Three times, for what is only asked for once something else has been told.
 */
export async function untilTold(world: World, people: readonly Person[]): Promise<void> {
  const listening = people.filter(({ socket }) => socket?.connected === true);
  for (let round = 0; round < 3 && listening.length > 0; round++) await oneRound(world, listening);
}

async function oneRound({ app }: World, listening: readonly Person[]): Promise<void> {
  const heard = listening.map(hearsTheBarrier);
  const personIds = [...new Set(listening.map(({ id }) => id))];
  await app.get(Teller).tell([{ to: 'people', event: 'case.read', payload: { caseId: barrier }, personIds }]);
  await Promise.all(heard);
}

/** Heard, or shown out meanwhile; and then forgotten, since it is none of what the test is about. */
async function hearsTheBarrier({ socket, heard }: Person): Promise<void> {
  await new Promise<void>((resolve) => {
    const listen = (about: { caseId: string }) => {
      if (about.caseId !== barrier) return;
      socket?.off('case.read', listen);
      resolve();
    };
    socket?.on('case.read', listen);
    socket?.once('disconnect', () => {
      resolve();
    });
  });
  const rest = heard.filter(
    ({ event, payload }) => event !== 'case.read' || (payload as { caseId: string }).caseId !== barrier,
  );
  heard.splice(0, heard.length, ...rest);
}

import { setTimeout as pause } from 'node:timers/promises';
import { Teller } from '../../src/platform/live/teller.js';
import { barrier, type Person } from './person.js';
import type { World } from './world.js';

/**
 * Proves that whatever was going to be heard has been heard, without sleeping: a message that all of them hear goes
 * the same way, after the rest. Three times, for what is only asked for once something else has been told.
 */
export async function untilTold(world: World, people: readonly Person[]): Promise<void> {
  await world.app.get(Teller).tell([]); // one act is told after the other: now all before this is
  const listening = people.filter(({ socket }) => socket?.connected === true);
  for (let round = 0; round < 3 && listening.length > 0; round++) await oneRound(world, listening);
}

/** Sent again while somebody has not heard it: telling is never promised, and a test must not wait for ever. */
async function oneRound({ app }: World, listening: readonly Person[]): Promise<void> {
  const personIds = [...new Set(listening.map(({ id }) => id))];
  const all = Promise.all(listening.map(hearsTheBarrier)).then(() => true);
  let isHeard = false;
  while (!isHeard) {
    await app.get(Teller).tell([{ to: 'people', event: 'case.read', payload: { caseId: barrier }, personIds }]);
    isHeard = await Promise.race([all, pause(2000, false, { ref: false })]);
  }
}

/** Heard, or shown out meanwhile. */
function hearsTheBarrier({ socket }: Person): Promise<void> {
  return new Promise((resolve) => {
    const listen = (about: { caseId: string }) => {
      if (about.caseId !== barrier) return;
      socket?.off('case.read', listen);
      resolve();
    };
    socket?.on('case.read', listen);
    if (socket?.connected !== true) resolve();
    socket?.once('disconnect', () => {
      resolve();
    });
  });
}

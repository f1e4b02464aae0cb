import type { Person } from '../../support/person.js';
import type { World } from '../../support/world.js';

/** How many letters are on their way to each of these people, as whoever sends them is told. */
export async function lettersTo(world: World, people: readonly Person[]): Promise<number[]> {
  const taken = await world.sql<{ address: string }>(`select address from samverka.take_deliveries('mail', 100000)`);
  return people.map(({ id }) => taken.filter(({ address }) => address.startsWith(id)).length);
}

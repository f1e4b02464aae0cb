import { Door } from '../../../src/platform/identity/door.js';
import { Sockets } from '../../../src/platform/live/sockets.js';
import type { Person } from '../../support/person.js';
import type { Universe } from './universe.js';

/** Signs out and in again, as one does at the end of a shift: her sockets are gone before she comes back. */
export async function reconnect({ world }: Universe, person: Person): Promise<void> {
  const sockets = world.app.get(Sockets);
  person.leaves();
  await person.asks('DELETE', '/api/session');
  while (sockets.here().some(({ data }) => data.viewerId === person.id))
    await new Promise((resolve) => setImmediate(resolve));
  person.token = await world.app
    .get(Door)
    .open(person.id)
    .catch(() => person.token);
}

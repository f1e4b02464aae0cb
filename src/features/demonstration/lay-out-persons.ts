import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AddPerson } from '../../contract/persons.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PersonsService } from '../persons/persons.service.js';
import type { WorldSharing } from './share-lawfully.js';
import type { WorldCase } from './world/case-file.js';
import { people } from './world/people.js';
import { persons, type WorldPersonOfCase } from './world/persons.js';

/** As whom it is done, and by what keys the world is known. */
interface World {
  readonly app: INestApplicationContext;
  readonly sharing: WorldSharing;
  readonly viewer: (initials: string) => Promise<Viewer>;
  readonly agencyId: (key: string) => string;
}

/** Says whom this case is about, as the people of the world have said it. The last thing: a protected person closes the case to who gives no reason. */
export async function layOutPersons(world: World, caseId: string, file: WorldCase): Promise<void> {
  for (const person of persons[file.code] ?? []) {
    const added = await personIn(world, file, person);
    await world.app.get(PersonsService, { strict: false }).add(await world.viewer(person.by), caseId, added);
  }
}

async function personIn(
  { sharing, agencyId }: World,
  { code, board }: WorldCase,
  { by, to, ...facts }: WorldPersonOfCase,
): Promise<AddPerson> {
  const from = people.find(({ initials }) => initials === by)?.agency ?? '';
  const readers = to ?? [from];
  return {
    ...{ id: randomUUID(), ...nothingMore, ...facts },
    audience: readers.map(agencyId).sort(),
    sharing: await sharing.of({ code, board, from, to: readers }),
  };
}

const nothingMore = {
  identityKind: 'unknown',
  number: null,
  address: null,
  phone: null,
  protection: null,
  marks: null,
} as const;

import type { Heard, Person } from '../../support/person.js';
import type { Cast, Screens } from './cast.js';
import { promisesOf } from './promised.js';

// What a client asks for again, whole, when it is told that it has changed.

interface On {
  cast: Cast;
  person: Person;
}

export async function askForCalls(screens: Screens, _: Heard, { cast, person }: On): Promise<void> {
  screens.calls = (await cast.screensOf(person, false)).calls;
}

export async function askForNotices(screens: Screens, _: Heard, { cast, person }: On): Promise<void> {
  screens.notices = (await cast.screensOf(person, false)).notices;
}

export async function askForPromises(screens: Screens, _: Heard, { person }: On): Promise<void> {
  screens.promises = await promisesOf(person);
}

/** What of the case differs by who reads it. */
export async function askForLens(screens: Screens, _: Heard, { person }: On): Promise<void> {
  if (screens.case === undefined) return;
  const { card, lastRead } = await person.reads(screens.case.card.caseId);
  Object.assign(screens.case, { card, lastRead });
}

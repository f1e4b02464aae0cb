import type { ActionCopyView } from '../../../src/contract/action-copies.js';
import type { CaseView } from '../../../src/contract/cases.js';
import type { PersonCopyView } from '../../../src/contract/persons.js';
import type { Heard, Person } from '../../support/person.js';
import type { Cast, Screens } from './cast.js';
import { askForLens } from './asking-again.js';
import { moveHeads, moveOn, upsert } from './held.js';

/**
 * What a client does with an event: it changes what it holds, or asks again for the one thing that the event names.
 * Whatever no event names stays as it was, so a change that was not told shows as a difference.
 */
export type Apply = (screens: Screens, heard: Heard, on: { cast: Cast; person: Person }) => Promise<void> | void;

type Kept = 'consents' | 'requests' | 'persons' | 'disputes' | 'merges';
type KeptThing = CaseView[Kept][number];

/** Of what counts as unread she asks how much is: what is settled is new to one of the two, and no more to the other. */
export function keeping(list: Kept): Apply {
  return async (screens, heard, on) => {
    const { payload, at } = heard;
    const item = payload as KeptThing;
    const open = screens.case!;
    if (at === undefined || !(at.streamId in open.heads)) {
      screens.case = await on.person.reads(item.caseId);
      return;
    }
    upsert<KeptThing>(open[list], item);
    moveHeads(open, at);
    if (list === 'requests' || list === 'persons') await askForLens(screens, heard, on);
    else moveOn(open.card.streams, at);
  };
}

/** Told where it came from. */
export async function shareAction(screens: Screens, heard: Heard, on: { cast: Cast; person: Person }): Promise<void> {
  const { payload, at } = heard;
  screens.case!.actionCopies.push(payload as ActionCopyView);
  moveHeads(screens.case!, at);
  await askForLens(screens, heard, on);
}

/** Likewise. */
export async function sharePerson(screens: Screens, heard: Heard, on: { cast: Cast; person: Person }): Promise<void> {
  const { payload, at } = heard;
  screens.case!.personCopies.push(payload as PersonCopyView);
  moveHeads(screens.case!, at);
  await askForLens(screens, heard, on);
}

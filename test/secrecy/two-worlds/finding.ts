import { createHash } from 'node:crypto';
import type { ActionView } from '../../../src/contract/actions.js';
import type { CaseView } from '../../../src/contract/cases.js';
import type { ConsentView } from '../../../src/contract/consents.js';
import type { NoteView } from '../../../src/contract/notes.js';
import type { CasePersonView } from '../../../src/contract/persons.js';
import type { RequestView } from '../../../src/contract/requests.js';
import type { Person } from '../../support/person.js';
import type { Act } from './acts.js';
import type { Universe } from './universe.js';

export function doing(universe: Universe, { by }: Act): Person {
  return universe.person(by);
}

export function path(universe: Universe, { on }: Act): string {
  return `/api/cases/${universe.case(on)}`;
}

export function audience(universe: Universe, { to }: Act): string[] {
  return to.map((name) => universe.agency(name)).sort();
}

/** The case as whoever acts sees it, if she does. */
export async function seen(universe: Universe, act: Act): Promise<CaseView | undefined> {
  const { status, body } = await doing(universe, act).asks<CaseView>('GET', path(universe, act));
  return status === 200 ? body : undefined;
}

export async function revision(universe: Universe, act: Act): Promise<string> {
  return (await seen(universe, act))?.card.revision ?? universe.id(999);
}

/** On which wording of the card, and on what ground the others on it are told anew. */
export async function tellingTheCard(universe: Universe, act: Act) {
  const card = (await seen(universe, act))?.card;
  const sharing = doing(universe, act).shares(card?.agencyIds ?? []);
  return { revision: card?.revision ?? universe.id(999), sharing };
}

type ItemKind = 'notes' | 'actions' | 'consents' | 'requests' | 'persons';
/** What may be named in a path, also where it has no version. */
type PlacedKind = ItemKind | 'merges';

export async function version(universe: Universe, act: Act, kind: ItemKind, first: number): Promise<number> {
  const items: readonly (NoteView | ActionView | ConsentView | RequestView | CasePersonView)[] =
    (await seen(universe, act))?.[kind] ?? [];
  return (
    items.find(
      ({ id, audience: to }) => id === universe.id(first + act.item) && to.join() === audience(universe, act).join(),
    )?.version ?? 1
  );
}

/** Where the thing would stand, as far as whoever acts can tell. */
export async function address(universe: Universe, act: Act, kind: PlacedKind, first: number): Promise<string> {
  const streams = (await seen(universe, act))?.card.streams ?? [];
  const stream = streams.find(({ audience: to }) => to.join() === audience(universe, act).join());
  return `${path(universe, act)}/streams/${stream?.streamId ?? universe.id(998)}/${kind}/${universe.id(first + act.item)}`;
}

/** As samverka.case_id_for makes it. */
export function caseIdFor(viewerId: string, requestId: string): string {
  const hash = createHash('sha256').update(`case|${viewerId}|${requestId}`).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 15) | 128;
  hash[8] = (hash[8]! & 63) | 128;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

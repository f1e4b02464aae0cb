import type { KnownItem, KnownPlace } from '../../contract/knowledge.js';
import type { Known } from './knowers.queries.js';

type WordingOf = (place: Known) => string | null;

/**
 * What was shared on is the thing that it was copied from, to whoever reads both: by the link and not by the id, which anybody could
 * use (docs/decisions/0017-widening.md). A consent is one in all its streams. Expects the oldest first, and answers so.
 */
export function eachOnce(known: readonly Known[], wordingOf: WordingOf): KnownItem[] {
  const byId = grouped(known, ({ itemId }) => itemId);
  const things = grouped(known, (place) => originOf(place, byId.get(place.itemId) ?? []));
  return [...things].map(([origin, places]) => itemOf(origin, places, wordingOf));
}

function originOf(place: Known, places: readonly Known[]): Known {
  if (place.kind === 'consent') return places.find(({ kind }) => kind === 'consent') ?? place;
  const from = places.find(({ kind, streamId }) => kind === place.kind && streamId === place.fromStream);
  return from === undefined ? place : originOf(from, places);
}

function itemOf(origin: Known, places: readonly Known[], wordingOf: WordingOf): KnownItem {
  const had = new Set<string>();
  const placed = (place: Known) => placeOf(place, had, wordingOf(place));
  const { itemId, kind } = origin;
  const first = placed(origin);
  const sharedOn = places.filter((place) => place !== origin).map(placed);
  return { itemId, kind, ...first, sharedOn, knowers: firstOfEach(places) };
}

/** To whom it was new there. */
function placeOf({ streamId, agencyIds, since }: Known, had: Set<string>, wording: string | null): KnownPlace {
  const newTo = agencyIds.filter((agencyId) => !had.has(agencyId));
  for (const agencyId of newTo) had.add(agencyId);
  return { streamId, agencyIds: newTo, since, wording };
}

function firstOfEach(places: readonly Known[]): KnownItem['knowers'] {
  const all = places.flatMap(({ knowers }) => knowers).sort((one, other) => (one.at < other.at ? -1 : 1));
  return [...grouped(all, ({ personId }) => personId).values()].flatMap(([first]) => first ?? []);
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

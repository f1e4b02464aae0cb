import { smallestTold } from './promises.js';

/** As much of an observation as tells which others it is made of. */
export interface CountedThing {
  readonly id: string;
  readonly areaId: string;
  readonly agencyId: string;
  readonly kind: string;
  readonly measure: string;
  readonly voice: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly value: number;
  readonly ofValue: number | null;
}

/** Areas in which another lies, by its id: Annedal in Mariehäll, and in Bromma. */
export type Around = (areaId: string) => readonly string[];

/**
 * Those of them that nobody is told but who counted them: what is under 5, what leaves a rest under 5, and every greater count that holds one
 * of these, or of which some known parts beside each other leave a rest under 5. So no difference of what is told gives a small one away.
 */
export function untold(counted: readonly CountedThing[], around: Around): ReadonlySet<string> {
  const hidden = new Set(counted.filter(isSmallItself).map(({ id }) => id));
  const wholes = wholesIn(counted, around);
  for (const { whole, parts } of wholes)
    if (parts.some(({ id }) => hidden.has(id)) || leavesLittle(whole, parts, around)) hidden.add(whole.id);
  return holding(hidden, wholes);
}

interface Whole {
  readonly whole: CountedThing;
  readonly parts: readonly CountedThing[];
}

/** Each count that holds others: only what is alike can. */
function wholesIn(counted: readonly CountedThing[], around: Around): Whole[] {
  const alike = new Map<string, CountedThing[]>();
  for (const each of counted) alike.set(alikeness(each), [...(alike.get(alikeness(each)) ?? []), each]);
  const wholes = [...alike.values()].flatMap((group) =>
    group.map((whole) => ({ whole, parts: group.filter((part) => isPartOf(part, whole, around)) })),
  );
  return wholes.filter(({ parts }) => parts.length > 0);
}

/** Hidden for its rest alone, a count hides those that hold it in turn. */
function holding(hidden: Set<string>, wholes: readonly Whole[]): Set<string> {
  const more = wholes.filter(({ whole, parts }) => !hidden.has(whole.id) && parts.some(({ id }) => hidden.has(id)));
  if (more.length === 0) return hidden;
  return holding(new Set([...hidden, ...more.map(({ whole }) => whole.id)]), wholes);
}

function isSmallItself({ value, ofValue }: CountedThing): boolean {
  const rest = ofValue === null ? 0 : ofValue - value;
  return value < smallestTold || (rest > 0 && rest < smallestTold);
}

/** Within it in place and in time. */
function isPartOf(part: CountedThing, whole: CountedThing, around: Around): boolean {
  const isInTime = whole.fromOn <= part.fromOn && part.untilOn <= whole.untilOn;
  if (part.id === whole.id || !isInTime) return false;
  if (part.areaId !== whole.areaId) return around(part.areaId).includes(whole.areaId);
  return part.fromOn !== whole.fromOn || part.untilOn !== whole.untilOn;
}

/** Of the same, by the same. */
function alikeness({ agencyId, kind, measure, voice }: CountedThing): string {
  return [agencyId, kind, voice ?? '', measure].join(' ');
}

/** How many ways of laying parts beside each other are tried; where there are more, too much is held to be told. */
const mostWays = 20_000;

/**
 * Whether what is left of it, without parts that lie beside each other in place or in time, is next to nothing. Only where no further part
 * has room: each that had would be left of it, and none of them is small.
 */
function leavesLittle(whole: CountedThing, parts: readonly CountedThing[], around: Around): boolean {
  const seen = new Set<string>();
  const isGivenAway = (rest: number, room: readonly CountedThing[]): boolean => {
    const [first] = room;
    if (first === undefined) return rest > 0 && rest < smallestTold;
    const state = `${String(rest)} ${room.map(({ id }) => id).join(' ')}`;
    if (seen.has(state)) return false;
    if (seen.add(state).size > mostWays) return true;
    return room
      .filter((part) => part === first || !isBeside(part, first, around))
      .some((part) =>
        isGivenAway(
          rest - part.value,
          room.filter((other) => isBeside(other, part, around)),
        ),
      );
  };
  return isGivenAway(whole.value, parts);
}

/** Nothing is in both: they are of different days, or of places of which neither lies in the other. */
function isBeside(one: CountedThing, other: CountedThing, around: Around): boolean {
  if (one.untilOn < other.fromOn || other.untilOn < one.fromOn) return true;
  const isWithin = one.areaId === other.areaId || around(one.areaId).includes(other.areaId);
  return !isWithin && !around(other.areaId).includes(one.areaId);
}

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
 * of these, or all of whose known parts leave a rest under 5. So no difference of what is told gives a small one away.
 */
export function untold(counted: readonly CountedThing[], around: Around): ReadonlySet<string> {
  const hidden = new Set(counted.filter(isSmallItself).map(({ id }) => id));
  const wholes = wholesIn(counted, around);
  for (const { whole, parts } of wholes)
    if (parts.some(({ id }) => hidden.has(id)) || leavesLittle(whole, parts)) hidden.add(whole.id);
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

/** Whether what is left of it, without parts that lie beside each other, is next to nothing: in time, or in place. */
function leavesLittle(whole: CountedThing, parts: readonly CountedThing[]): boolean {
  const inTime = besideInTime(parts.filter(({ areaId }) => areaId === whole.areaId));
  const inPlace = parts.filter(({ fromOn, untilOn }) => fromOn === whole.fromOn && untilOn === whole.untilOn);
  return [inTime, inPlace].some((beside) => {
    const rest = whole.value - beside.reduce((sum, { value }) => sum + value, 0);
    return beside.length > 0 && rest > 0 && rest < smallestTold;
  });
}

function besideInTime(parts: readonly CountedThing[]): CountedThing[] {
  const taken: CountedThing[] = [];
  for (const part of [...parts].sort((one, other) => one.untilOn.localeCompare(other.untilOn)))
    if ((taken.at(-1)?.untilOn ?? '') < part.fromOn) taken.push(part);
  return taken;
}

import type { Audience } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';

/** The three looks of an audience: one agency only, some of them, everyone on the case. */
export type AudienceKind = 'one' | 'some' | 'all';

export const audienceKinds: readonly AudienceKind[] = ['one', 'some', 'all'];

export function kindOf(audience: Audience, everyone: Audience): AudienceKind {
  if (audience.length === 1) return 'one';
  return everyone.every((agencyId) => audience.includes(agencyId)) ? 'all' : 'some';
}

/** Ids in the order that the wire wants them: sorted, each once. */
export function audienceOf(agencyIds: Iterable<string>): Audience {
  return [...new Set(agencyIds)].sort();
}

export function isSameAudience(one: Audience, other: Audience): boolean {
  return audienceOf(one).join() === audienceOf(other).join();
}

/** Narrow before wide, and the same order every time. */
export function byWidth(one: Audience, other: Audience): number {
  return one.length - other.length || one.join().localeCompare(other.join());
}

/** Those who may read each of these. */
export function narrowestOf(audiences: readonly Audience[]): Audience {
  const [first = [], ...others] = audiences;
  return first.filter((agencyId) => others.every((audience) => audience.includes(agencyId)));
}

/** Each audience once, narrow to wide. */
export function distinct(audiences: readonly Audience[]): Audience[] {
  const known = new Map(audiences.map((audience) => [audienceOf(audience).join(), audience]));
  return [...known.values()].sort(byWidth);
}

/** The people who may read what is meant for these agencies. */
export function readersOf(audience: Audience, participants: readonly ParticipantView[]): string[] {
  const readers = participants.filter(({ agency }) => audience.includes(agency.id));
  return [...new Set(readers.flatMap(({ memberIds }) => memberIds))];
}

/** Who would be able to read that could not before. */
export interface Growth {
  before: number;
  after: number;
  agencyIds: Audience;
  personIds: string[];
}

/**
 * Whether readers would grow, and by whom: null when they would not. The one place that decides it, for whatever
 * is written and for whatever agency is brought in. An agency counts even while nobody of it is on the case, since
 * whoever it puts there will read.
 */
export function growthOf(from: Audience, to: Audience, participants: readonly ParticipantView[]): Growth | null {
  const agencyIds = to.filter((agencyId) => !from.includes(agencyId));
  if (agencyIds.length === 0) return null;
  const before = readersOf(from, participants);
  const after = readersOf(audienceOf([...from, ...to]), participants);
  const personIds = after.filter((personId) => !before.includes(personId));
  return { before: before.length, after: readersOf(to, participants).length, agencyIds, personIds };
}

/** The audiences offered at once, narrow to wide: own agency, own and one other (in the order given), everyone. */
export function usualAudiences(own: string, everyone: Audience): Audience[] {
  const others = everyone.filter((agencyId) => agencyId !== own);
  const pairs = others.map((other) => audienceOf([own, other]));
  const all = [audienceOf([own]), ...pairs, audienceOf([own, ...everyone])];
  return all.filter((audience, at) => all.findIndex((other) => isSameAudience(other, audience)) === at);
}

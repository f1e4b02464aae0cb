import { type AgencyName, type CaseName, type PersonName, personPlans } from './universe.js';

/** What is raised, what the intake does with it, and who is put there. */
export const concernKinds = [
  'raise',
  'writeThread',
  'takeMatter',
  'rateMatter',
  'assessProtection',
  'decideMatter',
  'answerReporter',
  'concludeMatter',
  'reopenMatter',
  'placeAtIntake',
  'correctMatter',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Of an act, what says about whose concern it is. */
interface Concerned {
  readonly kind: string;
  readonly by: PersonName;
  readonly on: CaseName;
}

/** Who may raise something: two at the school, one at another, and one of the police. */
const reporters: readonly PersonName[] = ['MS', 'EK', 'LB', 'AE'];

export const actorsOnConcerns: Readonly<Record<ConcernKind, readonly PersonName[]>> = {
  raise: ['MS', 'MS', 'EK', 'LB', 'LB', 'AE'],
  writeThread: [...reporters, 'IK'],
  takeMatter: ['IK'],
  rateMatter: ['IK'],
  assessProtection: ['IK'],
  decideMatter: ['IK'],
  answerReporter: ['IK'],
  concludeMatter: ['IK'],
  reopenMatter: ['IK'],
  placeAtIntake: ['EG'],
  correctMatter: ['IK'],
};

const aboutWhom: Partial<Record<CaseName, PersonName>> = { c3: 'LB', c4: 'LB', c6: 'AE', c7: 'EK' };

/** Whose concern an act is about: one's own, or, for the intake, that of one of them. */
export function reporterOf({ by, on }: Pick<Concerned, 'by' | 'on'>): PersonName {
  if (reporters.includes(by)) return by;
  return aboutWhom[on] ?? 'MS';
}

export function isOnConcern(act: Concerned): boolean {
  return (concernKinds as readonly string[]).includes(act.kind);
}

/**
 * Social services outside the intake notice none of it. A school notices what is its own people’s: that it is taken up,
 * answered and ended, and what is written to them; never how it is judged. How many read there is said to everybody.
 */
export function isHiddenConcern(observer: AgencyName, act: Concerned): boolean {
  if (act.kind === 'placeAtIntake') return false;
  if (observer === 'social') return true;
  return act.kind === 'rateMatter' || personPlans[reporterOf(act)].agency !== observer;
}

import { create } from 'zustand';
import { nextClock } from '../../../../src/contract/clocks.js';
import { type MatterRow, ratings } from '../../../../src/contract/intake.js';
import { isOverdue } from '../../lib/dates.js';

/** Which of what has come in is shown. */
export const sights = ['open', 'mine', 'all'] as const;
export type Sight = (typeof sights)[number];

/** By what they are put in order. */
export const orders = ['time', 'rating'] as const;
export type Order = (typeof orders)[number];

/** Which are shown, and in what order: stays when one of them is opened, which has an address of its own. */
export const useListing = create<{ sight: Sight; order: Order }>(() => ({ sight: 'open', order: 'time' }));

/**
 * The shortest time left first: of those due on one day, the acute and then the oldest. By rating, the red first, and what nobody has
 * rated last. What is closed comes last of all.
 */
export function shown(matters: readonly MatterRow[], sight: Sight, me: string, order: Order = 'time'): MatterRow[] {
  return matters.filter((matter) => isIn(matter, sight, me)).sort(order === 'time' ? byHurry : byRating);
}

export function isIn(matter: MatterRow, sight: Sight, me: string): boolean {
  if (sight === 'all') return true;
  if (sight === 'open') return isUnanswered(matter);
  return matter.assigneeId === me && (matter.closedAt === null || isRunning(matter));
}

/** It is open, and no consultation that has been answered. */
export function isUnanswered({ closedAt, repliedAt }: MatterRow): boolean {
  return closedAt === null && repliedAt === null;
}

/** A time of the law is running: also when it is closed, for the inquiry goes on, and whoever asked is to be answered. */
function isRunning(matter: MatterRow): boolean {
  return nextClock(matter) !== undefined;
}

/** A time of the law, or what we have promised, has run out. */
export function isLate(matter: MatterRow): boolean {
  return isOverdue(nextClock(matter)?.dueOn ?? null);
}

const never = '9999-12-31';

function byHurry(one: MatterRow, other: MatterRow): number {
  return hurryOf(one).localeCompare(hurryOf(other));
}

function byRating(one: MatterRow, other: MatterRow): number {
  return placeOf(one) - placeOf(other) || byHurry(one, other);
}

function placeOf({ rating, closedAt }: MatterRow): number {
  if (closedAt !== null) return ratings.length + 1;
  return rating === null ? ratings.length : ratings.indexOf(rating);
}

function hurryOf(matter: MatterRow): string {
  const due = nextClock(matter)?.dueOn ?? (matter.closedAt === null ? never : 'closed');
  const urgency = { acute: 0, soon: 1, can_wait: 2 }[matter.urgency];
  return [due, urgency, matter.receivedAt, matter.id].join(' ');
}

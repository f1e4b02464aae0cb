import { nextClock } from '../../../../src/contract/clocks.js';
import { isInquiredInto, type MatterRow } from '../../../../src/contract/intake.js';

/** Which of what has come in is shown. */
export const sights = ['open', 'mine', 'all'] as const;
export type Sight = (typeof sights)[number];

/** The shortest time left first: of those due on one day, the acute and then the oldest. What is closed comes last. */
export function shown(matters: readonly MatterRow[], sight: Sight, me: string): MatterRow[] {
  return matters.filter((matter) => isIn(matter, sight, me)).sort(byHurry);
}

export function isIn(matter: MatterRow, sight: Sight, me: string): boolean {
  if (sight === 'all') return true;
  if (sight === 'open') return matter.closedAt === null;
  return matter.assigneeId === me && (matter.closedAt === null || isInquiredInto(matter));
}

const never = '9999-12-31';

function byHurry(one: MatterRow, other: MatterRow): number {
  return hurryOf(one).localeCompare(hurryOf(other));
}

function hurryOf(matter: MatterRow): string {
  const isRunning = matter.closedAt === null || isInquiredInto(matter);
  const due = isRunning ? (nextClock(matter)?.dueOn ?? never) : 'closed';
  const urgency = { acute: 0, soon: 1, can_wait: 2 }[matter.urgency];
  return [due, urgency, matter.receivedAt, matter.id].join(' ');
}

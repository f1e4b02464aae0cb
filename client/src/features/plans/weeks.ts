import type { PlanItem } from '../../../../src/contract/plans.js';
import { isoWeekOf } from '../../../../src/contract/weeks.js';

interface Week {
  /** "48"; empty for all that is late. */
  week: string;
  items: PlanItem[];
}

/** What is late first, and then week by week (ISO 8601), in the order in which it came. */
export function inWeeks(items: readonly PlanItem[], today: string): Week[] {
  const weeks = new Map<string, PlanItem[]>();
  for (const item of items) {
    const name = item.doneOn === null && item.dueOn < today ? '' : weekOf(item.dueOn);
    weeks.set(name, [...(weeks.get(name) ?? []), item]);
  }
  return [...weeks]
    .map(([week, each]) => ({ week, items: each }))
    .sort((one, other) => Number(other.week === '') - Number(one.week === ''));
}

/** "48", and "2, 2027" where it is not of this year. */
function weekOf(day: string): string {
  const { year, week } = isoWeekOf(day);
  return year === new Date().getFullYear() ? String(week) : `${String(week)}, ${String(year)}`;
}

import Holidays from 'date-holidays';
import { daysLater } from '../../contract/clocks.js';

const swedish = new Holidays('SE', { types: ['public', 'bank'] }); // also the eves when no office is open

/** Whether offices are open on this day: "2026-06-19" is Midsummer Eve, and they are not. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(day.slice(0, 4)).has(day);
}

/**
 * The last day that something may be due for it to be so many working days off: what is due on a Monday is two off on the
 * Thursday before, and one on the Friday. A day when offices are closed counts as the working day before it.
 */
export function lastDayWithin(workingDays: number, from: string): string {
  let [day, left] = [from, workingDays - 1];
  for (let next = daysLater(day, 1); left >= 0; next = daysLater(day, 1)) {
    day = next;
    if (isWorkingDay(day)) left--;
  }
  return day;
}

const known = new Map<string, ReadonlySet<string>>();

function holidaysOf(year: string): ReadonlySet<string> {
  const found = known.get(year) ?? new Set(swedish.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
  known.set(year, found);
  return found;
}

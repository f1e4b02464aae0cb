import { isoWeekOf } from '../../contract/weeks.js';
import type { Language } from '../../contract/agencies.js';
import type { PlanItem, PlanView } from '../../contract/plans.js';
import { calendarFile, icalDay, icalInstant, icalText } from '../../platform/http/ical.js';

const sv = {
  name: (agency: string) => `Veckoplan ${agency}`,
  heads: ['Vecka', 'Senast', 'Gjort', 'Vad', 'Fokusområde', 'Löfte'],
};
const en: typeof sv = {
  name: (agency) => `Week plan ${agency}`,
  heads: ['Week', 'Due', 'Done', 'What', 'Focus area', 'Promise'],
};

export const planWords: Readonly<Record<Language, typeof sv>> = { sv, en };

/** One line for each thing to do, under its heads; for the agency's own planning. */
export function planTable({ items }: PlanView, language: Language): string[][] {
  const lines = items.map(({ dueOn, doneOn, what, theme, areaName, year }) => [
    ...[weekOf(dueOn), dueOn, doneOn ?? '', what, theme, `${areaName} ${String(year)}`],
  ]);
  return [planWords[language].heads, ...lines];
}

/** Whole days, on the last of which it is to be done. */
export function planCalendar({ agencyName, items }: PlanView, language: Language, host: string): string {
  return calendarFile(
    planWords[language].name(agencyName),
    items.flatMap((item) => eventOf(item, host)),
  );
}

function eventOf({ activityId, dueOn, doneOn, what, theme, areaName, year }: PlanItem, host: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${activityId}@${host}`,
    `DTSTAMP:${icalInstant(new Date())}`,
    `DTSTART;VALUE=DATE:${icalDay(dueOn)}`,
    `SUMMARY:${icalText(doneOn === null ? what : `✓ ${what}`)}`,
    `DESCRIPTION:${icalText(`${theme}, ${areaName} ${String(year)}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** "2026-W48". */
export function weekOf(day: string): string {
  const { year, week } = isoWeekOf(day);
  return `${String(year)}-W${String(week).padStart(2, '0')}`;
}

/** A week by the number that calendars in Sweden have. */
export interface IsoWeek {
  year: number;
  week: number;
}

/** The week of a day, "2026-11-24", and the year that the week belongs to: that of its Thursday (ISO 8601). */
export function isoWeekOf(day: string): IsoWeek {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  return { year, week: Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7) };
}

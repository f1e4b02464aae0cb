import { daysLater, dayInStockholm } from '../../contract/clocks.js';

/** So many days from today in Stockholm: counted in days, whatever the clocks do in spring and autumn. */
export function dateIn(days: number): string {
  return daysLater(dayInStockholm(new Date()), days);
}

/** That hour so many days ago; never a moment to come. */
export function momentOf(daysAgo: number, at: string): Date {
  const day = new Date(Date.now() - daysAgo * 86_400_000);
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  day.setHours(hours, minutes, 0, 0);
  return day.getTime() > Date.now() ? new Date() : day;
}

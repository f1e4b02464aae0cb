import type { NoticeView } from '../../../../src/contract/notices.js';
import { dateOf } from '../../lib/dates.js';

/** What I was told of on one day, the newest first. */
export interface DayOfNotices {
  day: string;
  notices: NoticeView[];
}

/** As they came, day by day. */
export function byDay(notices: readonly NoticeView[]): DayOfNotices[] {
  const days = new Map<string, NoticeView[]>();
  for (const notice of notices) {
    const day = dateOf(new Date(notice.givenAt));
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days].map(([day, those]) => ({ day, notices: those }));
}

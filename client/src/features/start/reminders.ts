import type { NoticeView } from '../../../../src/contract/notices.js';
import { daysUntil } from '../../lib/dates.js';
import { useViewer } from '../../lib/viewer.js';
import { useNotices } from '../bell/bell.api.js';

const ofPromises: readonly NoticeView['kind'][] = ['promise_due', 'agreement_due', 'feedback_missing'];
/** That something was late stands for a month; it calls for something in the first days. */
const lateDays = 7;

/** What I am reminded of that is about no case and stands nowhere else on the page: each once, the newest first. */
export function useReminders(): NoticeView[] {
  const { isAtIntake } = useViewer();
  const notices = useNotices()?.notices ?? [];
  const reminders = notices.filter((notice) => isReminder(notice, isAtIntake));
  return reminders.filter(
    ({ kind, itemId }, at) => reminders.findIndex((other) => other.kind === kind && other.itemId === itemId) === at,
  );
}

/** Whoever reads at the intake sees there, and here, what is late; whoever only leads it is told that something is. */
function isReminder({ kind, givenAt }: NoticeView, isAtIntake: boolean): boolean {
  if (kind === 'intake_late') return !isAtIntake && daysUntil(givenAt.slice(0, 10)) > -lateDays;
  return ofPromises.includes(kind);
}

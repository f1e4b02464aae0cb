import { nextClock } from '../../../../src/contract/clocks.js';
import type { MatterRow } from '../../../../src/contract/intake.js';
import type { NoticeView } from '../../../../src/contract/notices.js';
import type { StartView } from '../../../../src/contract/start.js';
import { today } from '../../lib/dates.js';
import { useViewer } from '../../lib/viewer.js';
import { useIntakeTodos } from '../intake/intake-todos.js';
import { isLate } from '../intake/sight.js';
import { type LeadingTodo, useLeadingTodos } from './leading-todos.js';
import { useReminders } from './reminders.js';
import { type Todo, todosIn } from './todos.js';

/** All that waits for me, wherever it stands. */
export interface Waiting {
  late: Todo[];
  later: Todo[];
  reminders: NoticeView[];
  leading: LeadingTodo[];
  counts: { all: number; late: number; today: number };
}

export function useWaiting(view: StartView): Waiting {
  const todos = todosIn(view, useViewer().agency.id);
  const matters = useIntakeTodos();
  const reminders = useReminders();
  const leading = useLeadingTodos();
  const late = todos.filter((todo) => todo.isLate);
  return {
    late,
    later: todos.filter((todo) => !todo.isLate),
    reminders,
    leading,
    counts: {
      all: todos.length + matters.length + reminders.length + leading.length,
      late: late.length + matters.filter(isLate).length,
      today: todos.filter(({ dueOn }) => dueOn === today()).length + matters.filter(isDueToday).length,
    },
  };
}

function isDueToday(matter: MatterRow): boolean {
  return nextClock(matter)?.dueOn === today();
}

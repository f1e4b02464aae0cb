import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';

/** Open actions by due date, those without one last. */
export function nextSteps({ actions }: CaseView): ActionView[] {
  const never = '9999';
  const open = actions.filter(({ outcome }) => outcome === null);
  return open.sort((one, other) => (one.dueOn ?? never).localeCompare(other.dueOn ?? never));
}

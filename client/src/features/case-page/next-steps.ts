import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { shownActions } from '../actions/shown-actions.js';

/** Open actions, and requests that wait for an answer, by due date; those without one last. */
export function nextSteps(view: CaseView): (ActionView | RequestView)[] {
  const never = '9999';
  const open = [...shownActions(view), ...view.requests].filter(({ outcome }) => outcome === null);
  return open.sort((one, other) => (one.dueOn ?? never).localeCompare(other.dueOn ?? never));
}

/** Open actions alone. */
export function openActions(view: CaseView): ActionView[] {
  return nextSteps(view).filter((step) => 'task' in step);
}

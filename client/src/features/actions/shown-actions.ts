import { type ActionCopyView, actionsOnce } from '../../../../src/contract/action-copies.js';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { sharedOnBy, type SharedOn } from '../sharing/shared-on.js';

/** The actions of a case, each once: what was copied from one that I read is not another. */
export function shownActions({ actions, actionCopies }: Pick<CaseView, 'actions' | 'actionCopies'>): ActionView[] {
  return actionsOnce(actions, actionCopies);
}

/** Whether it has not been taken back: then there is nothing to show. */
export function standsAsPlanned({ outcome }: Pick<ActionView, 'outcome'>): boolean {
  return outcome !== 'withdrawn';
}

/** To where an action has been shared on. */
export function actionSharedOn(
  { actions, actionCopies }: CaseView,
  action: ActionView,
): SharedOn<ActionView, ActionCopyView>[] {
  return sharedOnBy(action, actionCopies.filter(isOf(action)), actions, standsAsPlanned);
}

function isOf(action: ActionView): (copy: ActionCopyView) => boolean {
  return ({ streamId, actionId }) => streamId === action.streamId && actionId === action.id;
}

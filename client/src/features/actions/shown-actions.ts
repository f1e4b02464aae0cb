import { type ActionCopyView, actionsOnce } from '../../../../src/contract/action-copies.js';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';

/** The actions of a case, each once: what was copied from one that I read is not another. */
export function shownActions({ actions, actionCopies }: Pick<CaseView, 'actions' | 'actionCopies'>): ActionView[] {
  return actionsOnce(actions, actionCopies);
}

/** To where an action has been shared on, as it stands there. */
export interface ActionSharedOn {
  copy: ActionCopyView;
  there: ActionView;
  /** Who has come to read it. */
  agencyIds: Audience;
  /** They read it as it was before. */
  isBehind: boolean;
}

/** What was taken back there is not among them. */
export function actionSharedOn({ actions, actionCopies }: CaseView, action: ActionView): ActionSharedOn[] {
  return actionCopies.filter(isOf(action)).flatMap((copy) => {
    const there = actions.find(({ streamId, id }) => streamId === copy.intoStreamId && id === action.id);
    if (there === undefined || there.outcome === 'withdrawn') return [];
    const agencyIds = there.audience.filter((agencyId) => !action.audience.includes(agencyId));
    return [{ copy, there, agencyIds, isBehind: copy.version < action.version }];
  });
}

/** Agencies on the case that do not read it, or not as it stands now. */
export function couldReadAction(view: CaseView, action: ActionView): Audience {
  const current = actionSharedOn(view, action).filter(({ isBehind }) => !isBehind);
  const reading = [action.audience, ...current.map(({ agencyIds }) => agencyIds)].flat();
  return view.card.agencyIds.filter((agencyId) => !reading.includes(agencyId));
}

function isOf(action: ActionView): (copy: ActionCopyView) => boolean {
  return ({ streamId, actionId }) => streamId === action.streamId && actionId === action.id;
}

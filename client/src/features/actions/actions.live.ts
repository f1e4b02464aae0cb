import type { StreamEvents } from '../../../../src/contract/live.js';
import { withAction, withActionCopy } from '../cases/case-changes.js';
import type { CaseEffect } from '../cases/case-effect.js';

type ActionEffects = { [E in Extract<keyof StreamEvents, `action.${string}`>]: CaseEffect<E> };

/** What happens to actions, on the case that is open. */
export const actionEffects: ActionEffects = {
  'action.planned': (view, { payload }) => withAction(view, payload),
  'action.replanned': (view, { payload }) => withAction(view, payload),
  'action.concluded': (view, { payload }) => withAction(view, payload),
  'action.shared': (view, { payload }) => withActionCopy(view, payload),
  'action.withdrawn': (view, { payload }) => withAction(view, payload),
};

import type { StreamEvents } from '../../../../src/contract/live.js';
import { withRequest } from '../cases/case-changes.js';
import type { CaseEffect } from '../cases/case-effect.js';

type RequestEffects = { [E in Extract<keyof StreamEvents, `request.${string}`>]: CaseEffect<E> };

/** What happens to requests, on the case that is open. */
export const requestEffects: RequestEffects = {
  'request.made': (view, { payload }) => withRequest(view, payload),
  'request.answered': (view, { payload }) => withRequest(view, payload),
  'request.refused': (view, { payload }) => withRequest(view, payload),
  'request.withdrawn': (view, { payload }) => withRequest(view, payload),
};

import type { StreamEvents } from '../../../../src/contract/live.js';
import { withConsent } from '../cases/case-changes.js';
import type { CaseEffect } from '../cases/case-effect.js';

type ConsentEffects = { [E in Extract<keyof StreamEvents, `consent.${string}`>]: CaseEffect<E> };

/** What happens to consents, on the case that is open. */
export const consentEffects: ConsentEffects = {
  'consent.recorded': (view, { payload }) => withConsent(view, payload),
  'consent.withdrawn': (view, { payload }) => withConsent(view, payload),
};

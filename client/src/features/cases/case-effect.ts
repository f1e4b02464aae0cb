import type { CaseView } from '../../../../src/contract/cases.js';
import type { PlacedEventName, ToldOf } from '../../lib/live/told.js';

/** What an event does to an open case: the case after it, or `ask` when only the server can say how it looks to me. */
export type CaseEffect<E extends PlacedEventName> = (view: CaseView, event: ToldOf<E>) => CaseView | 'ask';

import type { StreamEvents } from '../../../../src/contract/live.js';
import type { CaseEffect } from '../cases/case-effect.js';
import { withDispute, withMerge, withPerson, withPersonCopy } from './person-changes.js';

type PersonEffects = { [E in Extract<keyof StreamEvents, `person.${string}`>]: CaseEffect<E> };

/** What happens to persons, on the case that is open. */
export const personEffects: PersonEffects = {
  'person.added': (view, { payload }) => withPerson(view, payload),
  'person.corrected': (view, { payload }) => withPerson(view, payload),
  'person.withdrawn': (view, { payload }) => withPerson(view, payload),
  'person.shared': (view, { payload }) => withPersonCopy(view, payload),
  'person.disputed': (view, { payload }) => withDispute(view, payload),
  'person.merged': (view, { payload }) => withMerge(view, payload),
  'person.parted': (view, { payload }) => withMerge(view, payload),
};

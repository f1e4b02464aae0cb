import type { CallsView } from '../../../src/contract/calls.js';
import { type Act, withWhom } from './acts.js';
import { doing } from './finding.js';
import type { Outcome } from './outcome.js';
import type { Universe } from './universe.js';

type Performing = (universe: Universe, act: Act) => Promise<Outcome>;

/** Who wants to be called by whom, and how that went. */
export const callPerformings: Record<'call' | 'settleCall', Performing> = {
  call: (u, act) =>
    doing(u, act).asks('PUT', `/api/calls/to/${u.person(withWhom(act)).id}`, {
      callback: act.flag ? '010-123 45 67' : null,
      wish: act.flag ? 'now' : 'this_week',
    }),
  settleCall: async (u, act) => {
    const { body } = await doing(u, act).asks<Partial<CallsView>>('GET', '/api/calls');
    const asked = body.calls?.find(({ fromId }) => fromId === u.person(withWhom(act)).id);
    const path = `/api/calls/${asked?.id ?? u.id(997)}/outcome`;
    return doing(u, act).asks('PUT', path, { outcome: act.flag ? 'called' : 'not_now' });
  },
};

import type { CallsView, CallView } from '../../../../src/contract/calls.js';
import type { Say } from '../../lib/text.js';

/** Who waits for me to call. */
export function toMe({ calls }: CallsView, me: string): CallView[] {
  return calls.filter(({ toId, outcome }) => toId === me && outcome === null);
}

/** What I have asked for myself, and how that went. */
export function byMe({ calls }: CallsView, me: string): CallView[] {
  return calls.filter(({ fromId }) => fromId === me);
}

interface Called {
  name: string;
  title: string;
  agency: string;
}

/** Whoever wants to be called. */
export function callerOf(view: CallsView, { fromId, fromAgencyId }: CallView, t: Say): Called {
  return nameIn(view, fromId, fromAgencyId, t);
}

/** Whoever is to call. */
export function calleeOf(view: CallsView, { toId, toAgencyId }: CallView, t: Say): Called {
  return nameIn(view, toId, toAgencyId, t);
}

function nameIn({ people, agencies }: CallsView, personId: string, agencyId: string, t: Say): Called {
  const person = people.find(({ id }) => id === personId);
  const agency = agencies.find(({ id }) => id === agencyId)?.name ?? t('agency.unknown');
  return { name: person?.name ?? t('person.unknown'), title: person?.title ?? '', agency };
}

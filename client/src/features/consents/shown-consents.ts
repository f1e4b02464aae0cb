import { isInForce, type ConsentView } from '../../../../src/contract/consents.js';

export interface ShownConsent {
  consent: ConsentView;
  state: 'in-force' | 'to-come' | 'over' | 'withdrawn';
}

/** What stands in the head of a case: all that are or will be in force; with none of them, the one that ended last. */
export function shownConsents(consents: readonly ConsentView[], today: string): ShownConsent[] {
  const all = consents.map((consent) => ({ consent, state: stateOf(consent, today) }));
  const standing = all.filter(({ state }) => state === 'in-force' || state === 'to-come');
  if (standing.length > 0) return standing;
  return [...all].sort((one, other) => endOf(other.consent).localeCompare(endOf(one.consent))).slice(0, 1);
}

export function stateOf(consent: ConsentView, today: string): ShownConsent['state'] {
  if (isInForce(consent, today)) return 'in-force';
  if (consent.withdrawnAt !== null) return 'withdrawn';
  return today < consent.from ? 'to-come' : 'over';
}

function endOf({ withdrawnAt, until }: ConsentView): string {
  return withdrawnAt ?? until;
}

import { isInForce, type ConsentView } from '../../../../src/contract/consents.js';

export interface ShownConsent {
  consent: ConsentView;
  state: 'in-force' | 'to-come' | 'over' | 'withdrawn';
}

interface InTheHead {
  lines: ShownConsent[];
  /** Ended, the last first: what was shared under them stays to be seen. */
  earlier: ShownConsent[];
}

/** What stands in the head of a case: all that are or will be in force; with none of them, the one that ended last. */
export function shownConsents(consents: readonly ConsentView[], today: string): InTheHead {
  const all = consents.map((consent) => ({ consent, state: stateOf(consent, today) }));
  const lines = all.filter(({ state }) => state === 'in-force' || state === 'to-come');
  const ended = all.filter((each) => !lines.includes(each)).sort(byEnd);
  return lines.length > 0 ? { lines, earlier: ended } : { lines: ended.slice(0, 1), earlier: ended.slice(1) };
}

export function stateOf(consent: ConsentView, today: string): ShownConsent['state'] {
  if (isInForce(consent, today)) return 'in-force';
  if (consent.withdrawnAt !== null) return 'withdrawn';
  return today < consent.from ? 'to-come' : 'over';
}

function byEnd(one: ShownConsent, other: ShownConsent): number {
  return endOf(other.consent).localeCompare(endOf(one.consent));
}

function endOf({ withdrawnAt, until }: ConsentView): string {
  return withdrawnAt ?? until;
}

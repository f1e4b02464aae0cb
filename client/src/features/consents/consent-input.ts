import { type ConsentTerms, longestConsentYears, purposeLength } from '../../../../src/contract/consents.js';
import { today } from '../../lib/dates.js';

/** A consent as it stands in the fields. */
export type ConsentInput = ConsentTerms;

const usualMonths = 6;

/** Nobody has said yes to anything, until each is ticked; a half year from today, as practice has it. */
export function emptyConsent(own: string): ConsentInput {
  const terms = { givers: [], isSigned: true, withInterpreter: false, information: [], purpose: '' };
  const from = today();
  return { ...terms, agencyIds: [own], from, until: laterBy(from, { months: usualMonths }) };
}

/** The last day that a consent from this one may reach. */
export function latestEnd(from: string): string {
  return laterBy(from, { months: 12 * longestConsentYears });
}

export function isComplete({ givers, agencyIds, information, purpose, from, until }: ConsentInput): boolean {
  const isNamed = givers.length > 0 && agencyIds.length > 1 && information.length > 0;
  return (
    isNamed &&
    purpose.trim().length >= purposeLength.min &&
    from !== '' &&
    until !== '' &&
    from <= until &&
    until <= latestEnd(from)
  );
}

function laterBy(day: string, { months }: { months: number }): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

import { type ConsentTerms, lastConsentDay, monthsLater, purposeLength } from '../../../../src/contract/consents.js';
import { today } from '../../lib/dates.js';

/** A consent as it stands in the fields. */
export type ConsentInput = ConsentTerms;

const usualMonths = 6;

/** Nobody has said yes to anything, until each is ticked; a half year from today, as practice has it. */
export function emptyConsent(own: string): ConsentInput {
  const terms = { givers: [], isSigned: true, withInterpreter: false, information: [], purpose: '' };
  const from = today();
  return { ...terms, agencyIds: [own], from, until: monthsLater(from, usualMonths) };
}

export function isComplete({ givers, agencyIds, information, purpose, from, until }: ConsentInput): boolean {
  const isNamed = givers.length > 0 && agencyIds.length > 1 && information.length > 0;
  return (
    isNamed &&
    purpose.trim().length >= purposeLength.min &&
    from !== '' &&
    until !== '' &&
    from <= until &&
    until <= lastConsentDay(from)
  );
}

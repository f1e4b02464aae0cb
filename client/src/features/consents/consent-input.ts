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

type Asked = 'givers' | 'agencies' | 'information' | 'purpose' | 'period';

/** What is asked first of that which is not answered; null when all is. */
export function missingIn({ givers, agencyIds, information, purpose, ...days }: ConsentInput): Asked | null {
  const answered: [Asked, boolean][] = [
    ['givers', givers.length > 0],
    ['agencies', agencyIds.length > 1],
    ['information', information.length > 0],
    ['purpose', purpose.trim().length >= purposeLength.min],
    ['period', isPeriod(days)],
  ];
  return answered.find(([, isAnswered]) => !isAnswered)?.[0] ?? null;
}

function isPeriod({ from, until }: Pick<ConsentInput, 'from' | 'until'>): boolean {
  return from !== '' && until !== '' && from <= until && until <= lastConsentDay(from);
}

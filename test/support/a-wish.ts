import { randomUUID } from 'node:crypto';
import type { Audience } from '../../src/contract/agencies.js';
import type { RecordConsent } from '../../src/contract/consents.js';
import type { Sharing } from '../../src/contract/grounds.js';
import type { MakeRequest } from '../../src/contract/requests.js';

/** To prevent crime, which reaches every other public authority. */
export function lawfully(agencyIds: Audience): Sharing {
  const answers = { needed: true, overriding: false };
  return {
    assessment: 'De behöver veta',
    uses: [{ groundId: 'crime_prevention', agencyIds, consentId: null, answers }],
  };
}

export function aConsent(audience: Audience): RecordConsent {
  return {
    id: randomUUID(),
    audience,
    givers: ['self', 'guardian'],
    isSigned: true,
    withInterpreter: false,
    agencyIds: audience,
    information: ['attendance', 'peers'],
    purpose: 'Att skolgången ska fungera',
    from: '2026-01-01',
    until: '2027-12-31',
  };
}

export function aRequest(askedAgencyId: string): MakeRequest {
  return {
    id: randomUUID(),
    askedAgencyId,
    question: 'Hur har det gått i skolan?',
    purpose: 'Att planera stödet',
    dueOn: '2027-01-15',
    sharing: lawfully([askedAgencyId]),
  };
}

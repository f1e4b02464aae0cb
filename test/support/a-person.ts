import { randomUUID } from 'node:crypto';
import type { Audience } from '../../src/contract/agencies.js';
import type { AddPerson } from '../../src/contract/persons.js';

/** Somebody without a number, as whoever is not of the police says it. */
export function aPerson(audience: Audience, isMarked = false): AddPerson {
  return {
    id: randomUUID(),
    audience,
    role: 'youth',
    name: 'Alva Lind',
    identityKind: 'unknown',
    number: null,
    address: null,
    phone: null,
    protection: null,
    marks: isMarked ? marked.marks : null,
    sharing: null,
  };
}

/** What the police say of how they know. */
export const marked = {
  marks: { isNoSuspect: true, reliability: 'reliable', accuracy: 'first_hand' },
} as const satisfies Partial<AddPerson>;

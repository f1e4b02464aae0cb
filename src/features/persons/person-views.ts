import type { Audience } from '../../contract/agencies.js';
import type { CasePersonView, PersonFacts, PersonVersionView } from '../../contract/persons.js';
import { marksIn, unmarked } from '../../contract/police-marks.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';
import type { CasePerson, PersonVersion, SealedFacts } from './case-person.entity.js';

type SealedColumn = 'name' | 'number' | 'address' | 'phone' | 'withdrawal_reason';

/** Bound to its row: what names one person does not open in the place of another. */
export function fieldOf(personId: string, column: SealedColumn): Field {
  return { table: 'persons', column, row: personId };
}

/** As they are kept. What says the same as before is left as it was, so that who compares sees no change. */
export function sealedFacts(key: StreamKey, id: string, facts: PersonFacts, before: CasePerson | null): SealedFacts {
  const { role, identityKind, protection, marks } = facts;
  const { name, ...kept } = before ?? { name: null, number: null, address: null, phone: null };
  const seal = (column: 'number' | 'address' | 'phone') => {
    const text = facts[column];
    return text === null ? null : key.sealAnew(text, fieldOf(id, column), kept[column]);
  };
  return {
    role,
    name: key.sealAnew(facts.name, fieldOf(id, 'name'), name),
    identityKind,
    number: seal('number'),
    address: seal('address'),
    phone: seal('phone'),
    protection,
    ...(marks ?? unmarked),
  };
}

function openedFacts(key: StreamKey, id: string, kept: SealedFacts): PersonFacts {
  const { role, identityKind, protection } = kept;
  const open = (column: 'number' | 'address' | 'phone') => {
    const sealed = kept[column];
    return sealed && key.open(sealed, fieldOf(id, column));
  };
  return {
    role,
    name: key.open(kept.name, fieldOf(id, 'name')),
    identityKind,
    number: open('number'),
    address: open('address'),
    phone: open('phone'),
    protection,
    marks: marksIn(kept),
  };
}

/** Field by field: one person reads alike, whichever way it came here. */
export function viewOf(person: CasePerson, { audience, key }: { audience: Audience; key: StreamKey }): CasePersonView {
  const { id, streamId, caseId, authorId, agencyId } = person;
  return {
    id,
    streamId,
    caseId,
    audience,
    authorId,
    agencyId,
    ...openedFacts(key, id, person),
    addedAt: person.addedAt.toISOString(),
    version: person.version,
    correctedAt: person.correctedAt?.toISOString() ?? null,
    ...withdrawalOf(person, key),
    changedBy: person.changedBy,
    sharedById: person.sharedById,
    sharedAt: person.sharedAt?.toISOString() ?? null,
    seq: person.seq,
  };
}

/** None is in a record from before there was a list of reasons. */
function withdrawalOf({ id, withdrawnAt, withdrawnBecause, withdrawalReason }: CasePerson, key: StreamKey) {
  return {
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawnBecause: withdrawnBecause ?? null,
    withdrawalReason: withdrawalReason && key.open(withdrawalReason, fieldOf(id, 'withdrawal_reason')),
  };
}

export function versionOf(kept: PersonVersion, key: StreamKey): PersonVersionView {
  const { version, changedBy, keptAt } = kept;
  return { version, changedBy, at: keptAt.toISOString(), ...openedFacts(key, kept.personId, kept) };
}

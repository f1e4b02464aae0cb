import { randomUUID } from 'node:crypto';
import type { CasePersonView, DisputeView, MergeView, PersonCopyView } from '../../src/contract/persons.js';
import type { Problem } from '../../src/contract/problems.js';
import { lawfully } from './a-wish.js';
import type { Person } from './person.js';

/** A number that Skatteverket gives to nobody, and where somebody is to be found. */
export const numbered = { identityKind: 'personnummer', number: '990820-2394' } as const;
export const found = { address: 'Gatan 1, 168 00 Bromma', phone: '070-123 45 67' };

export function pathOf({ caseId, streamId, id }: CasePersonView): string {
  return `/api/cases/${caseId}/streams/${streamId}/persons/${id}`;
}

/** What is said of somebody, as it is sent. */
export function factsOf(person: CasePersonView) {
  const { role, name, identityKind, number, address, phone, protection, marks } = person;
  return { role, name, identityKind, number, address, phone, protection, marks };
}

export function corrects(by: Person, person: CasePersonView, wishes: object) {
  const said = { ...factsOf(person), version: person.version, sharing: by.shares(person.audience) };
  return by.asks<CasePersonView & Problem>('PUT', pathOf(person), { ...said, ...wishes });
}

export function withdraws(by: Person, person: CasePersonView) {
  const withdrawal = { version: person.version, reason: 'wrong_case' };
  return by.asks<CasePersonView>('PUT', `${pathOf(person)}/withdrawal`, withdrawal);
}

export function disputes(by: Person, person: CasePersonView, wishes: object = {}) {
  const said = { id: randomUUID(), field: 'contact', words: 'Bor inte där', sharing: by.shares(person.audience) };
  return by.asks<DisputeView & Problem>('POST', `${pathOf(person)}/disputes`, { ...said, ...wishes });
}

/** Told, where others read both, on a ground for each. */
export function merges(by: Person, one: CasePersonView, other: CasePersonView, wishes: object = {}) {
  const readers = one.audience.filter((agencyId) => other.audience.includes(agencyId));
  const wish = { id: randomUUID(), otherStreamId: other.streamId, otherPersonId: other.id };
  const sharing = by.shares(readers);
  return by.asks<MergeView & Problem>('POST', `${pathOf(one)}/merges`, { ...wish, sharing, ...wishes });
}

export function parts(by: Person, { caseId, streamId, id }: MergeView) {
  return by.asks<MergeView & Problem>('DELETE', `/api/cases/${caseId}/streams/${streamId}/merges/${id}`);
}

export function shares(by: Person, person: CasePersonView, agencyIds: string[], wishes: object = {}) {
  const wish = { version: person.version, agencyIds, sharing: lawfully(agencyIds) };
  return by.asks<PersonCopyView & Problem>('POST', `${pathOf(person)}/copies`, { ...wish, ...wishes });
}

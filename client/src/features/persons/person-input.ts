import { identityFault, identityIn } from '../../../../src/contract/identity-forms.js';
import {
  addressLength,
  type CasePersonView,
  type PersonFacts,
  phonePattern,
  type Protection,
} from '../../../../src/contract/persons.js';
import { today } from '../../lib/dates.js';
import { areSame, marksIn, type MarksInput, nothingMarked } from './marks-input.js';

/** What is in the form: empty where there is nothing. */
export type PersonInput = Omit<PersonFacts, 'number' | 'address' | 'phone' | 'protection' | 'marks'> & {
  number: string;
  address: string;
  phone: string;
  protection: Protection | '';
  marks: MarksInput;
};

export const nobody: PersonInput = {
  role: 'youth',
  name: '',
  identityKind: 'personnummer',
  number: '',
  address: '',
  phone: '',
  protection: '',
  marks: nothingMarked,
};

export function inputOf({ role, name, identityKind, ...person }: CasePersonView): PersonInput {
  return {
    role,
    name,
    identityKind,
    number: person.number ?? '',
    address: person.address ?? '',
    phone: person.phone ?? '',
    protection: person.protection ?? '',
    marks: person.marks ?? nobody.marks,
  };
}

/** What is sent: of the protected neither address nor telephone; of the police alone how they know. */
export function factsOf({ role, name, identityKind, ...input }: PersonInput, areMarked: boolean): PersonFacts {
  const isFound = input.protection === '';
  return {
    role,
    name: name.trim(),
    identityKind,
    number: identityKind === 'unknown' ? null : input.number.trim(),
    address: isFound ? input.address.trim() || null : null,
    phone: isFound ? input.phone.trim() || null : null,
    protection: input.protection || null,
    marks: areMarked ? marksIn(input.marks) : null,
  };
}

/** What is wrong with the number, or that it is of another kind: nothing is said of one that has not been written yet. */
export function numberFault({ identityKind, number }: PersonInput): 'form' | 'check' | 'day' | 'kind' | null {
  if (identityKind === 'unknown' || number.trim() === '') return null;
  return identityFault(number, today()) ?? (identityIn(number, today())?.kind === identityKind ? null : 'kind');
}

export function isPhoneWrong({ phone }: PersonInput): boolean {
  return phone.trim() !== '' && !phonePattern.test(phone.trim());
}

export type MissingFact = 'name' | 'number' | 'contact' | 'marks';

/** What there is to fill in or mend before she can be kept, the first of it. */
export function missingIn(input: PersonInput, areMarked: boolean): MissingFact | null {
  if (input.name.trim() === '') return 'name';
  if (!isNumbered(input)) return 'number';
  if (!isFindable(input)) return 'contact';
  return areMarked && marksIn(input.marks) === null ? 'marks' : null;
}

export function isWhole(input: PersonInput, areMarked: boolean): boolean {
  return missingIn(input, areMarked) === null;
}

function isNumbered(input: PersonInput): boolean {
  return input.identityKind === 'unknown' || (input.number.trim() !== '' && numberFault(input) === null);
}

function isFindable(input: PersonInput): boolean {
  const length = input.address.trim().length;
  return (length === 0 || length >= addressLength.min) && !isPhoneWrong(input);
}

/** Whether the readers are told anything that they did not know: that she is protected they have to know. */
export function saysMore(before: CasePersonView, facts: PersonFacts): boolean {
  const kept = facts.number === null ? null : (identityIn(facts.number, today())?.number ?? facts.number);
  const now = { ...facts, number: kept };
  const told = ['role', 'name', 'identityKind', 'number', 'address', 'phone'] as const;
  return told.some((fact) => now[fact] !== null && now[fact] !== before[fact]) || !areSame(facts.marks, before.marks);
}

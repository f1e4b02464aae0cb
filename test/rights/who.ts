import type { Role } from '../../src/contract/agencies.js';

/** Somebody in a role, the phone of a contact, or somebody who is not signed in. */
export type Asker = Role | 'phone' | 'stranger';
export type Who = readonly Asker[];
export type Table<Column extends string> = Readonly<Record<string, Readonly<Record<Column, Who>>>>;

export const nobody: Who = [];
export const workers: Who = ['caseworker', 'coordinator'];
export const writers: Who = [...workers, 'contact', 'principal'];
/** Whoever can be put on a board. A communicator, and a manager there, reads what comes with it and writes nothing. */
export const members: Who = [...writers, 'manager', 'communicator'];
export const managers: Who = ['manager'];
/** Of what is promised to the citizens. */
export const keepers: Who = ['coordinator', 'communicator', 'manager'];
/** Of what is published. */
export const tellers: Who = ['communicator'];
/** Of what citizens have said. */
export const moderators: Who = ['coordinator', 'communicator'];
export const operators: Who = ['operator'];
export const signedIn: Who = [...members, 'operator'];
/** Whom the owner has put at an intake of the police: they are in no law, and stand for those of social services. */
export const atIntake: Who = ['caseworker', 'coordinator', 'contact', 'manager'];
export const anybody: Who = [...signedIn, 'phone', 'stranger'];
/** To everything else it is nobody. */
export const phone: Who = ['phone'];

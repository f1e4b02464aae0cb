import { randomUUID } from 'node:crypto';
import { isUUID } from 'class-validator';
import type { OwnKeys } from '../../../platform/encryption/own-keys.js';

/** Nobody reads a form and answers it in less; and nobody has it open for longer. */
const shortest = 3_000;
const longest = 12 * 3_600_000;

/** A form as it was given out: under which id what it says is kept, and whether it is sent in time. */
export interface GivenForm {
  readonly id: string;
  readonly state: 'right' | 'too-soon' | 'too-late';
}

/** What a form carries, so that it can only be one that was given out here, for that place, a while ago; and is kept once. */
export function tokenFor(keys: OwnKeys, place: string, now = Date.now(), id: string = randomUUID()): string {
  const words = `${String(now)}.${id}`;
  return `${words}.${keys.sign(`${place} ${words}`)}`;
}

/** Undefined for one that was not given out here. */
export function formGivenAs(keys: OwnKeys, place: string, token: string, now = Date.now()): GivenForm | undefined {
  const [given = '', id = '', signature = ''] = token.split('.');
  if (!isUUID(id) || !keys.hasSigned(`${place} ${given}.${id}`, signature)) return undefined;
  const age = now - Number(given);
  return { id, state: stateAt(age) };
}

function stateAt(age: number): GivenForm['state'] {
  if (age < shortest) return 'too-soon';
  return age > longest ? 'too-late' : 'right';
}

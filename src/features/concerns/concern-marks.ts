import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import type { ReportedChild } from '../../contract/concerns.js';
import { AgencyKeys } from '../../platform/encryption/agency-keys.js';
import { derived } from '../../platform/encryption/sealing.js';

const markLength = 16;

/** By what the intake knows a child again: by the number, and by name and class at one agency. */
export interface Marks {
  readonly number: Buffer | null;
  readonly name: Buffer | null;
}

/** Hashes under a key of the intake's, so that the same child has other marks at another intake. */
@Injectable()
export class ConcernMarks {
  constructor(private readonly keys: AgencyKeys) {}

  async of(child: ReportedChild | null, intakeId: string, fromAgencyId: string): Promise<Marks> {
    if (child === null) return { number: null, name: null };
    const [holder] = await this.keys.of([intakeId]);
    if (holder === undefined) throw new Error('an intake without a key');
    const secret = derived(holder.key.secret, 'concern marks');
    const mark = (...parts: string[]) =>
      createHmac('sha256', secret).update(JSON.stringify(parts)).digest().subarray(0, markLength);
    const number = tenDigits(child.identityNumber);
    const name = [plain(child.name), plain(child.schoolClass ?? ''), fromAgencyId];
    return { number: number === null ? null : mark('number', number), name: mark('name', ...name) };
  }
}

/** However it is written: the century says nothing that the ten do not, but for those who turn a hundred. */
function tenDigits(text: string | null): string | null {
  const digits = text?.replace(/\D/g, '') ?? '';
  return digits.length >= 10 ? digits.slice(-10) : null;
}

function plain(text: string): string {
  return text.toLocaleLowerCase('sv').replace(/[^\p{L}\p{N}]/gu, '');
}

import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import type { ReportedChild } from '../../contract/concerns.js';
import { AgencyKeys } from '../../platform/encryption/agency-keys.js';
import { derived } from '../../platform/encryption/sealing.js';
import { wordsIn } from '../../platform/words/words.js';

const termLength = 16;
const mostWords = 10;
/** Ten digits or twelve, with or without what people put between. */
const number = /^\s*(?:\d{2})?\d{6}\s*[-+]?\s*\d{4}\s*$/;

/**
 * By what an intake finds a concern again: its child's number, and each word of the name, as hashes under a key that follows from
 * the intake's own. The same child has other terms at another intake, and other terms among persons.
 */
@Injectable()
export class ConcernTerms {
  constructor(private readonly agencies: AgencyKeys) {}

  of({ name, identityNumber }: ReportedChild, intakeId: string): Promise<Buffer[]> {
    const numbers = identityNumber === null ? [] : numberIn(identityNumber);
    return this.hashed([...numbers, ...namesIn(name)], intakeId);
  }

  /** Of what somebody typed: a number in any usual form, else all the words of a name. */
  sought(typed: string, intakeId: string): Promise<Buffer[]> {
    return this.hashed(number.test(typed) ? numberIn(typed) : namesIn(typed), intakeId);
  }

  private async hashed(words: readonly string[], intakeId: string): Promise<Buffer[]> {
    const [holder] = await this.agencies.of([intakeId]);
    if (holder === undefined) throw new Error('an intake without a key');
    const secret = derived(holder.key.secret, 'concern terms');
    return words.map((word) => createHmac('sha256', secret).update(word).digest().subarray(0, termLength));
  }
}

/** The century says nothing that the ten do not, but for those who turn a hundred. */
function numberIn(text: string): string[] {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 10 ? [`number ${digits.slice(-10)}`] : [];
}

function namesIn(name: string): string[] {
  return [...new Set(wordsIn(name))].slice(0, mostWords).map((word) => `name ${word}`);
}

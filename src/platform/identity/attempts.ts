import { HttpStatus, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ProblemException } from '../http/problem-codes.js';
import { Door } from './door.js';

/** Failures borne before waiting begins: for one account from one address, for one address, for one account. */
const allowances = [5, 50, 100];

/** Slows guessing, alike for accounts that exist and those that do not. */
@Injectable()
export class Attempts {
  constructor(private readonly door: Door) {}

  /**
   * Counts the attempt; succeeding takes it back.
   * @throws ProblemException `too-many-attempts`, with the seconds to wait
   */
  async begin(email: string, address: string): Promise<() => Promise<void>> {
    return this.count([`${email}|${address}`, `from|${address}`, `to|${email}`]);
  }

  /** The same of what is aimed at nobody, as the code of a phone is. */
  beginFrom(address: string): Promise<() => Promise<void>> {
    return this.count([`phone|${address}`, `from|${address}`]);
  }

  private async count(names: string[]): Promise<() => Promise<void>> {
    const keys = names.map(keyOf);
    const wait = await this.door.attempt(keys, allowances.slice(0, keys.length));
    if (wait > 0) throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, 'too-many-attempts', { retryAfter: wait });
    return () => this.door.forgive(keys);
  }
}

function keyOf(what: string): Buffer {
  return createHash('sha256').update(what).digest();
}

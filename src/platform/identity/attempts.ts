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
    const keys = [`${email}|${address}`, `from|${address}`, `to|${email}`].map(keyOf);
    const wait = await this.door.attempt(keys, allowances);
    if (wait > 0) throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, 'too-many-attempts', { retryAfter: wait });
    return () => this.door.forgive(keys);
  }
}

function keyOf(what: string): Buffer {
  return createHash('sha256').update(what).digest();
}

import { HttpStatus, Injectable } from '@nestjs/common';
import type { IssuedInvitation } from '../../contract/agency-administration.js';
import { sqlStateOf } from '../../platform/database/refusal.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import { newToken } from '../../platform/identity/door.js';

const lasting = '7 days';

interface Issued {
  personId: string;
  expiresAt: Date;
}

/** Links that work once, by which people choose their passwords. */
@Injectable()
export class InvitationsService {
  /**
   * Runs an act of the database that takes a token and how long it lasts, after these values.
   * The token stands after `#` in the link: a browser never sends it along, so it is in no log.
   * @throws ProblemException `email-taken` in one's own agency; nobody is told of another's
   */
  async issue({ rows }: Transaction, act: string, values: unknown[]): Promise<IssuedInvitation> {
    const token = newToken();
    const [issued] = await rows.query<[Issued]>(act, [...values, token, lasting]).catch(sayWhenTaken);
    return { personId: issued.personId, link: `/inbjudan#${token}`, expiresAt: issued.expiresAt.toISOString() };
  }
}

function sayWhenTaken(error: unknown): never {
  if (sqlStateOf(error) === '23505') throw new ProblemException(HttpStatus.CONFLICT, 'email-taken');
  throw error;
}

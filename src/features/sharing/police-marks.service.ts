import { HttpStatus } from '@nestjs/common';
import type { PoliceMarks } from '../../contract/persons.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';

/**
 * The police mark what they say of somebody, and nobody else does (2018:1693, 3:4).
 * @throws ProblemException `invalid-input` where somebody else has marked something
 */
export async function refuseMarksOfOthers(transaction: Transaction, marks: PoliceMarks | null): Promise<void> {
  if (marks === null || (await isPolice(transaction))) return;
  throw new ProblemException(HttpStatus.BAD_REQUEST, 'invalid-input', {
    fields: [{ path: 'marks', rule: 'isOfPolice' }],
  });
}

/** Whether whoever is asking is there for the police. */
export async function isPolice({ rows, entered }: Transaction): Promise<boolean> {
  const [mine] = await rows.query<{ kind: string }[]>('select kind from samverka.agencies where id = $1', [
    entered.agencyId,
  ]);
  return mine?.kind === 'police';
}

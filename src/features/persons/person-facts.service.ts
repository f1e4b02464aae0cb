import { HttpStatus, Injectable } from '@nestjs/common';
import { identityIn } from '../../contract/identity-forms.js';
import type { CasePersonView, PersonFacts } from '../../contract/persons.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { isPolice } from '../sharing/police-marks.service.js';
import type { CasePerson } from './case-person.entity.js';
import { ProtectionService } from './protection.service.js';

/** Whether what is said of somebody can be kept, and what follows from it. */
@Injectable()
export class PersonFactsService {
  constructor(
    private readonly faces: CardFacesService,
    private readonly protection: ProtectionService,
  ) {}

  /**
   * As they are kept: the number as twelve digits.
   * @throws ProblemException `no-persons-here`, or `invalid-input` with what does not fit
   */
  async fit(transaction: Transaction, boardId: string, facts: PersonFacts): Promise<PersonFacts> {
    const { holdsPersons } = await this.faces.templateOf(transaction, boardId);
    if (!holdsPersons) throw new ProblemException(HttpStatus.CONFLICT, 'no-persons-here');
    refuseUnfit(facts, await isPolice(transaction));
    return { ...facts, number: numberIn(facts, await todayIn(transaction)) };
  }

  /** Once it is kept. */
  follow(transaction: Transaction, before: CasePerson, now: CasePersonView): Promise<void> {
    return this.protection.spread(transaction, before, now);
  }
}

function refuseUnfit(facts: PersonFacts, isPoliceHere: boolean): void {
  refuseContact(facts);
  refuseMarks(facts, isPoliceHere);
}

/** Whoever is protected has neither address nor telephone. */
function refuseContact({ protection, address, phone }: PersonFacts): void {
  if (protection !== null && address !== null) throw unfit('address', 'isNotProtected');
  if (protection !== null && phone !== null) throw unfit('phone', 'isNotProtected');
}

/** The police mark what they say, and nobody else does (2018:1693, 3:4). */
function refuseMarks({ role, marks }: PersonFacts, isPoliceHere: boolean): void {
  if ((marks !== null) !== isPoliceHere) throw unfit('marks', isPoliceHere ? 'isThere' : 'isOfPolice');
  if (marks?.isNoSuspect === true && role === 'suspect') throw unfit('marks', 'isSuspect');
}

function numberIn({ identityKind, number }: PersonFacts, today: string): string | null {
  if (identityKind === 'unknown') {
    if (number !== null) throw unfit('number', 'isUnknown');
    return null;
  }
  const identity = identityIn(number ?? '', today);
  if (identity?.kind !== identityKind) throw unfit('number', 'isIdentityNumber');
  return identity.number;
}

function unfit(path: string, rule: string): ProblemException {
  return new ProblemException(HttpStatus.BAD_REQUEST, 'invalid-input', { fields: [{ path, rule }] });
}

function todayIn(transaction: Transaction): Promise<string> {
  return transaction.call<string>('select samverka.today()::text', []);
}

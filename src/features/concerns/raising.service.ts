import { BadRequestException, HttpStatus, Injectable } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { ConcernReceipt, RaiseConcern } from '../../contract/concerns.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { sealedChild, sealedContent, receiptOf } from './concern.entity.js';
import { ConcernMarks } from './concern-marks.js';
import { ConcernTerms } from './concern-terms.service.js';
import { newMatterRow, type Raised } from './new-matter-row.js';
import { type Arrival, fill, open, type Opened, type RaisingWay } from './raising-ways.js';
import { RaisersService } from './raisers.service.js';

/** Raising a concern: kept once, told once to the intake, and answered alike however often it is sent. */
@Injectable()
export class RaisingService {
  constructor(
    private readonly database: Database,
    private readonly marks: ConcernMarks,
    private readonly terms: ConcernTerms,
    private readonly raisers: RaisersService,
  ) {}

  /** @throws NotFoundException where there is no such intake, or nobody reads there */
  raise(viewer: Viewer, concern: RaiseConcern): Promise<ConcernReceipt> {
    refuseUnfit(concern);
    const way = viewer.isPhone ? 'phone' : 'desk';
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe(...writingRoles);
      const opened = await open(transaction, way, concern);
      const arrival = opened.isNew ? await this.fill(transaction, way, { opened, concern }) : undefined;
      const kept = await this.raisers.find(transaction, way, opened.concernId);
      if (arrival) tell(transaction, arrival, kept);
      return receiptOf(kept, 0);
    });
  }

  /** What it says, sealed under the key that is made with it. */
  private async fill(
    transaction: Transaction,
    way: RaisingWay,
    { opened, concern }: { opened: Opened; concern: RaiseConcern },
  ): Promise<Arrival> {
    const { concernId } = opened;
    const key = await this.raisers.key(transaction, way, opened);
    const reporter = await this.raisers.signature(transaction, way);
    const marks = await this.marks.of(concern.child, concern.intakeId, transaction.entered.agencyId);
    const terms = concern.child === null ? [] : await this.terms.of(concern.child, concern.intakeId);
    const child = sealedChild(concern.child, concernId, key);
    const content = sealedContent({ ...concern.content, reporter }, concernId, key);
    return fill(transaction, way, [concernId, child, content, marks.number, marks.name, terms]);
  }
}

function tell(transaction: Transaction, { streamId, seq }: Arrival, concern: Raised): void {
  transaction.tell('matter.arrived', newMatterRow(concern), { streamId, seq: Number(seq) });
  transaction.tellPeople('concern.changed', [transaction.entered.viewerId], { concernId: concern.id }); // on her other screens
}

/** A report is about a child, and says something; a consultation names nobody. */
function refuseUnfit({ form, child, content }: RaiseConcern): void {
  if ((form === 'report') !== (child !== null)) throw new BadRequestException();
  if (content.seen === null && content.told === null) throw new BadRequestException();
  if (form === 'consultation') refuseNumbers(Object.values(content));
}

export function refuseNumbers(texts: readonly (string | null)[]): void {
  if (texts.some((text) => text !== null && holdsIdentityNumber(text)))
    throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'identity-in-text');
}

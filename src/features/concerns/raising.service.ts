import { BadRequestException, HttpStatus, Injectable } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { ConcernReceipt, ConcernReporter, RaiseConcern } from '../../contract/concerns.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { StreamKeys } from '../../platform/encryption/stream-keys.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Concern, receiptOf, sealedChild, sealedContent } from './concern.entity.js';
import { ConcernMarks } from './concern-marks.js';
import { newMatterRow } from './new-matter-row.js';
import { SignaturesService } from './signatures.service.js';

/** What `open_concern` answers. */
interface Opened {
  readonly concernId: string;
  readonly streamId: string;
  readonly audience: string[];
  readonly isNew: boolean;
}

/** Where the intake is told of it. */
interface Arrival {
  readonly streamId: string;
  readonly seq: string;
}

/** Raising a concern: kept once, told once to the intake, and answered alike however often it is sent. */
@Injectable()
export class RaisingService {
  constructor(
    private readonly database: Database,
    private readonly keys: StreamKeys,
    private readonly marks: ConcernMarks,
    private readonly signatures: SignaturesService,
  ) {}

  /** @throws NotFoundException where there is no such intake, or nobody reads there */
  raise(viewer: Viewer, concern: RaiseConcern): Promise<ConcernReceipt> {
    refuseUnfit(concern);
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe(...writingRoles);
      const opened = await open(transaction, concern);
      const arrival = opened.isNew ? await this.fill(transaction, opened, concern) : undefined;
      const kept = await transaction.rows.findOneByOrFail(Concern, { id: opened.concernId });
      if (arrival) transaction.tell('matter.arrived', newMatterRow(kept), { ...arrival, seq: Number(arrival.seq) });
      return receiptOf(kept, 0);
    });
  }

  /** What it says, sealed under the key that is made with it. */
  private async fill(transaction: Transaction, opened: Opened, concern: RaiseConcern): Promise<Arrival> {
    const { concernId, streamId, audience } = opened;
    const key = await this.keys.toWrite(transaction, streamId, audience);
    const reporter: ConcernReporter = await this.signatures.of(transaction);
    const marks = await this.marks.of(concern.child, concern.intakeId, transaction.entered.agencyId);
    const [arrival] = await transaction.rows.query<[Arrival]>(fillSql, [
      concernId,
      sealedChild(concern.child, concernId, key),
      sealedContent({ ...concern.content, reporter }, concernId, key),
      marks.number,
      marks.name,
    ]);
    return arrival;
  }
}

async function open({ rows }: Transaction, { id, intakeId, ...about }: RaiseConcern): Promise<Opened> {
  const { form, kind, urgency, wantsAnswer } = about;
  const values = [id, intakeId, JSON.stringify({ form, kind, urgency, wantsAnswer })];
  const [opened] = await rows.query<[Opened]>(openSql, values);
  return opened;
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

const openSql = `
  select concern_id as "concernId", concern_stream as "streamId", audience, is_new as "isNew" from samverka.open_concern($1, $2, $3)`;
const fillSql = 'select intake_stream as "streamId", seq from samverka.fill_concern($1, $2, $3, $4, $5)';

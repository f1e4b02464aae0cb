import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { ConcernMessage, WriteMessage } from '../../contract/concerns.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { bodyOf, messageViewOf, signatureOf, ThreadMessage } from './concern-message.entity.js';
import { Concern } from './concern.entity.js';
import { ConcernReadingService } from './concern-reading.service.js';
import { refuseNumbers } from './raising.service.js';
import { SignaturesService } from './signatures.service.js';

interface Written {
  readonly intakeStream: string | null;
  readonly seq: string | null;
  readonly messages: number;
  readonly askedAt: Date;
  readonly repliedAt: Date | null;
}

/** Asking and answering where nobody is named: by whoever raised a consultation, and by the intake. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly database: Database,
    private readonly reading: ConcernReadingService,
    private readonly signatures: SignaturesService,
  ) {}

  /** @throws NotFoundException when there is no such consultation of hers or of her intake */
  write(viewer: Viewer, concernId: string, message: WriteMessage): Promise<ConcernMessage> {
    refuseNumbers([message.body]);
    return this.database.as({ ...viewer, caseId: concernId }, async (transaction) => {
      transaction.mustBe(...writingRoles);
      const concern = await transaction.rows.findOneBy(Concern, { id: concernId, form: 'consultation' });
      if (concern === null) throw new NotFoundException();
      return this.keep(transaction, concern, message);
    });
  }

  private async keep(transaction: Transaction, concern: Concern, { id, body }: WriteMessage): Promise<ConcernMessage> {
    const key = await this.reading.keyOf(transaction, concern);
    const { name } = await this.signatures.of(transaction);
    const sealed = [key.seal(name, signatureOf(id)), key.seal(body, bodyOf(id))];
    const [written] = await transaction.rows.query<[Written]>(writeSql, [concern.id, id, ...sealed]);
    tell(transaction, concern, written);
    const kept = await transaction.rows.findOneByOrFail(ThreadMessage, { streamId: concern.streamId, id });
    return mineAndTheSame(messageViewOf(kept, key, transaction.entered.viewerId), body);
  }
}

/** Sent again it is the one that there is; by the name of another it is refused. */
function mineAndTheSame(kept: ConcernMessage, body: string): ConcernMessage {
  if (kept.isMine && kept.body === body) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}

/** The intake by its stream; whoever raised it by herself. */
function tell(transaction: Transaction, { id, reporterId }: Concern, written: Written): void {
  const { intakeStream, seq, messages } = written;
  if (intakeStream === null) return;
  const [askedAt, repliedAt] = [written.askedAt.toISOString(), written.repliedAt?.toISOString() ?? null];
  transaction.tell(
    'matter.written',
    { matterId: id, messages, askedAt, repliedAt },
    { streamId: intakeStream, seq: Number(seq) },
  );
  transaction.tellPeople('concern.changed', [reporterId], { concernId: id });
  if (transaction.entered.viewerId !== reporterId) transaction.tellPeople('notices.changed', [reporterId]);
}

const writeSql =
  'select intake_stream as "intakeStream", seq, messages, asked_at as "askedAt", replied_at as "repliedAt" from samverka.write_message($1, $2, $3, $4)';

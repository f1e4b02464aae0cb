import { Injectable, NotFoundException } from '@nestjs/common';
import type { ConcernView } from '../../contract/concerns.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { StreamKeys } from '../../platform/encryption/stream-keys.js';
import { messageViewOf, ThreadMessage } from './concern-message.entity.js';
import { Concern, openedChild, openedContent, receiptOf } from './concern.entity.js';

/** A concern as it reads, and whose it is. */
export interface FoundConcern {
  readonly reporterId: string;
  readonly intakeId: string;
  readonly streamId: string;
  readonly concern: ConcernView;
}

/** A concern with its thread, opened, in a transaction that is about it: for whoever raised it, and for the intake. */
@Injectable()
export class ConcernReadingService {
  constructor(private readonly keys: StreamKeys) {}

  /** @throws NotFoundException when the viewer may not read it, or there is none */
  async find(transaction: Transaction, concernId: string): Promise<FoundConcern> {
    const concern = await transaction.rows.findOneBy(Concern, { id: concernId });
    if (concern === null) throw new NotFoundException();
    const key = await this.keyOf(transaction, concern);
    const thread = await this.thread(transaction, concern, key);
    const { reporter, ...content } = openedContent(concern, key);
    const child = openedChild(concern, key);
    const { urgency, reporterId, intakeId, streamId } = concern;
    return {
      reporterId,
      intakeId,
      streamId,
      concern: { ...receiptOf(concern, thread.length), child, urgency, content, reporter, thread },
    };
  }

  async keyOf(transaction: Transaction, { streamId }: Concern): Promise<StreamKey> {
    const key = (await this.keys.of(transaction, [streamId])).get(streamId);
    if (key === undefined) throw new NotFoundException();
    return key;
  }

  private async thread({ rows, entered }: Transaction, { streamId }: Concern, key: StreamKey) {
    const messages = await rows.find(ThreadMessage, { where: { streamId }, order: { writtenAt: 'ASC', id: 'ASC' } });
    return messages.map((message) => messageViewOf(message, key, entered.viewerId));
  }
}

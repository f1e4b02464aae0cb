import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '../../contract/notices.js';
import type { StreamPosition } from '../../contract/streams.js';
import type { Transaction } from '../../platform/database/transaction.js';

/** What is worth knowing, and to whom. */
export interface Given {
  readonly kind: NoticeKind;
  readonly to: readonly string[];
  /** The note, action, request or call that it is about; null: the case itself. */
  readonly itemId: string | null;
  /** At which step of which stream: whoever has read so far has read it. None where it is about no case. */
  readonly at?: StreamPosition;
}

/** Tells people that there is something to know: content-free, and each only of what she may read. */
@Injectable()
export class NoticesService {
  /**
   * Gives each of these people a notice, but whoever acts and those who do not read the stream, and moves their bells after the
   * commit. What a step of a stream means to its readers is given by the database itself (`samverka.notices_of_step`); this is
   * for all else.
   */
  async give(transaction: Transaction, { kind, to, itemId, at }: Given): Promise<void> {
    const values = [kind, to, at?.streamId ?? null, at?.seq ?? null, itemId];
    const given = await transaction.rows.query<{ id: string }[]>(giveSql, values);
    transaction.tellPeople(
      'notices.changed',
      given.map(({ id }) => id),
    );
  }
}

const giveSql = 'select id from samverka.give_notice($1, $2, $3, $4, $5) as id';

import { Injectable, NotFoundException } from '@nestjs/common';
import type { LastSharing, Sharing } from '../../contract/grounds.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { openedReason } from '../../platform/encryption/sealed-reason.js';
import { StreamsService } from '../streams/streams.service.js';

/** Something in a stream of a case. */
export interface SharedItem {
  readonly caseId: string;
  readonly streamId: string;
  readonly itemId: string;
}

/** On what ground one's own agency told others of something. Another agency's grounds are not for us, nor ours for it. */
@Injectable()
export class LastSharingService {
  constructor(
    private readonly database: Database,
    private readonly streams: StreamsService,
  ) {}

  /** @throws NotFoundException when the viewer may not read it, or there is none */
  of(viewer: Viewer, itemKind: 'note' | 'action', item: SharedItem): Promise<LastSharing> {
    const { caseId, streamId, itemId } = item;
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const found = await transaction.rows.query<unknown[]>(existsSql[itemKind], [caseId, streamId, itemId]);
      if (found.length === 0) throw new NotFoundException();
      return { sharing: await this.lastOf(transaction, itemKind, item) };
    });
  }

  private async lastOf(transaction: Transaction, itemKind: string, { caseId, streamId, itemId }: SharedItem) {
    const [kept] = await transaction.rows.query<[Kept]>(sharingSql, [streamId, itemKind, itemId]);
    if (kept.version === null) return null;
    const { key } = await this.streams.findOpen(transaction, caseId, streamId);
    const { version, assessment, uses } = kept;
    return { assessment: openedReason(assessment, key, { itemKind, itemId, version }), uses };
  }
}

/** What `my_sharing_of` answers; no version where there is none. */
type Kept = { version: null } | (Pick<Sharing, 'uses'> & { version: number; assessment: Buffer });

const sharingSql = 'select version, assessment, uses from samverka.my_sharing_of($1, $2, $3)';

const existsSql = {
  note: 'select from samverka.notes where case_id = $1 and stream_id = $2 and id = $3',
  action: 'select from samverka.actions where case_id = $1 and stream_id = $2 and id = $3',
} as const;

import { Injectable, NotFoundException } from '@nestjs/common';
import type { ConcernReceipt, ConcernView, IntakeDesk, MyConcerns } from '../../contract/concerns.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { Concern, receiptOf } from './concern.entity.js';
import { ConcernReadingService } from './concern-reading.service.js';
import { ThreadMessage } from './concern-message.entity.js';

/** What I have raised: how far it has come, and as I sent it. Nobody else at my agency sees it (OSL 40 kap. 7 g §). */
@Injectable()
export class MyConcernsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly reading: ConcernReadingService,
  ) {}

  list(viewer: Viewer): Promise<MyConcerns> {
    return this.database.readAs(viewer, async (transaction) => ({
      concerns: await receipts(transaction),
      intakes: await this.intakes(transaction),
    }));
  }

  /** @throws NotFoundException when it is none of hers */
  find(viewer: Viewer, concernId: string): Promise<ConcernView> {
    return this.database.readAs({ ...viewer, caseId: concernId }, async (transaction) => {
      const view = await this.reading.find(transaction, concernId);
      if (view.reporterId !== transaction.entered.viewerId) throw new NotFoundException();
      return view.concern;
    });
  }

  private async intakes(transaction: Transaction): Promise<IntakeDesk[]> {
    const found = await transaction.rows.query<{ agencyId: string; readers: string }[]>(intakesSql);
    const readers = new Map(found.map((intake) => [intake.agencyId, Number(intake.readers)]));
    const agencies = await this.directory.agencies(transaction, [...readers.keys()]);
    return agencies.map((agency) => ({ ...agency, readers: readers.get(agency.id) ?? 0 }));
  }
}

async function receipts({ rows, entered }: Transaction): Promise<ConcernReceipt[]> {
  const where = { reporterId: entered.viewerId, agencyId: entered.agencyId };
  const mine = await rows.find(Concern, { where, order: { raisedAt: 'DESC', id: 'ASC' } });
  return Promise.all(mine.map(async (one) => receiptOf(one, await countMessages(rows, one))));
}

function countMessages(rows: Transaction['rows'], { streamId, form }: Concern): Promise<number> | number {
  return form === 'report' ? 0 : rows.countBy(ThreadMessage, { streamId });
}

const intakesSql = 'select agency_id as "agencyId", readers from samverka.intakes()';

import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { IntakeView, MatterView } from '../../contract/intake.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { type IntakeStream, IntakeStreamService } from './intake-stream.service.js';
import { Matter, rowOf } from './matter.entity.js';
import { MatterInsidesService } from './matter-insides.service.js';
import { OutsideOfMattersService } from './outside-of-matters.service.js';

/** For how long what has been closed stays in the list. */
const shownClosedMs = 30 * 24 * 60 * 60_000;

/** What has come in to the intake of the viewer's agency: the list, and one of them whole. */
@Injectable()
export class MattersService {
  constructor(
    private readonly database: Database,
    private readonly streams: IntakeStreamService,
    private readonly insides: MatterInsidesService,
    private readonly outside: OutsideOfMattersService,
  ) {}

  /** @throws NotFoundException when she does not read there */
  async list(viewer: Viewer): Promise<IntakeView> {
    const { agencyId } = await this.database.identify(viewer);
    return this.database.readAs({ ...viewer, caseId: agencyId }, async (transaction) => {
      const stream = await this.streams.find(transaction);
      const matters = await listed(transaction, stream);
      const named = await this.outside.named(transaction);
      return { intakeId: agencyId, matters: matters.map(rowOf), heads: { [stream.id]: stream.head }, ...named };
    });
  }

  /** @throws NotFoundException when there is none of that id in her intake */
  async find(viewer: Viewer, matterId: string): Promise<MatterView> {
    const { agencyId } = await this.database.identify(viewer);
    const concern = await this.outside.concern(viewer, matterId);
    const inside = await this.database.readAs({ ...viewer, caseId: agencyId, isGlance: true }, (transaction) =>
      this.insides.find(transaction, matterId),
    );
    return { ...inside, ...(await this.outside.place(viewer, inside.caseId)), concern };
  }
}

function listed({ rows }: Transaction, { id: streamId }: IntakeStream): Promise<Matter[]> {
  const closedLately = MoreThan(new Date(Date.now() - shownClosedMs));
  return rows.find(Matter, {
    where: [
      { streamId, closedAt: IsNull() },
      { streamId, closedAt: closedLately },
      { streamId, decision: 'opened', inquiryClosedAt: IsNull() },
    ],
    order: { receivedAt: 'ASC', id: 'ASC' },
  });
}

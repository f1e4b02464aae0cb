import { Injectable } from '@nestjs/common';
import type { HandOverCases } from '../../contract/handover.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { SeatingService } from '../cases/seating.service.js';

/** Cases of somebody who leaves or changes post, handed over by her manager: by their codes, and nothing of what they say. */
@Injectable()
export class ColleagueHandoverService {
  constructor(
    private readonly database: Database,
    private readonly seating: SeatingService,
  ) {}

  /** All who are on the cases ask again how they look. */
  handOver(viewer: Viewer, personId: string, { toId, caseIds }: HandOverCases): Promise<void> {
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe('manager');
      await this.seating.change(transaction, 'samverka.hand_over_cases($1, $2, $3)', [personId, toId, caseIds]);
      transaction.tellManagers([transaction.entered.agencyId]);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { Sharing } from '../../contract/grounds.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';

/** What it takes to share anything on: that the case is open, and that she writes there. */
@Injectable()
export class SharingOnService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly consents: ConsentTwinsService,
  ) {}

  /** The consent that it rests on goes along. */
  share<T>(
    viewer: Viewer,
    caseId: string,
    sharing: Sharing,
    copied: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      const copy = await copied(transaction);
      await this.consents.tell(transaction, caseId, sharing);
      return copy;
    });
  }
}

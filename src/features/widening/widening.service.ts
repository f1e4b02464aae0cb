import { Injectable } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { CopyView, ShareNote } from '../../contract/copies.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';
import { CopyingService, type NotePlace } from './copying.service.js';

/** Widening later: one note, as it stands, to those whom one names, on a ground for each. Nothing goes by itself. */
@Injectable()
export class WideningService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly copying: CopyingService,
    private readonly consents: ConsentTwinsService,
  ) {}

  /**
   * Once, however often it is sent.
   * @throws ProblemException `note-changed`, `ground-…` or `consent-missing`: why it may not be told, and what would help
   */
  share(viewer: Viewer, place: NotePlace, wish: ShareNote): Promise<CopyView> {
    return this.database.as({ ...viewer, caseId: place.caseId }, async (transaction) => {
      await this.faces.findOpen(transaction, place.caseId);
      transaction.mustBe(...writingRoles);
      const copy = await this.copying.copy(transaction, place, wish);
      await this.consents.tell(transaction, place.caseId, wish.sharing);
      return copy;
    });
  }
}

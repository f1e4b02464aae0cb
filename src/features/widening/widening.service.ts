import { Injectable } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { ActionCopyView, ShareAction } from '../../contract/action-copies.js';
import type { CopyView, ShareNote } from '../../contract/copies.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { ActionAddress } from '../actions/actions.service.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { ConsentTwinsService } from '../consents/consent-twins.service.js';
import { ActionCopyingService } from './action-copying.service.js';
import { CopyingService, type NotePlace } from './copying.service.js';

/** Widening later: one note or one action, as it stands, to those whom one names, on a ground for each. Nothing goes by itself. */
@Injectable()
export class WideningService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly notes: CopyingService,
    private readonly actions: ActionCopyingService,
    private readonly consents: ConsentTwinsService,
  ) {}

  /**
   * Once, however often it is sent.
   * @throws ProblemException `note-changed`, `ground-…` or `consent-missing`: why it may not be told, and what would help
   */
  shareNote(viewer: Viewer, place: NotePlace, wish: ShareNote): Promise<CopyView> {
    return this.sharing(viewer, place, wish, (transaction) => this.notes.copy(transaction, place, wish));
  }

  /**
   * Likewise; how it goes from there on reaches them by being shared again.
   * @throws ProblemException `action-changed`, `ground-…` or `consent-missing`
   */
  shareAction(viewer: Viewer, place: ActionAddress, wish: ShareAction): Promise<ActionCopyView> {
    return this.sharing(viewer, place, wish, (transaction) => this.actions.copy(transaction, place, wish));
  }

  private sharing<T>(
    viewer: Viewer,
    { caseId }: { caseId: string },
    wish: ShareNote | ShareAction,
    copied: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      const copy = await copied(transaction);
      await this.consents.tell(transaction, caseId, wish.sharing);
      return copy;
    });
  }
}

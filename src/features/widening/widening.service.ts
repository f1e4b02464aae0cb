import { Injectable } from '@nestjs/common';
import type { ActionCopyView, ShareAction } from '../../contract/action-copies.js';
import type { CopyView, ShareNote } from '../../contract/copies.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { ActionAddress } from '../actions/actions.service.js';
import { ActionCopyingService } from './action-copying.service.js';
import { CopyingService, type NotePlace } from './copying.service.js';
import { SharingOnService } from './sharing-on.service.js';

/** Widening later: one note or one action, as it stands, to those whom one names, on a ground for each. Nothing goes by itself. */
@Injectable()
export class WideningService {
  constructor(
    private readonly sharing: SharingOnService,
    private readonly notes: CopyingService,
    private readonly actions: ActionCopyingService,
  ) {}

  /**
   * Once, however often it is sent.
   * @throws ProblemException `note-changed`, `ground-…` or `consent-missing`: why it may not be told, and what would help
   */
  shareNote(viewer: Viewer, place: NotePlace, wish: ShareNote): Promise<CopyView> {
    return this.sharing.share(viewer, place.caseId, wish.sharing, (transaction) =>
      this.notes.copy(transaction, place, wish),
    );
  }

  /**
   * Likewise; how it goes from there on reaches them by being shared again.
   * @throws ProblemException `action-changed`, `ground-…` or `consent-missing`
   */
  shareAction(viewer: Viewer, place: ActionAddress, wish: ShareAction): Promise<ActionCopyView> {
    return this.sharing.share(viewer, place.caseId, wish.sharing, (transaction) =>
      this.actions.copy(transaction, place, wish),
    );
  }
}

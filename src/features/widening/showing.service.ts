import { Injectable } from '@nestjs/common';
import type { ActionCopyView, ChosenAction } from '../../contract/action-copies.js';
import type { ChosenNote, CopyView } from '../../contract/copies.js';
import type { Sharing } from '../../contract/grounds.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ActionCopyingService } from './action-copying.service.js';
import { CopyingService } from './copying.service.js';

interface Shown {
  readonly agencyIds: string[];
  readonly sharing: Sharing;
}

/** Shows others what was chosen, as it stands, as part of something larger: a note or an action. */
@Injectable()
export class ShowingService {
  constructor(
    private readonly notes: CopyingService,
    private readonly actions: ActionCopyingService,
  ) {}

  /** @throws ProblemException `note-changed`, `ground-…` or `consent-missing` */
  showNote(transaction: Transaction, caseId: string, { version, ...place }: ChosenNote, to: Shown): Promise<CopyView> {
    return this.notes.copy(transaction, { caseId, ...place }, { version, ...to });
  }

  /** @throws ProblemException `action-changed`, `ground-…` or `consent-missing` */
  showAction(
    transaction: Transaction,
    caseId: string,
    { version, ...place }: ChosenAction,
    to: Shown,
  ): Promise<ActionCopyView> {
    return this.actions.copy(transaction, { caseId, ...place }, { version, ...to });
  }
}

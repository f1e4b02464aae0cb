import { Injectable } from '@nestjs/common';
import type { CaseView } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ListedNotesService } from '../notes/listed-notes.service.js';
import { CaseWorkService } from '../reading/case-work.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { ActionCopiesService } from '../widening/action-copies.service.js';
import { CopiesService } from '../widening/copies.service.js';
import type { KeptContents } from './case-record.entity.js';

type Items = Pick<
  CaseView,
  | 'notes'
  | 'actions'
  | 'consents'
  | 'requests'
  | 'copies'
  | 'persons'
  | 'disputes'
  | 'merges'
  | 'personCopies'
  | 'actionCopies'
>;

/** What was written, as a record has kept it. */
@Injectable()
export class KeptItemsService {
  constructor(
    private readonly notes: ListedNotesService,
    private readonly work: CaseWorkService,
    private readonly copies: CopiesService,
    private readonly actionCopies: ActionCopiesService,
  ) {}

  of(transaction: Transaction, kept: KeptContents, open: readonly OpenStream[]): Items {
    return {
      notes: this.notes.kept(transaction, kept.notes ?? [], open),
      ...this.work.kept(transaction, kept, open),
      copies: this.copies.kept(transaction, kept.copies ?? []),
      actionCopies: this.actionCopies.kept(transaction, kept.actionCopies ?? []),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { CardView } from '../../contract/cards.js';
import type { CaseView } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ListedNotesService } from '../notes/listed-notes.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { ActionCopiesService } from '../widening/action-copies.service.js';
import { CopiesService } from '../widening/copies.service.js';
import { CaseWorkService } from './case-work.service.js';

type CaseContents = Pick<
  CaseView,
  | 'heads'
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

/** What is written in a case, of that which the viewer may read, and how far its streams have come. */
@Injectable()
export class CaseContentsService {
  constructor(
    private readonly notes: ListedNotesService,
    private readonly work: CaseWorkService,
    private readonly copies: CopiesService,
    private readonly actionCopies: ActionCopiesService,
  ) {}

  /** Of the card's streams, those in which anything is written are open. */
  async of(transaction: Transaction, { streams }: CardView, open: readonly OpenStream[]): Promise<CaseContents> {
    const found = streams.map(({ streamId: id, audience, head }) => ({ id, audience, head }));
    const [notes, work, copies, actionCopies] = await Promise.all([
      this.notes.in(transaction, open),
      this.work.of(transaction, open),
      this.copies.listIn(transaction, found),
      this.actionCopies.listIn(transaction, found),
    ]);
    const heads = Object.fromEntries(found.map(({ id, head }) => [id, head]));
    return { heads, notes, ...work, copies, actionCopies };
  }
}

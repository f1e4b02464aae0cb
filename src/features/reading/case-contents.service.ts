import { Injectable } from '@nestjs/common';
import type { CardView } from '../../contract/cards.js';
import type { CaseView } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ActionsService } from '../actions/actions.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import { NotesService } from '../notes/notes.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { CopiesService } from '../widening/copies.service.js';

type CaseContents = Pick<CaseView, 'heads' | 'notes' | 'actions' | 'consents' | 'copies'>;

/** What is written in a case, of that which the viewer may read, and how far its streams have come. */
@Injectable()
export class CaseContentsService {
  constructor(
    private readonly notes: NotesService,
    private readonly actions: ActionsService,
    private readonly consents: ConsentsService,
    private readonly copies: CopiesService,
  ) {}

  /** Of the card's streams, those in which anything is written are open. */
  async of(transaction: Transaction, { streams }: CardView, open: readonly OpenStream[]): Promise<CaseContents> {
    const found = streams.map(({ streamId: id, audience, head }) => ({ id, audience, head }));
    const [notes, actions, consents, copies] = await Promise.all([
      this.notes.listIn(transaction, open),
      this.actions.listIn(transaction, open),
      this.consents.listIn(transaction, open),
      this.copies.listIn(transaction, found),
    ]);
    const heads = Object.fromEntries(found.map(({ id, head }) => [id, head]));
    return { heads, notes, actions, consents, copies };
  }
}

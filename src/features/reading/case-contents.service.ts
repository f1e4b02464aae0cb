import { Injectable } from '@nestjs/common';
import type { CardView } from '../../contract/cards.js';
import type { CaseView } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ActionsService } from '../actions/actions.service.js';
import { NotesService } from '../notes/notes.service.js';

/** What is written in a case, of that which the viewer may read, and how far its streams have come. */
@Injectable()
export class CaseContentsService {
  constructor(
    private readonly notes: NotesService,
    private readonly actions: ActionsService,
  ) {}

  async of(transaction: Transaction, { streams }: CardView): Promise<Pick<CaseView, 'heads' | 'notes' | 'actions'>> {
    const found = streams.map(({ streamId: id, audience, head }) => ({ id, audience, head }));
    const [notes, actions] = await Promise.all([
      this.notes.listIn(transaction, found),
      this.actions.listIn(transaction, found),
    ]);
    return { heads: Object.fromEntries(found.map(({ id, head }) => [id, head])), notes, actions };
  }
}

import { Injectable } from '@nestjs/common';
import type { CaseView } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ActionsService } from '../actions/actions.service.js';
import { NotesService } from '../notes/notes.service.js';
import { StreamsService } from '../streams/streams.service.js';

/** What is written in a case, of that which the viewer may read, and how far its streams have come. */
@Injectable()
export class CaseContentsService {
  constructor(
    private readonly streams: StreamsService,
    private readonly notes: NotesService,
    private readonly actions: ActionsService,
  ) {}

  async of(transaction: Transaction, caseId: string): Promise<Pick<CaseView, 'heads' | 'notes' | 'actions'>> {
    const streams = await this.streams.ofCase(transaction, caseId);
    return {
      heads: Object.fromEntries(streams.map(({ id, head }) => [id, head])),
      notes: await this.notes.listIn(transaction, streams),
      actions: await this.actions.listIn(transaction, streams),
    };
  }
}
